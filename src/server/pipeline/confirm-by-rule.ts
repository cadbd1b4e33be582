import type { PayloadRequest } from 'payload';
import { isPortalError } from '@/contracts/errors';
import { many } from '../db/queryable';
import { actorOf, nowOf, poolOf, withTransaction } from '../db/transaction';
import { auditName, recordAudit } from '../trust/record-audit';
import { confirmDeal } from './confirm-deal';
import { lockDeal } from './deal-row';

const A_PAGE = 200;
/** As staff read it on the deal. */
const NOTE = 'Confirmed by the programme’s rule for small deals';

export type ConfirmedByRule = { confirmed: number; left: number };

type Due = { id: string; valueCents: number; claimedAt: Date };

/**
 * Confirms what the programme's rule lets through: claimed long enough ago, below the amount, in the programme's currency, of
 * a partner that may earn. Each in a transaction of its own by the use case that staff have; one that cannot be confirmed, or
 * that somebody changes at this moment, is left to them and keeps nothing behind it waiting. Off where no amount is set.
 * Spec 03 "or a rule does". Run as often as you like.
 */
export async function confirmByRule(req: PayloadRequest): Promise<ConfirmedByRule> {
  const counts = { confirmed: 0, left: 0 };
  for (let page = await dueAfter(req, null); page.length > 0; page = await dueAfter(req, page.at(-1) ?? null))
    for (const due of page) counts[(await confirmOne(req, due)) ? 'confirmed' : 'left'] += 1;
  return counts;
}

const dueAfter = (req: PayloadRequest, last: Due | null): Promise<Due[]> =>
  many<Due>(
    poolOf(req.payload),
    `SELECT d.id, d.value_cents AS "valueCents", d.claimed_at AS "claimedAt" FROM deals d
       JOIN programme_settings s ON d.value_cents < s.confirm_below_cents AND d.currency::text = s.reporting_currency::text
                                AND d.claimed_at <= $1::timestamptz - make_interval(hours => s.confirm_after_hours::int)
       JOIN partners p ON p.id = d.partner_id AND p.status = 'active'
      WHERE d.status = 'claimed' AND ($3::timestamptz IS NULL OR (d.claimed_at, d.id) > ($3, $4::uuid))
      ORDER BY d.claimed_at, d.id LIMIT $2`,
    [nowOf(req), A_PAGE, last?.claimedAt ?? null, last?.id ?? null],
  );

async function confirmOne(req: PayloadRequest, { id, valueCents }: Due): Promise<boolean> {
  try {
    return await withTransaction(req, 'confirmDeal', async (writer) => {
      // What the rule has judged is what is confirmed: a value that was corrected meanwhile is judged the next time.
      if ((await lockDeal(writer, id)).valueCents !== valueCents) return false;
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
      return true;
    });
  } catch (error) {
    // Staff were quicker, or it needs them: a rate that is missing, shares that do not add up.
    if (isPortalError(error)) return false;
    throw error;
  }
}
