import type { PayloadRequest } from 'payload';
import { isPortalError } from '@/contracts/errors';
import { many } from '../db/queryable';
import { actorOf, nowOf, poolOf, withTransaction } from '../db/transaction';
import { auditName, recordAudit } from '../trust/record-audit';
import { confirmDeal } from './confirm-deal';

const AT_ONCE = 200;
/** As staff read it on the deal. */
const NOTE = 'Confirmed by the programme’s rule for small deals';

export type ConfirmedByRule = { confirmed: number; left: number };

/**
 * Confirms what the programme's rule lets through: claimed long enough ago, below the amount, in the programme's currency, of
 * a partner that may earn. Each in a transaction of its own by the use case that staff have; one that cannot be confirmed is
 * left to them. Off where no amount is set. Spec 03 "or a rule does". Run as often as you like.
 */
export async function confirmByRule(req: PayloadRequest): Promise<ConfirmedByRule> {
  const due = await many<{ id: string }>(
    poolOf(req.payload),
    `SELECT d.id FROM deals d
       JOIN programme_settings s ON d.value_cents < s.confirm_below_cents AND d.currency::text = s.reporting_currency::text
                                AND d.claimed_at <= $1::timestamptz - make_interval(hours => s.confirm_after_hours::int)
       JOIN partners p ON p.id = d.partner_id AND p.status = 'active'
      WHERE d.status = 'claimed' ORDER BY d.claimed_at, d.id LIMIT $2`,
    [nowOf(req), AT_ONCE],
  );
  let confirmed = 0;
  for (const { id } of due) if (await confirmOne(req, id)) confirmed += 1;
  return { confirmed, left: due.length - confirmed };
}

async function confirmOne(req: PayloadRequest, id: string): Promise<boolean> {
  try {
    await withTransaction(req, 'confirmDeal', async (writer) => {
      await confirmDeal(writer, { id, note: NOTE });
      await recordAudit(writer.db, {
        at: writer.now,
        actor: auditName(actorOf(req)),
        action: 'deals.confirm',
        target: id,
        outcome: 'done',
        requestId: writer.requestId,
        detail: { by: 'rule' },
      });
    });
    return true;
  } catch (error) {
    // Staff were quicker, or it needs them: a rate that is missing, shares that do not add up.
    if (isPortalError(error)) return false;
    throw error;
  }
}
