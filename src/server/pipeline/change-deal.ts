import type { Actor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Commission } from '@/contracts/money/commissions';
import type { Deal, DealStatus } from '@/contracts/pipeline/deals';
import { judgeDealMove } from '@/domain/pipeline/deal-states';
import type { Deal as DealDocument } from '@/payload-types';
import type { Writer } from '../db/transaction';
import { commissionOf } from '../money/commission-row';
import { readDealLines } from '../money/deal-lines';
import { type DealOutcome, expectOutcome } from '../money/deal-outcome';
import { type DealRow, dealOf, dealRowOf } from './deal-row';

/** What staff's actions on a deal answer: the deal and all of its commission lines as they stand. */
export type DealAnswer = { deal: Deal; commissions: Commission[] };

type DealChange = Partial<
  Pick<DealDocument, 'status' | 'valueCents' | 'refundedCents' | 'confirmedAt' | 'completedAt' | 'reason' | 'staffNote'>
>;

/**
 * Changes a locked deal through Payload, in the writer's transaction, so that the hooks of the collection run: money, tier
 * and events follow there (`hooks/money/settle-on-transition.ts`). Who may do it was decided by the route.
 */
export async function changeDeal(
  { req, actor }: Writer,
  deal: DealRow,
  change: DealChange,
): Promise<{ deal: DealRow; outcome: DealOutcome }> {
  const outcome = expectOutcome(req);
  const doc = await req.payload.update({
    collection: 'deals',
    id: deal.id,
    data: { ...change, decidedBy: nameOf(actor) },
    req,
    overrideAccess: true,
    depth: 0,
  });
  return { deal: dealRowOf(doc), outcome };
}

/** @throws PortalError illegal_transition, also when the deal is in that state already. */
export function assertDealMove(deal: DealRow, to: DealStatus): void {
  if (judgeDealMove(deal.status, to) !== 'ok') throw illegalTransition(deal, to);
}

export function illegalTransition({ status }: DealRow, to: string): PortalError {
  const message = status === to ? `This deal is ${status} already.` : `A deal that is ${status} cannot become ${to}.`;
  return new PortalError('illegal_transition', message);
}

/** Records a change of a deal's value for good. Spec 03: every value correction is recorded. */
export async function recordDealChange(
  { db, actor, now }: Writer,
  deal: DealRow,
  change: { kind: 'correction' | 'refund' | 'cancellation'; fromCents: number; toCents: number; reason: string },
): Promise<void> {
  await db.query(
    `INSERT INTO deal_changes (id, deal_id, partner_id, kind, from_cents, to_cents, reason, "by", at, created_at, updated_at)
     VALUES (portal_uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, $8, $8)`,
    [deal.id, deal.partnerId, change.kind, change.fromCents, change.toCents, change.reason, nameOf(actor), now],
  );
}

/** The answer after a change that wrote no lines, or where those it wrote are not at hand. */
export async function dealAnswer(writer: Writer, deal: DealRow): Promise<DealAnswer> {
  return answerOf(deal, await readDealLines(writer.db, deal.id));
}

/** The answer with lines that are at hand. Staff read every line with the deal's title. */
export function answerOf(deal: DealRow, lines: DealOutcome['lines']): DealAnswer {
  const amounts = new Map(lines.map((line) => [line.id, line.amountCents]));
  return {
    deal: dealOf(deal),
    commissions: lines.map((line) =>
      commissionOf({
        ...line,
        dealTitle: deal.title,
        reversedCents: line.reversesId ? (amounts.get(line.reversesId) ?? null) : null,
      }),
    ),
  };
}

/** Who decided, as staff read it. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'staff' || actor.kind === 'partner' ? actor.email : 'portal';
}
