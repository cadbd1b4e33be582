import { PortalError } from '@/contracts/errors';
import type { Commission } from '@/contracts/money/commissions';
import { isPayoutHeld } from '@/domain/accounts/partner-status';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { commissionOf } from './commission-row';
import { commissionsUpdated } from './deal-events';
import { LINE_COLUMNS, type Line } from './deal-lines';
import { lockedPartner, lockLineOwner } from './lock-beneficiaries';
import { type MovedLine, moveLines } from './move-lines';

type OneLine = { id: string; reason: string };
type Answer = { commissions: Commission[] };

/**
 * Finance holds one commission, with what corrected it and what took it back, so that what is owed and what is not stay
 * together. A line that is held already because its partner is suspended becomes finance's: the end of the suspension no
 * longer releases it. Spec 04 "States". @throws PortalError not_found; illegal_transition when nothing of it can be held.
 */
export async function holdCommission(writer: Writer, { id, reason }: OneLine): Promise<Answer> {
  const { lines, partnerId } = await lockGroup(writer, id);
  const ids = lines.filter(({ heldCause }) => heldCause !== 'finance').map((line) => line.id);
  const held = { partnerIds: [partnerId], ids, to: 'held', hold: { cause: 'finance', reason } } as const;
  const moved = [
    ...(await moveLines(writer, { ...held, from: 'pending', transition: 'hold_pending' })),
    ...(await moveLines(writer, { ...held, from: 'payable', transition: 'hold_payable' })),
  ];
  const { rowCount } = await writer.db.query(
    `UPDATE commissions SET held_cause = 'finance', held_reason = $2, updated_at = $3
      WHERE id = ANY ($1::uuid[]) AND status = 'held' AND held_cause = 'status'`,
    [ids, reason, writer.now],
  );
  if (moved.length === 0 && !rowCount) throw notNow(lines, 'held');
  return answer(writer, moved, lines);
}

/**
 * Finance releases what it held: into the hold period while that runs, else payable; while the partner is suspended or
 * inactive it stays held, by that alone. The reason stays on the line, for staff. Spec 04 "States".
 * @throws PortalError not_found; illegal_transition when finance does not hold it.
 */
export async function releaseCommission(writer: Writer, { id, reason }: OneLine): Promise<Answer> {
  const { lines, partnerId, status } = await lockGroup(writer, id);
  const ids = lines.filter(({ heldCause }) => heldCause === 'finance').map((line) => line.id);
  if (ids.length === 0) throw notNow(lines, 'released');
  if (isPayoutHeld(status)) {
    await writer.db.query(
      `UPDATE commissions SET held_cause = 'status', held_reason = $2, updated_at = $3 WHERE id = ANY ($1::uuid[])`,
      [ids, status, writer.now],
    );
    return answer(writer, [], lines);
  }
  const released = { partnerIds: [partnerId], ids, from: 'held', heldBy: 'finance' } as const;
  const moved = [
    ...(await moveLines(writer, {
      ...released,
      to: 'pending',
      transition: 'release_to_pending',
      payable: { after: writer.now },
    })),
    ...(await moveLines(writer, {
      ...released,
      to: 'payable',
      transition: 'release_to_payable',
      payable: { by: writer.now },
    })),
  ];
  await writer.db.query(`UPDATE commissions SET held_reason = $2 WHERE id = ANY ($1::uuid[])`, [
    moved.map((line) => line.id),
    `Released: ${reason}`,
  ]);
  return answer(writer, moved, lines);
}

/** The line's group under the locks of its deal and its partner, in that order. Spec 04, rule 8. */
async function lockGroup(writer: Writer, id: string) {
  const found = await one<{ partnerId: string; dealId: string | null; root: string }>(
    writer.db,
    `SELECT partner_id AS "partnerId", deal_id AS "dealId", coalesce(reverses_id, corrects_id, id) AS root FROM commissions WHERE id = $1`,
    [id],
  );
  if (!found) throw new PortalError('not_found', 'There is no such commission.');
  const { partnerId, dealId, root } = found;
  if (dealId) await writer.db.query(`SELECT 1 FROM deals WHERE id = $1 FOR UPDATE`, [dealId]);
  const { status } = lockedPartner(await lockLineOwner(writer, partnerId), partnerId);
  return { partnerId, status, lines: await readGroup(writer, root) };
}

async function readGroup({ db }: Writer, root: string): Promise<Line[]> {
  const { rows } = await db.query<Line>(
    `SELECT ${LINE_COLUMNS} FROM commissions c WHERE c.id = $1 OR c.reverses_id = $1 OR c.corrects_id = $1 ORDER BY c.created_at, c.id`,
    [root],
  );
  return rows;
}

async function answer(writer: Writer, moved: readonly MovedLine[], before: readonly Line[]): Promise<Answer> {
  await publish(writer, ...commissionsUpdated(moved));
  const root = before.find((line) => line.reversesId === null && line.correctsId === null);
  const lines = await readGroup(writer, root?.id ?? '');
  return {
    commissions: lines.map((line) =>
      commissionOf({
        ...line,
        dealTitle: null,
        reversedCents: line.reversesId ? (root?.amountCents ?? null) : null,
      }),
    ),
  };
}

function notNow(lines: readonly Line[], what: 'held' | 'released'): PortalError {
  const [line] = lines;
  const state = line?.status === 'held' ? `held because of ${line.heldCause ?? 'its state'}` : (line?.status ?? 'gone');
  return new PortalError('illegal_transition', `This commission is ${state} and cannot be ${what}.`);
}
