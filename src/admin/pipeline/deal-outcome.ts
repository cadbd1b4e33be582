import type { ActionField } from '../action-panel';
import type { StaffAnswer } from '../call-staff-api';

/** What staff's actions on a deal answer, as far as their buttons tell of it. */
export type Outcome = {
  commissions: { amountCents: number; currency: string }[];
  promotion?: { from: string; to: string } | null;
};

export function confirmedText({ commissions, promotion }: Outcome): string {
  const lines = `${commissions.length} ${commissions.length === 1 ? 'commission' : 'commissions'} booked`;
  return promotion ? `Confirmed. ${lines}; the partner is now ${promotion.to}.` : `Confirmed. ${lines}.`;
}

export const REASON = {
  name: 'reason',
  label: 'Reason',
  type: 'textarea',
  required: true,
  help: 'The partner reads this.',
} as const satisfies ActionField;

export const refused = (field: string, message: string): StaffAnswer<never> => ({
  ok: false,
  message: `Check the ${field}.`,
  fields: { [field]: message },
});

/** Runs with the reason that was written, or asks for one. */
export const reasonGiven =
  <T>(run: (reason: string) => Promise<StaffAnswer<T>>) =>
  ({ reason = '' }: Record<string, string>): Promise<StaffAnswer<T>> =>
    reason.trim() ? run(reason) : Promise.resolve(refused('reason', 'Say why.'));
