import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '@/server/accounts/apply';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { openProgramme, type Programme } from '../tiers/programme';

const portal = usePortal();
let programme: Programme;

beforeAll(async () => {
  programme = await openProgramme(portal());
});

const application = (change: Partial<Application> = {}): Application => ({
  kind: 'company',
  companyName: 'Harbour Works',
  contactName: 'Ines Marsh',
  email: `${randomUUID().slice(0, 8)}@harbour.example`,
  country: 'PT',
  agreedTo: ['terms'],
  ...change,
});

async function apply(body: Application) {
  const { withTransaction } = await import('@/server/db/transaction');
  const { applyPartner } = await import('@/server/accounts/apply');
  return withTransaction(await portal().reqAs({ kind: 'anonymous' }), 'applyPartner', (writer) =>
    applyPartner(writer, body),
  );
}
const partnersOf = (email: string) =>
  programme.rows<{
    id: string;
    name: string;
    status: string;
    code: string;
    recruiter: string | null;
    application: { duplicateOf: string | null };
  }>(
    `SELECT id, name, status, referral_code AS code, recruiter_id AS recruiter, application FROM partners WHERE contact_email = $1 ORDER BY created_at`,
    [email],
  );

describe('an application', () => {
  it('is a partner in the queue, with what was written and who recruited it', async () => {
    const recruiter = await makePartner(portal(), { tier: 'active' });
    const [row] = await programme.rows<{ code: string }>(`SELECT referral_code AS code FROM partners WHERE id = $1`, [
      recruiter.partnerId,
    ]);
    const body = application({ recruitCode: row?.code, message: 'We build shops.' });
    expect(await apply(body)).toEqual({ status: 'received' });
    expect(await partnersOf(body.email)).toEqual([
      expect.objectContaining({
        name: 'Harbour Works',
        status: 'applied',
        recruiter: recruiter.partnerId,
        code: expect.stringMatching(/^harbour-works-\w{4}$/),
        application: expect.objectContaining({
          contactName: 'Ines Marsh',
          message: 'We build shops.',
          agreedTo: ['terms'],
          duplicateOf: null,
        }),
      }),
    ]);
  });

  it('of a known e-mail is received alike, and staff see the duplicate', async () => {
    const known = await makePartner(portal());
    expect(await apply(application({ email: known.email }))).toEqual({ status: 'received' });
    const rows = await partnersOf(known.email);
    expect(rows.map(({ status }) => status)).toEqual(['active', 'applied']);
    expect(rows[1]?.application.duplicateOf).toBe(known.partnerId);
  });

  it('twice, also at once, is one', async () => {
    const body = application();
    await Promise.all([apply(body), apply(body), apply({ ...body, companyName: 'Other name' })]);
    expect(await partnersOf(body.email)).toHaveLength(1);
  });

  it('of a robot that fills the hidden field is received and kept nowhere', async () => {
    const body = application({ website: 'https://spam.example' });
    expect(await apply(body)).toEqual({ status: 'received' });
    expect(await partnersOf(body.email)).toEqual([]);
  });
});

describe('the first admin', () => {
  it('is made by command, once for an e-mail, with a password that is long enough', async () => {
    const { createAdmin } = await import('@/server/accounts/create-admin');
    const email = `${randomUUID().slice(0, 8)}@staff.example`;
    await expect(createAdmin(portal().payload, { email, name: 'Ada', password: 'short' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { password: expect.any(String) },
    });
    expect(await createAdmin(portal().payload, { email, name: 'Ada', password: 'long enough 1' })).toMatchObject({
      email,
    });
    await expect(
      createAdmin(portal().payload, { email, name: 'Ada', password: 'long enough 1' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(
      await programme.rows(`SELECT role, hash IS NOT NULL AS hashed FROM staff WHERE email = $1`, [email]),
    ).toEqual([{ role: 'admin', hashed: true }]);
  });
});

describe('a recruit link', () => {
  const codeOf = async (partnerId: string) =>
    (await programme.rows<{ code: string }>(`SELECT referral_code AS code FROM partners WHERE id = $1`, [partnerId]))[0]
      ?.code;
  const recruitedBy = async (partnerId: string) => {
    const body = application({ recruitCode: await codeOf(partnerId) });
    await apply(body);
    return (await partnersOf(body.email))[0]?.recruiter;
  };

  it('counts for whoever has it unlocked: by tier, or by a grant', async () => {
    const starter = await makePartner(portal());
    expect(await recruitedBy(starter.partnerId)).toBeNull();
    await programme.grant(starter.partnerId, 'recruit-link');
    expect(await recruitedBy(starter.partnerId)).toBe(starter.partnerId);
  });

  it('has a code that staff may change to another readable one that is free', async () => {
    const [one, other] = [await makePartner(portal(), { tier: 'active' }), await makePartner(portal())];
    const change = async (id: string, referralCode: string) =>
      portal().payload.update({
        collection: 'partners',
        id,
        data: { referralCode },
        req: await programme.req(),
        overrideAccess: false,
        depth: 0,
      });
    expect(await change(one.partnerId, '  Harbour-Works ')).toMatchObject({ referralCode: 'harbour-works' });
    for (const bad of ['a b', 'x', 'ümlaut', '-harbour', 'harbour--works', 'HARBOUR-works']) {
      await expect(change(other.partnerId, bad)).rejects.toMatchObject({
        fields: { referralCode: expect.any(String) },
      });
    }
  });
});
