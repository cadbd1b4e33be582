import type { Payload } from 'payload';
import type { Tier } from '@/contracts/tiers/tier';
import { many } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, withTransaction } from '../db/transaction';
import { type Notice, tellUsers } from '../notifications/tell-users';
import { readLadder } from '../tiers/ladder';
import { draftOf, readPlan } from './plan-row';
import { planScheduledWords, planWithdrawnWords } from './plan-words';
import { readProgramme } from './read-rules';

const BATCH = 500;

type Member = { userId: string; partnerId: string; tier: Tier; locale: string; timeZone: string };

/**
 * Tells every member of every partner of a plan that was scheduled; or whoever was told of it that it is withdrawn. In batches, each in a
 * transaction of its own; run again, it tells nobody twice.
 * @returns how many were told now.
 */
export async function tellPlan(
  payload: Payload,
  { planId, withdrawn }: { planId: string; withdrawn: boolean },
): Promise<number> {
  const pool = poolOf(payload);
  const plan = await readPlan(pool, planId);
  const { scheduledFrom: from, noticeText: notice } = plan;
  if (!from || plan.status !== (withdrawn ? 'withdrawn' : 'scheduled')) return 0;
  const { rules: inForce } = await readProgramme(pool);
  const names = new Map((await readLadder(pool)).map(({ tier, name }) => [tier, name]));
  const facts = { names, inForce, draft: draftOf(plan), notice, hasTerms: Boolean(plan.termsText?.trim()), from };
  const eventOf = (what: 'scheduled' | 'withdrawn') => `plan:${planId}:${what}`;
  let told = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const members = await many<Member>(
      pool,
      `SELECT m.user_id AS "userId", p.id AS "partnerId", p.tier, p.locale, p.time_zone AS "timeZone"
         FROM memberships m JOIN partners p ON p.id = m.partner_id
        WHERE m.user_id > $1 AND p.status IN ('active', 'suspended')
          AND (NOT $2 OR EXISTS (SELECT FROM notifications n WHERE n.event = $3 AND n.user_id = m.user_id))
        ORDER BY m.user_id LIMIT ${BATCH}`,
      [after, withdrawn, eventOf('scheduled')],
    );
    const last = members.at(-1);
    if (!last) return told;
    after = last.userId;
    const notices = members.map(({ userId, partnerId, ...about }): Notice => {
      const words = withdrawn ? planWithdrawnWords({ ...facts, ...about }) : planScheduledWords({ ...facts, ...about });
      return {
        ...words,
        userId,
        partnerId,
        kind: 'tier',
        // What one will earn changes, and perhaps the terms: nobody may have missed it.
        critical: true,
        event: eventOf(withdrawn ? 'withdrawn' : 'scheduled'),
      };
    });
    told += await withTransaction(await systemRequest(payload, 'tell-plan'), 'deliverEvent', (writer) =>
      tellUsers(writer, notices),
    );
  }
}
