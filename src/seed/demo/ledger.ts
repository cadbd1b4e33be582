import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import { nextPayoutDate } from '@/domain/money/periods';
import { entriesFor, type Transition } from '@/domain/money/postings';
import { SEEDED_TIERS } from '@/domain/tiers/definitions';
import type { Row } from '../insert-rows';
import type { Random } from '../random';
import type { DemoPartner } from './accounts';
import { type DemoHistory, type DemoLine, found, PROGRAMME } from './history';
import { daysAfter } from './times';

const MINIMUM_CENTS = 5000;
const PAID_AFTER_DAYS = 2;

/**
 * What became of each line: matured when its hold was over, put into a payout of the partner's cadence once the minimum was
 * reached, paid two days later; with every movement in the ledger. Completes the rows of the lines.
 */
export function demoLedger(random: Random, history: DemoHistory, partners: readonly DemoPartner[], now: Date): Row[] {
  const entries: Row[] = [];
  const move = (line: DemoLine, transition: Transition, at: Date, payoutId: string | null = null): void => {
    const transactionId = random.id(at);
    for (const entry of entriesFor(transition, {
      partnerId: line.partner_id,
      currency: line.currency as Currency,
      amountCents: line.amount_cents,
    })) {
      entries.push({
        transaction_id: transactionId,
        transition,
        account: entry.account,
        partner_id: entry.partnerId,
        currency: entry.currency,
        amount_cents: entry.amountCents,
        commission_id: line.id,
        payout_id: payoutId,
        at,
      });
    }
  };

  for (const line of history.lines) {
    Object.assign(line, { status: 'pending', payout: null });
    move(line, 'earn', line.created_at);
    if (line.payable_at > now) continue;
    line.status = 'payable';
    line.updated_at = line.payable_at;
    move(line, 'mature', line.payable_at);
  }
  for (const partner of partners) {
    const own = history.lines.filter((line) => line.partner_id === partner.id && line.status === 'payable');
    for (const day of payoutDays(partner, found(history.tiers.get(partner.id)), now)) {
      const due = own.filter((line) => line.status === 'payable' && line.payable_at < day);
      if (due.reduce((sum, line) => sum + line.amount_cents, 0) < MINIMUM_CENTS) continue;
      const payout = random.id(day);
      const paidAt = daysAfter(day, PAID_AFTER_DAYS);
      for (const line of due) {
        const paid = paidAt <= now;
        Object.assign(line, { status: paid ? 'paid' : 'processing', payout, updated_at: paid ? paidAt : day });
        move(line, 'payout_created', day, payout);
        if (paid) move(line, 'payout_paid', paidAt, payout);
      }
    }
  }
  return entries.sort((a, b) => (a.at as Date).getTime() - (b.at as Date).getTime());
}

/** The payout days of the tier held at each time. On demand: whoever may ask at any time asks on the first of the month. */
function payoutDays(partner: DemoPartner, tiers: readonly { at: Date; tier: Tier }[], now: Date): Date[] {
  const days: Date[] = [];
  for (let day = partner.approvedAt; ; ) {
    const held = tiers.findLast(({ at }) => at <= day)?.tier ?? 'starter';
    const cadence = found(SEEDED_TIERS.find(({ tier }) => tier === held)).payoutCadence;
    day = nextPayoutDate(cadence === 'on_demand' ? 'monthly' : cadence, day, PROGRAMME.timeZone);
    if (day > now) return days;
    days.push(day);
  }
}
