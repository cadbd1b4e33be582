import { describe, expect, it } from 'vitest';
import type { StaffRole } from '@/contracts/roles';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();

async function as(role: StaffRole) {
  const { actor } = await makeStaff(portal(), role);
  const { payload } = portal();
  const options = async () => {
    const req = await portal().reqAs(actor);
    return { req, user: req.user, overrideAccess: false, depth: 0 } as const;
  };
  return {
    actor,
    create: async (data: Record<string, unknown>) =>
      payload.create({ collection: 'agreements', data: data as never, ...(await options()) }),
    update: async (id: string, data: Record<string, unknown>) =>
      payload.update({ collection: 'agreements', id, data: data as never, ...(await options()) }),
  };
}
const terms = async (changes: Record<string, unknown> = {}) => {
  const { partnerId } = await makePartner(portal(), { tier: 'elite' });
  return {
    partner: partnerId,
    kind: 'rate',
    rateBps: 3500,
    from: '2026-01-01T00:00:00.000Z',
    status: 'proposed',
    ...changes,
  };
};

describe('an agreement', () => {
  it('names who in finance approved it, and keeps that name', async () => {
    const finance = await as('finance');
    const proposed = await finance.create(await terms());
    expect(proposed.approvedBy).toBeNull();
    const approved = await finance.update(proposed.id, { status: 'approved', approvedBy: 'somebody else' });
    expect(approved.approvedBy).toBe(finance.actor.email);
    const other = await as('admin');
    expect((await other.update(proposed.id, { until: '2027-01-01T00:00:00.000Z' })).approvedBy).toBe(
      finance.actor.email,
    );
    expect((await other.update(proposed.id, { status: 'ended' })).approvedBy).toBe(finance.actor.email);
  });

  it('is not for others to write', async () => {
    await expect((await as('partner-manager')).create(await terms())).rejects.toMatchObject({ status: 403 });
  });

  it.each([
    ['rateBps', { kind: 'rate', rateBps: null }],
    ['rateBps', { kind: 'rate', rateBps: 0 }],
    ['flatCents', { kind: 'flat', flatCents: null }],
    ['steps', { kind: 'steps', steps: null }],
    ['steps', { kind: 'steps', steps: [] }],
    [
      'steps',
      {
        kind: 'steps',
        steps: [
          { fromCents: 0, rateBps: 3000 },
          { fromCents: 0, rateBps: 3500 },
        ],
      },
    ],
    ['steps', { kind: 'steps', steps: [{ fromCents: -1, rateBps: 3000 }] }],
    ['steps', { kind: 'steps', steps: [{ fromCents: 0, rateBps: 10_001 }] }],
    ['steps', { kind: 'steps', steps: ['a lot'] }],
    ['until', { until: '2026-01-01T00:00:00.000Z' }],
    ['client', { client: '00000000-0000-7000-8000-000000000000' }],
  ])('that lacks a valid %s is refused and says so: %o', async (field, changes) => {
    await expect((await as('finance')).create(await terms(changes))).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });

  it('drops what its kind does not go by', async () => {
    const finance = await as('finance');
    const made = await finance.create(await terms({ kind: 'flat', flatCents: 5_000, rateBps: 3500, steps: [] }));
    expect(made).toMatchObject({ kind: 'flat', flatCents: 5_000, rateBps: null, steps: null });
    await expect(finance.update(made.id, { kind: 'rate' })).rejects.toMatchObject({
      fields: { rateBps: expect.any(String) },
    });
  });

  it('may be for a client of the partner', async () => {
    const agreement = await terms();
    const { rows } = await (await import('@/server/db/transaction'))
      .poolOf(portal().payload)
      .query<{ id: string }>(`INSERT INTO clients (partner_id, name) VALUES ($1, 'Acme') RETURNING id`, [
        agreement.partner,
      ]);
    expect((await (await as('finance')).create({ ...agreement, client: rows[0]?.id })).client).toBe(rows[0]?.id);
  });
});
