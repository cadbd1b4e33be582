import type { PayloadRequest } from 'payload';
import { type Writer, withTransaction } from '../db/transaction';
import type { UseCase } from '../db/use-cases';
import { lookAtAchievements } from '../engagement/look-at-achievements';
import { publish } from '../events/publish';
import { lockPartner } from './lock-partner';
import { promotePartner } from './promote-partner';

/** Which use case the change of a row belongs to, and what of the partner's row follows from it. */
const STANDING_OF: Record<string, { useCase: UseCase; recompute?: string }> = {
  'client-reviews': {
    useCase: 'recordReview',
    // Cut, not rounded: 4.499 is not the 4.5 that a tier asks for.
    recompute: `UPDATE partners SET satisfaction = (SELECT trunc(avg(rating), 2) FROM client_reviews WHERE partner_id = $1), updated_at = $2 WHERE id = $1`,
  },
  'engagement-calls': {
    useCase: 'recordCall',
    recompute: `UPDATE partners SET calls_held = (SELECT count(*) FROM engagement_calls WHERE partner_id = $1 AND held_at <= $2), updated_at = $2 WHERE id = $1`,
  },
  'training-progress': { useCase: 'completeModule' },
};

/**
 * A review, a call or completed training changed what a partner stands on: recomputes it on the locked row and runs the
 * engine, in the transaction that wrote the row. Spec 02 "The engine".
 * @param because the slug of the collection whose row changed.
 */
export async function recordStanding(
  req: PayloadRequest,
  { partnerId, because }: { partnerId: string; because: string },
): Promise<void> {
  const change = STANDING_OF[because];
  if (!change) throw new Error(`${because} does not change the standing of a partner`);
  await withTransaction(req, change.useCase, async (writer: Writer) => {
    if (!(await lockPartner(writer.db, partnerId))) return;
    if (change.recompute) await writer.db.query(change.recompute, [partnerId, writer.now]);
    const { events } = await promotePartner(writer, { partnerId, cause: because, lockedPartner: true });
    await publish(writer, ...events);
    await lookAtAchievements(writer, partnerId);
  });
}
