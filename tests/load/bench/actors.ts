import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openSession } from '../../support/open-session';
import { BENCH_SECRET } from './settings';

/** Who asks in a benchmark, with what they ask for. Those who write are others than those who read, so that no list grows. */
export type Actors = {
  readers: { token: string; partnerId: string; leadId: string }[];
  writers: string[];
  staff: string;
  /** Claimed deals, each of another partner; handed out one by one. */
  nextDeal(): string;
};

const READERS = 40;
const WRITERS = 40;

/** Signs them in, on a database with the scaled data. */
export async function openActors(databaseUrl: string, deals: number): Promise<Actors> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const { rows: users } = await pool.query<{ userId: string; partnerId: string; leadId: string }>(
    `SELECT m.user_id AS "userId", m.partner_id AS "partnerId",
            (SELECT l.id FROM leads l WHERE l.partner_id = m.partner_id AND l.deleted_at IS NULL ORDER BY l.id LIMIT 1) AS "leadId"
       FROM memberships m JOIN partners p ON p.id = m.partner_id
      WHERE m.role = 'owner' AND p.status = 'active' ORDER BY md5(m.user_id::text) LIMIT ${READERS + WRITERS}`,
  );
  const signIn = (userId: string) => openSession(pool, BENCH_SECRET, { collection: 'partner-users', userId });
  const readers: Actors['readers'] = [];
  for (const { userId, ...reader } of users.slice(0, READERS)) readers.push({ ...reader, token: await signIn(userId) });
  const writers: string[] = [];
  for (const { userId } of users.slice(READERS)) writers.push(await signIn(userId));
  const staffId = randomUUID();
  const email = `${staffId}@bench.example`;
  await pool.query(`INSERT INTO staff (id, name, email, role) VALUES ($1, 'Bench', $2, 'admin')`, [staffId, email]);
  const staff = await openSession(pool, BENCH_SECRET, { collection: 'staff', userId: staffId });
  const { rows: claimed } = await pool.query<{ id: string }>(
    `INSERT INTO deals (id, title, status, partner_id, value_cents, refunded_cents, currency, claimed_at)
     SELECT gen_random_uuid(), 'Bench deal', 'claimed', p.id, 150000, 0, p.currency::text::enum_deals_currency, now()
       FROM (SELECT id, currency FROM partners WHERE status = 'active' AND id <> ALL ($2::uuid[]) ORDER BY random() LIMIT $1) p RETURNING id`,
    [deals, users.map(({ partnerId }) => partnerId)],
  );
  await pool.end();
  const left = claimed.map(({ id }) => id);
  return {
    readers,
    writers,
    staff,
    nextDeal: () => {
      const deal = left.pop();
      if (!deal) throw new Error('All deals have been confirmed');
      return deal;
    },
  };
}
