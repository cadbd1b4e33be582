import { describe, expect, it } from 'vitest';
import { poolOf } from '@/server/db/transaction';
import { getPublicProgramme, keptPublicProgramme, roundedDown } from '@/server/tiers/get-public-programme';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';

const portal = usePortal();
const db = () => poolOf(portal().payload);

describe('the programme as anybody may read it', () => {
  it('shows the active tiers, lowest first, with rates, requirements and benefits', async () => {
    const { tiers } = await getPublicProgramme(db());
    expect(tiers.map(({ tier, rates }) => [tier, rates.baseBps])).toEqual([
      ['starter', 2000],
      ['active', 2200],
      ['performer', 2500],
      ['elite', 3000],
    ]);
    expect(tiers[1]).toMatchObject({
      requirements: { deals: 3, training: true, satisfaction: null, calls: null, days: null },
      payoutCadence: 'biweekly',
    });
    expect(tiers[1]?.benefits).toContain('Payouts every two weeks');
  });

  it('leaves out a tier that staff have switched off', async () => {
    await db().query(`UPDATE tier_definitions SET active = false WHERE key = 'elite'`);
    expect((await getPublicProgramme(db())).tiers.map(({ tier }) => tier)).toEqual(['starter', 'active', 'performer']);
    await db().query(`UPDATE tier_definitions SET active = true WHERE key = 'elite'`);
  });

  it('counts partners who sell now, and nobody else', async () => {
    await makePartner(portal());
    await makePartner(portal(), { status: 'suspended' });
    expect((await getPublicProgramme(db())).figures.partners).toBe(1);
  });

  it('is asked of the database once a minute', async () => {
    const now = new Date('2026-11-21T12:00:00Z');
    const first = await keptPublicProgramme(db(), now);
    await makePartner(portal());
    const soon = await keptPublicProgramme(db(), new Date(now.getTime() + 59_000));
    expect(soon.figures.partners).toBe(first.figures.partners);
    const later = await keptPublicProgramme(db(), new Date(now.getTime() + 60_000));
    expect(later.figures.partners).toBe(first.figures.partners + 1);
  });
});

describe('a public figure', () => {
  it('is rounded down to two digits, so that no single deal can be read from it', () => {
    expect([0, 7, 99, 100, 1_234, 98_765, 1_000_000].map(roundedDown)).toEqual([
      0, 7, 99, 100, 1_200, 98_000, 1_000_000,
    ]);
  });
});
