import type { Payload } from 'payload';
import { type RenewalStage, renewalStage, SHOWN_AHEAD_MS } from '@/domain/tiers/certificates';
import { businessNow } from '../db/clock';
import { many } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, type Writer, withTransaction } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { type Notice, tellUsers } from '../notifications/tell-users';
import { renewalWords } from '../notifications/wording';
import { announceFeatures } from './announce-features';
import { ASKING, EXPIRES, EXPIRING } from './certificates';
import { tierAt } from './standing-tier';

const BATCH = 500;
/** Until the next night has surely come by. */
const TONIGHT_MS = 26 * 60 * 60_000;

type Due = {
  partnerId: string;
  moduleId: string;
  title: string;
  expiresAt: Date;
  locale: string;
  timeZone: string;
  userIds: string[];
};

/**
 * Tells every member of certificates that the tier held rests on: six weeks and two weeks before they lapse, and when they have;
 * of each once. At the lapse open pages hear what can be used now, by a job at that moment. Run as often as you like. Spec 02.
 * @returns how many notifications were new.
 */
export async function remindRenewals(payload: Payload, { partnerId }: { partnerId?: string } = {}): Promise<number> {
  const now = businessNow();
  const remind = async (partnerIds: readonly string[]) =>
    withTransaction(await systemRequest(payload, 'remind-renewals', now), 'deliverEvent', (writer) =>
      remindSome(writer, partnerIds),
    );
  if (partnerId) return remind([partnerId]);
  let told = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await many<{ id: string }>(
      poolOf(payload),
      `SELECT id FROM partners WHERE id > $1 AND status IN ('active', 'suspended') ORDER BY id LIMIT ${BATCH}`,
      [after],
    );
    const last = ids.at(-1);
    if (!last) return told;
    after = last.id;
    told += await remind(ids.map(({ id }) => id));
  }
}

async function remindSome(writer: Writer, partnerIds: readonly string[]): Promise<number> {
  const { db, now } = writer;
  const due = await many<Due>(
    db,
    `SELECT p.id AS "partnerId", m.id AS "moduleId", m.title, x.at AS "expiresAt", p.locale, p.time_zone AS "timeZone",
            array(SELECT o.user_id::text FROM memberships o WHERE o.partner_id = p.id ORDER BY o.user_id) AS "userIds"
       FROM partners p JOIN training_modules m ON ${EXPIRING} CROSS JOIN LATERAL (SELECT ${EXPIRES} AS at) x
      WHERE p.id = ANY ($1::uuid[]) AND p.status IN ('active', 'suspended') AND x.at <= $2
        AND EXISTS (SELECT FROM ${ASKING} WHERE r.parent_id = m.id
                     AND t."order" <= (SELECT d."order" FROM tier_definitions d WHERE d.key::text = ${tierAt('$3')}))
      ORDER BY p.id, m.id`,
    [partnerIds, new Date(now.getTime() + SHOWN_AHEAD_MS), now],
  );
  const notices = due.flatMap((each) => noticesOf(each, now));
  const known = await many<{ event: string }>(
    db,
    'SELECT DISTINCT event FROM notifications WHERE event = ANY ($1::text[])',
    [[...new Set(notices.map(({ event }) => event))]],
  );
  const isNew = (event: string) => !known.some((each) => each.event === event);
  const fresh = notices.filter(({ event }) => isNew(event));
  const paused = new Set(fresh.filter(({ event }) => event.endsWith(':lapsed')).map((notice) => notice.partnerId));
  for (const id of [...paused].sort()) await announceFeatures(writer, id);
  for (const { partnerId, moduleId, expiresAt } of due) {
    const left = expiresAt.getTime() - now.getTime();
    if (left <= 0 || left > TONIGHT_MS) continue;
    await addJob(
      writer,
      'remind-renewals',
      { partnerId },
      // A second later: the clocks of the database and of the nodes are not the same.
      { key: `renewal:${partnerId}:${moduleId}`, runAt: new Date(expiresAt.getTime() + 1000) },
    );
  }
  return tellUsers(writer, fresh);
}

function noticesOf({ partnerId, moduleId, userIds, ...facts }: Due, now: Date): Notice[] {
  const stage = renewalStage(facts.expiresAt, now);
  if (!stage) return [];
  const event = eventOf(partnerId, moduleId, facts.expiresAt, stage);
  const words = renewalWords({ ...facts, lapsed: stage === 'lapsed' });
  return userIds.map((userId) => ({ ...words, userId, partnerId, kind: 'tier', event }));
}

/** A completion that was renewed lapses anew, and is told of anew. */
const eventOf = (partnerId: string, moduleId: string, expiresAt: Date, stage: RenewalStage): string =>
  `renewal:${partnerId}:${moduleId}:${expiresAt.toISOString()}:${stage}`;
