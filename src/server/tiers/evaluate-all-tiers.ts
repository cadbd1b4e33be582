import type { Payload } from 'payload';
import { outcomeOf } from '@/domain/tiers/outcome';
import { businessNow } from '../db/clock';
import { many } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, withTransaction } from '../db/transaction';
import type { UseCase } from '../db/use-cases';
import { publish } from '../events/publish';
import { type LadderTier, readLadder } from './ladder';
import { isSameInstant, promotePartner } from './promote-partner';
import { hasLapsed, type PartnerStanding, readStandings } from './standing';

const BATCH = 500;

/**
 * Evaluates every partner: after a definition or a module was edited, and nightly for the days. Reads in batches and opens a
 * transaction only for those who would change, where the locked row is evaluated anew. Safe to run again at any time.
 * @returns how many partners changed.
 */
export async function evaluateAllTiers(payload: Payload, cause = 'definition-changed'): Promise<number> {
  const pool = poolOf(payload);
  const now = businessNow();
  const ladder = await readLadder(pool);
  let changed = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await many<{ id: string }>(
      pool,
      `SELECT id FROM partners WHERE id > $1 AND status NOT IN ('applied', 'rejected') ORDER BY id LIMIT ${BATCH}`,
      [after],
    );
    const last = ids.at(-1);
    if (!last) return changed;
    after = last.id;
    for (const partner of await readStandings(
      pool,
      ids.map((row) => row.id),
      now,
    )) {
      if (!wouldChange(partner, ladder, now)) continue;
      const lapsed = hasLapsed(partner.override, now);
      await evaluateOne(
        payload,
        partner.partnerId,
        lapsed ? 'expireOverride' : 'evaluateTier',
        lapsed ? 'override-expired' : cause,
        now,
      );
      changed += 1;
    }
  }
}

function wouldChange(partner: PartnerStanding, ladder: readonly LadderTier[], now: Date): boolean {
  if (hasLapsed(partner.override, now)) return true;
  const { steps, lost, retention } = outcomeOf(partner, partner.standing.deals, ladder, now);
  return steps.length > 0 || lost || !isSameInstant(retention?.lapsedAt ?? null, partner.lapsedAt);
}

/** One partner in a transaction of its own: a failure of one is not the others'. */
async function evaluateOne(
  payload: Payload,
  partnerId: string,
  useCase: UseCase,
  cause: string,
  now: Date,
): Promise<void> {
  await withTransaction(await systemRequest(payload, cause, now), useCase, async (writer) => {
    const { events } = await promotePartner(writer, { partnerId, cause });
    await publish(writer, ...events);
  });
}
