import type { NewEvent } from '../events/publish';
import type { DealRow } from '../pipeline/deal-row';
import type { Line } from './deal-lines';

/** The boards are anybody's to see: all partners are told that they moved, not who moved them. */
export const LEADERBOARD_CHANGED: NewEvent = { type: 'leaderboard.changed', audience: { allPartners: true }, data: {} };

export function dealConfirmed({ id, leadId, partnerId, valueCents, currency }: DealRow): NewEvent {
  return {
    type: 'deal.confirmed',
    audience: { partner: partnerId },
    data: { dealId: id, leadId, valueCents, currency },
  };
}

export function dealChanged({ id, leadId, partnerId, status, reason }: DealRow): NewEvent {
  return {
    type: 'deal.changed',
    audience: { partner: partnerId },
    data: { dealId: id, leadId, status, ...(reason ? { reason } : {}) },
  };
}

/** Each beneficiary is told of the own lines. */
export function commissionsCreated(lines: readonly Line[]): NewEvent[] {
  return lines.map(({ id, partnerId, kind, amountCents, currency, status, dealId }) => ({
    type: 'commission.created',
    audience: { partner: partnerId },
    data: { commissionId: id, kind, amountCents, currency, status, dealId },
  }));
}

export function commissionsUpdated(lines: readonly Pick<Line, 'id' | 'partnerId' | 'status'>[]): NewEvent[] {
  return lines.map(({ id, partnerId, status }) => ({
    type: 'commission.updated',
    audience: { partner: partnerId },
    data: { commissionId: id, status },
  }));
}
