import type { PartnerStanding, SetPartnerStatus } from '@/contracts/accounts/partner-status';
import { PortalError } from '@/contracts/errors';
import type { PartnerStatus } from '@/contracts/roles';
import type { Tier } from '@/contracts/tiers/tier';
import { isPayoutHeld, mayBecome } from '@/domain/accounts/partner-status';
import { many, one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { lookAtAchievements } from '../engagement/look-at-achievements';
import { holdCommissionsOf } from '../money/hold-commissions';
import { releaseCommissionsOf } from '../money/release-commissions';
import { recordTierEvents } from '../tiers/tier-events';
import { auditName, recordAudit } from '../trust/record-audit';
import { dropSockets, endSessionsOf } from './end-sessions';
import { inviteOwner } from './invite-owner';

type PartnerRow = {
  name: string;
  status: PartnerStatus;
  tier: Tier;
  deals: number;
  approvedAt: Date | null;
  joinedAt: Date | null;
  recruiterId: string | null;
};

/**
 * Staff approve, activate, reject, suspend or end a partner, or take it up again. What follows, follows in the same
 * transaction: the owner of an approved application made and invited, payouts held or released, sessions ended (inactive) or sockets dropped so that they come back under the new
 * rights. Spec 01 "Partner". @throws PortalError not_found, illegal_transition, conflict
 */
export async function setPartnerStatus(
  writer: Writer,
  { id, status, reason }: SetPartnerStatus & { id: string },
): Promise<PartnerStanding> {
  const { db, now } = writer;
  const before = await one<PartnerRow>(
    db,
    `SELECT name, status, tier, coalesce(deals_count, 0) AS deals, approved_at AS "approvedAt", joined_at AS "joinedAt", recruiter_id AS "recruiterId" FROM partners WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!before) throw new PortalError('not_found', 'There is no such partner.');
  if (!mayBecome(before.status, status)) {
    throw new PortalError('illegal_transition', `A partner that is ${before.status} does not become ${status}.`, {
      status: `is ${before.status} now`,
    });
  }

  const accepted = status === 'approved' || status === 'active';
  const approvedAt = before.approvedAt ?? (accepted ? now : null);
  const joinedAt = before.joinedAt ?? (status === 'active' ? now : null);
  const statusReason = accepted ? null : (reason ?? null);
  await db.query(
    `UPDATE partners SET status = $2, status_reason = $3, approved_at = $4, joined_at = $5, updated_at = $6 WHERE id = $1`,
    [id, status, statusReason, approvedAt, joinedAt, now],
  );
  if (joinedAt && !before.joinedAt) {
    await recordTierEvents(writer, id, [
      {
        type: 'joined',
        from: null,
        to: before.tier,
        dealsBefore: before.deals,
        dealsAfter: before.deals,
        cause: 'joined',
      },
    ]);
  }
  if (accepted && (before.status === 'applied' || before.status === 'rejected')) await inviteOwner(writer, id);
  // What the partner reads is the reason of the status now; the log keeps that of every change.
  await recordAudit(db, {
    at: now,
    actor: auditName(writer.actor),
    action: 'partner.status',
    target: `partner:${id}`,
    outcome: 'done',
    requestId: writer.requestId,
    detail: { from: before.status, to: status, reason: reason ?? null },
  });
  if (isPayoutHeld(status)) await holdCommissionsOf(writer, id, status);
  else await releaseCommissionsOf(writer, id);
  await tellMembers(writer, id, status);
  // Whoever brought this partner in may have reached something by it.
  if (approvedAt && !before.approvedAt && before.recruiterId) await lookAtAchievements(writer, before.recruiterId);

  return {
    partner: {
      id,
      name: before.name,
      status,
      statusReason,
      approvedAt: approvedAt?.toISOString() ?? null,
      joinedAt: joinedAt?.toISOString() ?? null,
    },
  };
}

/** An inactive partner's members are signed out; the others' sockets come back and see what has become of them. */
async function tellMembers(writer: Writer, partnerId: string, status: PartnerStatus): Promise<void> {
  const members = await many<{ userId: string }>(
    writer.db,
    `SELECT user_id AS "userId" FROM memberships WHERE partner_id = $1`,
    [partnerId],
  );
  for (const { userId } of members) {
    if (status === 'inactive' || status === 'rejected') await endSessionsOf(writer, userId);
    else await dropSockets(writer, userId);
  }
}
