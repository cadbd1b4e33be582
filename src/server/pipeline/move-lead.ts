import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Lead, MoveLead, Stage } from '@/contracts/pipeline/leads';
import { formatCents } from '@/domain/money/format';
import { moveTexts } from '@/domain/pipeline/move-texts';
import { judgeMove } from '@/domain/pipeline/stages';
import type { Writer } from '../db/transaction';
import { type NewEvent, publish } from '../events/publish';
import { type Claim, claimDeal } from './claim-deal';
import type { DealRow } from './deal-row';
import { getLead, noSuchLead } from './get-lead';
import { type LockedLead, lockLead } from './lock-lead';
import { logActivity } from './log-activity';
import { rateLead } from './rate-lead';
import { standingDeal } from './standing-deal';
import { texts } from './texts';
import { staleLead } from './update-lead';

/**
 * Moves an own lead to another stage; winning it claims its one deal. Where it is already, it stays, so that a repeated
 * move has one effect. @throws PortalError not_found | stale | illegal_transition
 */
export async function moveLead(
  writer: Writer & { actor: PartnerActor },
  { id, ...move }: MoveLead & { id: string },
): Promise<Lead> {
  const lead = await lockLead(writer, id);
  if (lead.deletedAt) throw noSuchLead();
  const deal = lead.stage === 'won' ? await standingDeal(writer.db, id) : undefined;
  const verdict = judgeMove({ from: lead.stage, to: move.to, hasDeal: deal !== undefined, by: 'partner' });
  if (verdict === 'unchanged') {
    if (deal) refuseOtherValue(deal, move);
    return getLead(writer, { id });
  }
  if (verdict === 'illegal') {
    throw new PortalError(
      'illegal_transition',
      lead.stage === 'won' ? texts.dealStands.noMove : texts.noWay(lead.stage, move.to),
    );
  }
  // After what can never be: there is nothing to choose between.
  if (move.version !== undefined && move.version !== lead.version) throw await staleLead(writer, id);
  const claimed = move.to === 'won' ? await claimDeal(writer, lead, claimOf(move)) : undefined;
  await writeMove(writer, lead, move, claimed);
  return getLead(writer, { id });
}

async function writeMove(
  writer: Writer,
  lead: LockedLead,
  { to, lostReason }: MoveLead,
  claimed: DealRow | undefined,
): Promise<void> {
  const { db, now } = writer;
  const moved = { ...lead, stage: to, stageEnteredAt: now, lastActivityAt: now };
  const { score, reasons } = await rateLead(db, moved, now);
  await db.query(
    `UPDATE leads SET stage = $2, stage_entered_at = $3, last_activity_at = $3, lost_reason = $4, deal_id = $5, score = $6, score_reasons = $7,
                      estimated_value_cents = coalesce($8, estimated_value_cents), currency = coalesce($9::enum_leads_currency, currency),
                      version = coalesce(version, 1) + 1, updated_at = $3 WHERE id = $1`,
    [
      lead.id,
      to,
      now,
      to === 'lost' ? lostReason : null,
      claimed?.id ?? null,
      score,
      JSON.stringify(reasons),
      // What was agreed takes the place of what was estimated.
      claimed?.valueCents ?? null,
      claimed?.currency ?? null,
    ],
  );
  await logActivity(writer, {
    leadId: lead.id,
    partnerId: lead.partnerId,
    kind: 'status_change',
    text: inWords(lead.stage, to, lostReason, claimed),
    from: lead.stage,
    to,
  });
  await publish(writer, ...eventsOf(lead, to, claimed));
}

function eventsOf(lead: LockedLead, to: Stage, claimed: DealRow | undefined): NewEvent[] {
  const own = { partner: lead.partnerId };
  const events: NewEvent[] = [
    { type: 'lead.updated', audience: own, data: { leadId: lead.id, stage: to, version: lead.version + 1 } },
  ];
  if (claimed) {
    const data = { dealId: claimed.id, leadId: lead.id, valueCents: claimed.valueCents, currency: claimed.currency };
    events.push(
      { type: 'deal.claimed', audience: own, data },
      { type: 'deal.claimed', audience: { staff: ['partner-manager', 'admin'] }, data },
    );
  }
  return events;
}

function inWords(from: Stage, to: Stage, lostReason: string | undefined, claimed: DealRow | undefined): string {
  if (claimed) return texts.timeline.won(formatCents(claimed.valueCents, claimed.currency));
  return to === 'lost' ? texts.timeline.lost(String(lostReason)) : moveTexts.moved(from, to);
}

/** The contract asks for both with a move to won. */
function claimOf({ valueCents, currency, startDate }: MoveLead): Claim {
  if (valueCents === undefined || currency === undefined)
    throw new PortalError('invalid', texts.winNeeds.said, { valueCents: texts.winNeeds.valueCents });
  return { valueCents, currency, startDate };
}

/** A second win that says something else than the first is not answered as if it had counted. */
function refuseOtherValue(deal: DealRow, { valueCents, currency }: MoveLead): void {
  if (deal.status === 'claimed' && (valueCents !== deal.valueCents || currency !== deal.currency)) {
    throw new PortalError('illegal_transition', texts.dealStands.otherValue);
  }
}
