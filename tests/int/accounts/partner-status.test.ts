import { beforeAll, describe, expect, it } from 'vitest';
import type { SetPartnerStatus } from '@/contracts/accounts/partner-status';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { type Desk, openDesk, underUseCase } from '../money/desk';
import { openProgramme, type Programme } from '../tiers/programme';

const portal = usePortal();
let programme: Programme;
let desk: Desk;

beforeAll(async () => {
  programme = await openProgramme(portal());
  desk = await openDesk(portal());
});

async function setStatus(id: string, change: SetPartnerStatus) {
  const { withTransaction } = await import('@/server/db/transaction');
  const { setPartnerStatus } = await import('@/server/accounts/set-partner-status');
  return withTransaction(await programme.req(), 'setPartnerStatus', (writer) =>
    setPartnerStatus(writer, { id, ...change }),
  );
}

describe('a suspended partner', () => {
  it('keeps its session but not its work, and its money is held until it is active again', async () => {
    const partner = await makePartner(portal());
    const actor = await programme.signedIn(partner);
    await desk.confirm(await makeClaimedDeal(portal(), partner.partnerId, 100_000));

    const answer = await setStatus(partner.partnerId, { status: 'suspended', reason: 'Under review' });
    expect(answer.partner).toMatchObject({ status: 'suspended', statusReason: 'Under review' });
    expect(await actor()).toMatchObject({ status: 'suspended' });
    expect(await desk.balances(partner.partnerId)).toEqual({ held: 20_000 });

    expect((await setStatus(partner.partnerId, { status: 'active' })).partner).toMatchObject({
      status: 'active',
      statusReason: null,
    });
    expect(await actor()).toMatchObject({ status: 'active' });
    // The reason that the partner reads is gone; that of each change is kept.
    expect(
      await programme.rows(
        `SELECT actor, detail FROM audit_log WHERE action = 'partner.status' AND target = $1 ORDER BY at, id`,
        [`partner:${partner.partnerId}`],
      ),
    ).toEqual([
      {
        actor: `staff:${programme.actor.staffId}`,
        detail: { from: 'active', to: 'suspended', reason: 'Under review' },
      },
      { actor: `staff:${programme.actor.staffId}`, detail: { from: 'suspended', to: 'active', reason: null } },
    ]);
    expect(await desk.balances(partner.partnerId)).toEqual({ pending: 20_000 });
    expect((await desk.verify()).ok).toBe(true);
  });

  it('has its open sockets dropped, so that they come back under the new rights', async () => {
    const partner = await makePartner(portal());
    await setStatus(partner.partnerId, { status: 'suspended', reason: 'Under review' });
    expect(
      await programme.rows(`SELECT data FROM events WHERE type = 'session.ended' AND data->>'userId' = $1`, [
        partner.userId,
      ]),
    ).toHaveLength(1);
  });
});

describe('what a beneficiary earns', () => {
  it.each(['applied', 'approved', 'rejected'] as const)('while it is %s waits like any other’s', async (status) => {
    const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 12, status });
    const partner = await makePartner(portal(), { leaderId: leader.partnerId });
    await desk.confirm(await makeClaimedDeal(portal(), partner.partnerId, 100_000));
    expect(await desk.balances(leader.partnerId)).toEqual({ pending: 10_000 });
  });

  it.each(['suspended', 'inactive'] as const)('while it is %s is held until that ends', async (status) => {
    const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 12, status });
    const partner = await makePartner(portal(), { leaderId: leader.partnerId });
    await desk.confirm(await makeClaimedDeal(portal(), partner.partnerId, 100_000));
    expect(await desk.balances(leader.partnerId)).toEqual({ held: 10_000 });
    await setStatus(leader.partnerId, { status: 'active' });
    expect(await desk.balances(leader.partnerId)).toEqual({ pending: 10_000 });
  });

  it('stays held through a second suspension of another kind, and a line that finance holds through all of them', async () => {
    const partner = await makePartner(portal());
    const [looked, other] = [
      await makeClaimedDeal(portal(), partner.partnerId, 100_000),
      await makeClaimedDeal(portal(), partner.partnerId, 50_000),
    ];
    await desk.confirm(looked);
    await desk.confirm(other);
    await setStatus(partner.partnerId, { status: 'suspended', reason: 'Under review' });
    await setStatus(partner.partnerId, { status: 'inactive', reason: 'Left' });
    await underUseCase(desk.pool, 'holdCommissions', (query) =>
      query(`UPDATE commissions SET held_cause = 'finance', held_reason = 'Same bank account' WHERE deal_id = $1`, [
        looked,
      ]),
    );
    await setStatus(partner.partnerId, { status: 'active' });
    expect(await desk.balances(partner.partnerId)).toEqual({ held: 20_000, pending: 10_000 });
    expect(
      await desk.rows(`SELECT status, held_cause, held_reason FROM commissions WHERE partner_id = $1 ORDER BY id`, [
        partner.partnerId,
      ]),
    ).toEqual([
      { status: 'held', held_cause: 'finance', held_reason: 'Same bank account' },
      { status: 'pending', held_cause: null, held_reason: null },
    ]);
    expect((await desk.verify()).problems).toEqual([]);
  });
});

describe('an inactive partner', () => {
  it('is signed out everywhere and cannot come back', async () => {
    const partner = await makePartner(portal());
    const actor = await programme.signedIn(partner);
    await setStatus(partner.partnerId, { status: 'inactive', reason: 'Contract ended' });
    expect(await actor()).toBeNull();
    const again = await programme.signedIn(partner);
    expect(await again()).toBeNull();
  });
});

describe('an application', () => {
  it('becomes a partner: approved, then active, with its beginning in the history', async () => {
    const partner = await makePartner(portal(), { status: 'applied' });
    const approved = await setStatus(partner.partnerId, { status: 'approved' });
    expect(approved.partner.approvedAt).not.toBeNull();
    expect((await setStatus(partner.partnerId, { status: 'active' })).partner.status).toBe('active');
  });

  it('is not suspended, nor any partner applied again', async () => {
    const partner = await makePartner(portal(), { status: 'applied' });
    await expect(setStatus(partner.partnerId, { status: 'suspended', reason: 'No' })).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    await expect(setStatus(partner.userId, { status: 'active' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
