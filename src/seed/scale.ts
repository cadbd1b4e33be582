import type { Payload } from 'payload';
import { hashPassword } from '../server/accounts/password';
import { businessNow } from '../server/db/clock';
import { one } from '../server/db/queryable';
import { systemRequest } from '../server/db/system-request';
import { poolOf, type Writer, withTransaction } from '../server/db/transaction';
import { snapshotLeaderboard } from '../server/engagement/snapshot-leaderboard';
import { DEMO_PASSWORD } from './demo/accounts';
import { PROGRAMME } from './demo/history';
import { moduleRows, staffRows } from './demo/rows';
import { daysAfter } from './demo/times';
import { COMPANY_WORDS, FIRST_NAMES, INDUSTRIES, LAST_NAMES } from './demo/words';
import { insertRows } from './insert-rows';
import { Random } from './random';
import * as scale from './scale-sql';
import { withoutIndexes } from './without-indexes';

const SEED = 20_261_122;
const LOCK = 712_034_002;
export const SCALE_PARTNERS = { full: 10_000, small: 1_000 } as const;
/** Loaded a part of the partners at a time, so that no statement holds more than some hundred thousand rows. */
const PARTNERS_AT_ONCE = 1_000;
const LOADED = [
  'partners',
  'partner_users',
  'memberships',
  'training_progress',
  'clients',
  'leads',
  'deals',
  'lead_activities',
  'commissions',
  'ledger_entries',
  'partner_stats',
  'tier_events',
  'notifications',
];

export type ScaleSummary = { partners: number; leads: number; deals: number; commissions: number; entries: number };

/**
 * The benchmark's data: for each partner one owner (`owner1@scale.test` and so on, the demo's password), 20 leads, 62 or 63
 * confirmed deals over two years, one that waits, and 100 commissions with all their ledger entries; in blocks of ten of
 * which the first leads three and recruited three: the same density for any number of partners. One transaction, only into an empty installation. @returns null when there is somebody already.
 */
export async function seedScale(
  payload: Payload,
  { partners: count, say, now = businessNow() }: { partners: number; say: (line: string) => void; now?: Date },
): Promise<ScaleSummary | null> {
  const password = await hashPassword(DEMO_PASSWORD);
  const made = await withTransaction(await systemRequest(payload, 'scale', now), 'seed', async (writer) => {
    await writer.db.query(`SELECT pg_advisory_xact_lock($1)`, [LOCK]);
    if (await one(writer.db, `SELECT 1 WHERE EXISTS (SELECT FROM partners) OR EXISTS (SELECT FROM staff)`)) return null;
    return writeScale(writer, { count, password, say });
  });
  if (made) {
    say('vacuuming');
    await poolOf(payload).query(`VACUUM (ANALYZE) ${LOADED.join(', ')}, ledger_balances, earned_totals`);
  }
  return made;
}

type Load = { count: number; password: { hash: string; salt: string }; say: (line: string) => void };

async function writeScale(writer: Writer, { count, password, say }: Load): Promise<ScaleSummary> {
  const { db, now } = writer;
  const random = new Random(SEED);
  await db.query(`SELECT set_config('maintenance_work_mem', '512MB', true), set_config('work_mem', '128MB', true)`);
  await db.query(scale.FUNCTIONS);
  const begin = daysAfter(now, -scale.HISTORY_DAYS);
  const modules = moduleRows(random, begin);
  await db.query(`UPDATE programme_settings SET second_factor = 'nobody'`);
  await insertRows(db, 'staff', staffRows(random, password, begin));
  await insertRows(db, 'training_modules', modules.modules);
  await insertRows(db, 'training_modules_required_for_tiers', modules.requiredFor);

  await withoutIndexes(db, LOADED, async () => {
    await db.query(scale.PARTNERS, [count, now]);
    await db.query(scale.USERS, [count, password.hash, password.salt]);
    await db.query(scale.MEMBERSHIPS, [count]);
    await db.query(scale.PROGRESS, [count]);
    await db.query(scale.TIER_EVENTS, [count]);
    for (let first = 0; first < count; first += PARTNERS_AT_ONCE) {
      const last = Math.min(count, first + PARTNERS_AT_ONCE) - 1;
      await db.query(scale.DEALS, [first, last, now]);
      await db.query(scale.LEADS, [
        first,
        last,
        now,
        COMPANY_WORDS,
        INDUSTRIES.map(({ word }) => word),
        FIRST_NAMES,
        LAST_NAMES,
      ]);
      for (const statement of [scale.CLIENTS, scale.ACTIVITIES, scale.INSERT_LEADS, scale.INSERT_DEALS])
        await db.query(statement);
      await db.query(scale.LINES, [now, PROGRAMME.timeZone]);
      for (const statement of [scale.INSERT_LINES, scale.ENTRIES, scale.NOTICES]) await db.query(statement);
      await db.query(scale.STATS, [PROGRAMME.timeZone]);
      await db.query(`DROP TABLE scale_deals, scale_leads, scale_lines`);
      say(`${last + 1} of ${count} partners`);
    }
    say('building indexes');
  });
  await snapshotLeaderboard({ ...writer, now: daysAfter(now, -7) });
  return (await one<ScaleSummary>(db, scale.SUMMARY)) as ScaleSummary;
}
