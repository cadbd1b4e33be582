import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, type PartnerFixture } from '../../support/fixtures';
import { openProgramme, type Programme } from '../tiers/programme';

const portal = usePortal();
let api: Api;
let programme: Programme;
beforeAll(async () => {
  api = await createApi(portal());
  programme = await openProgramme(portal());
});

const newCode = () => `harbour-${randomUUID().slice(0, 8)}`;
const change = async (as: Pick<PartnerFixture, 'actor'>, code: unknown) =>
  api.call('/api/partner/referral-code', { method: 'PUT', token: await api.tokenFor(as.actor), body: { code } });
const byStaff = async (id: string, referralCode: string | null) =>
  portal().payload.update({
    collection: 'partners',
    id,
    data: { referralCode },
    req: await programme.req(),
    overrideAccess: false,
    depth: 0,
  });
const codeOf = async ({ partnerId }: { partnerId: string }) =>
  (await programme.rows<{ code: string }>(`SELECT referral_code AS code FROM partners WHERE id = $1`, [partnerId]))[0]
    ?.code ?? '';
const recruiterBy = async (recruitCode: string) => {
  const email = `${randomUUID().slice(0, 8)}@harbour.example`;
  const body = { kind: 'individual', contactName: 'Ines', email, country: 'PT', agreedTo: ['terms'], recruitCode };
  expect((await api.call('/api/auth/partner/register', { method: 'POST', body })).status).toBe(202);
  const rows = await programme.rows<{ id: string | null }>(
    `SELECT recruiter_id AS id FROM partners WHERE contact_email = $1`,
    [email],
  );
  return rows[0]?.id;
};

describe('a referral code', () => {
  it('is changed by the owner once, and every old one goes on leading to the partner', async () => {
    const partner = await makePartner(portal(), { tier: 'active' });
    const [first, second, third] = [await codeOf(partner), newCode(), newCode()];
    expect(await change(partner, `  ${second.toUpperCase()} `)).toMatchObject({
      status: 200,
      body: { partner: { referralCode: second, referralCodeChangeable: false } },
    });
    expect(await change(partner, third)).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
    // Staff may at any time, and that uses up nobody's change.
    await byStaff(partner.partnerId, third);
    expect(await codeOf(partner)).toBe(third);
    for (const code of [first, second, third, first.toUpperCase()])
      expect(await recruiterBy(code)).toBe(partner.partnerId);
    expect(await recruiterBy(newCode())).toBeNull();
  });

  it('that was once another partner’s is nobody else’s, by no road and however it is typed', async () => {
    const [former, taker] = [await makePartner(portal()), await makePartner(portal())];
    const old = await codeOf(former);
    expect((await change(former, newCode())).status).toBe(200);
    expect(await change(taker, old.toUpperCase())).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid', fields: { code: 'belongs to another partner, or did' } } },
    });
    await expect(byStaff(taker.partnerId, old)).rejects.toMatchObject({
      fields: { referralCode: 'belongs to another partner, or did' },
    });
    // The wall behind the rule.
    const { poolOf } = await import('@/server/db/transaction');
    await expect(
      poolOf(portal().payload).query(`UPDATE partners SET referral_code = $2 WHERE id = $1`, [taker.partnerId, old]),
    ).rejects.toMatchObject({ constraint: 'partners_referral_code_free' });
    await expect(poolOf(portal().payload).query(`DELETE FROM referral_codes WHERE code = $1`, [old])).rejects.toThrow();
    // Its own it may have back.
    await byStaff(former.partnerId, old);
    expect(await codeOf(former)).toBe(old);
  });

  it('taken by two at once is one’s; the other is told, and keeps its change', async () => {
    const pair = [await makePartner(portal()), await makePartner(portal())];
    const code = newCode();
    const answers = await Promise.all(pair.map((partner) => change(partner, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const loser = pair[answers.findIndex(({ status }) => status === 400)] as PartnerFixture;
    expect(await codeOf(loser)).not.toBe(code);
    expect((await change(loser, newCode())).status).toBe(200);
  });

  it('twice at once by two owners of one partner counts once', async () => {
    const partner = await makePartner(portal());
    const colleague = await makeMember(portal(), partner.partnerId, 'owner');
    const answers = await Promise.all([change(partner, newCode()), change(colleague, newCode())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is readable and no word of the programme; what is refused uses up nothing', async () => {
    const partner = await makePartner(portal());
    for (const bad of [
      'ab',
      'with space',
      'ümlaut',
      'a--b',
      '-ab',
      'x'.repeat(41),
      'Admin',
      ' support ',
      '../admin',
      '',
    ]) {
      expect(await change(partner, bad)).toMatchObject({
        status: 400,
        body: { error: { fields: { code: expect.any(String) } } },
      });
    }
    expect((await change(partner, 7)).status).toBe(400);
    expect(await change(partner, await codeOf(partner))).toMatchObject({
      status: 400,
      body: { error: { fields: { code: 'is your code already' } } },
    });
    expect((await change(partner, newCode())).status).toBe(200);
  });

  it('stays when staff empty the field', async () => {
    const partner = await makePartner(portal());
    const code = await codeOf(partner);
    await byStaff(partner.partnerId, '');
    await byStaff(partner.partnerId, null);
    expect(await codeOf(partner)).toBe(code);
  });
});
