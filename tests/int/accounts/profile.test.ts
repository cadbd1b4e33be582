import { beforeAll, describe, expect, it } from 'vitest';
import { type UpdateProfile, ZProfile, ZUpdateProfile } from '@/contracts/accounts/profile';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';

const portal = usePortal();
let partner: PartnerFixture;

beforeAll(async () => {
  partner = await makePartner(portal(), { name: 'Northwind', tier: 'active' });
});

async function update(body: UpdateProfile, as = partner) {
  const { withTransaction } = await import('@/server/db/transaction');
  const { updateProfile } = await import('@/server/accounts/update-profile');
  return withTransaction(await portal().reqAs(as.actor), 'updateProfile', (writer) => updateProfile(writer, body));
}

async function read(as = partner) {
  const { readerOf } = await import('@/server/db/transaction');
  const { getProfile } = await import('@/server/accounts/get-profile');
  return ZProfile.parse(await getProfile(readerOf(await portal().reqAs(as.actor))));
}

describe('the profile', () => {
  it('says who is signed in, for which partner, and what is unlocked', async () => {
    const viewer = await makeMember(portal(), partner.partnerId, 'viewer', { tier: 'active' });
    expect(await read({ ...viewer, partnerId: partner.partnerId })).toMatchObject({
      partner: { id: partner.partnerId, name: 'Northwind', tier: 'active', version: 1 },
      user: { id: viewer.userId, email: viewer.email, role: 'viewer' },
      features: expect.arrayContaining(['lead-crm']),
      programme: {
        timeZone: 'America/New_York',
        modules: { training: true, chat: true, resources: true, leaderboard: true },
        tiers: [
          { tier: 'starter' },
          { tier: 'active', name: 'Active', icon: 'zap' },
          { tier: 'performer' },
          { tier: 'elite' },
        ],
      },
    });
  });

  it('names and orders the open stages as staff do', async () => {
    const { payload } = portal();
    const stages = async () => (await read()).programme.stages;
    expect(await stages()).toEqual(
      ['new', 'contacted', 'qualified', 'proposal'].map((stage) => ({ stage, name: null })),
    );
    const settings = { slug: 'programme-settings', overrideAccess: true } as const;
    await payload.updateGlobal({
      ...settings,
      data: { stageProposalName: ' Offer ', stageProposalPlace: 1, stageNewPlace: 2, stageContactedPlace: 3 },
    });
    expect(await stages()).toEqual([
      { stage: 'proposal', name: 'Offer' },
      { stage: 'new', name: null },
      { stage: 'contacted', name: null },
      { stage: 'qualified', name: null },
    ]);
    await expect(payload.updateGlobal({ ...settings, data: { stageNewPlace: 5 } })).rejects.toThrow();
    await payload.updateGlobal({
      ...settings,
      data: { stageProposalName: '', stageProposalPlace: 4, stageNewPlace: 1, stageContactedPlace: 2 },
    });
  });

  it('is changed against the version that was read, which counts up', async () => {
    const answer = await update({
      version: 1,
      name: 'Northwind Ltd',
      bio: 'We sell.',
      userName: 'Ada Owner',
      leaderboardOptOut: true,
    });
    expect(answer).toMatchObject({
      partner: { version: 2, name: 'Northwind Ltd', bio: 'We sell.', leaderboardOptOut: true },
      user: { name: 'Ada Owner' },
    });
    expect(await read()).toEqual(answer);
  });

  it('is not changed against an older version; the answer shows it as it is now', async () => {
    await expect(update({ version: 1, name: 'Late' })).rejects.toMatchObject({
      code: 'stale',
      details: { current: { partner: { version: 2, name: 'Northwind Ltd' } } },
    });
    expect((await read()).partner.name).toBe('Northwind Ltd');
  });

  it('keeps its version when nothing changes, and clears what is sent as nothing', async () => {
    expect((await update({ version: 2, name: 'Northwind Ltd' })).partner.version).toBe(2);
    expect((await update({ version: 2, bio: null })).partner).toMatchObject({ version: 3, bio: null });
  });

  it('loses no change when two are made at once: one is stale', async () => {
    const other = await makePartner(portal());
    const results = await Promise.allSettled(['First', 'Second'].map((name) => update({ version: 1, name }, other)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read(other)).partner.version).toBe(2);
  });

  it('takes profiles on other networks one by one, and says of each what is wrong with it', async () => {
    const social = await makePartner(portal());
    const none = { linkedin: null, x: null, facebook: null, instagram: null, youtube: null, tiktok: null };
    expect((await read(social)).partner.socials).toEqual(none);
    const change = (version: number, socials: object) => update(ZUpdateProfile.parse({ version, socials }), social);
    const x = 'https://x.com/northwind';
    const linkedin = 'https://www.linkedin.com/company/northwind';
    expect((await change(1, { x, linkedin })).partner).toMatchObject({ version: 2, socials: { ...none, x, linkedin } });
    expect((await change(2, { x })).partner.version).toBe(2);
    expect((await change(2, { x: '' })).partner).toMatchObject({ version: 3, socials: { ...none, linkedin } });
    const wrong = ZUpdateProfile.safeParse({ version: 3, socials: { youtube: x, tiktok: 'javascript:alert(1)' } });
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['socials.youtube', 'socials.tiktok']);
  });

  it('written by staff counts its version up, and its networks are checked there too', async () => {
    const admin = await makeStaff(portal(), 'partner-manager');
    const other = await makePartner(portal());
    const write = async (socials: object) =>
      portal().payload.update({
        collection: 'partners',
        id: other.partnerId,
        data: { socials },
        req: await portal().reqAs(admin.actor),
        overrideAccess: false,
        depth: 0,
      });
    await write({ instagram: 'https://instagram.com/northwind' });
    expect((await read(other)).partner).toMatchObject({
      version: 2,
      socials: { instagram: 'https://instagram.com/northwind' },
    });
    await write({ instagram: 'https://instagram.com/northwind', x: '' });
    expect((await read(other)).partner.version).toBe(2);
    await expect(write({ instagram: 'https://evil.example/northwind' })).rejects.toThrow();
  });

  it('takes a brand’s colour from who may wear one, in one way of writing, and lets everybody take it off', async () => {
    await expect(update({ version: 3, brandColour: '#0055AA' })).rejects.toMatchObject({
      code: 'feature_locked',
      details: { feature: 'custom-branding', requiredTier: 'performer' },
    });
    const performer = await makePartner(portal(), { tier: 'performer' });
    const worn = await update(ZUpdateProfile.parse({ version: 1, brandColour: '#0055AA' }), performer);
    expect(worn.partner).toMatchObject({ version: 2, brandColour: '#0055aa' });
    expect(ZUpdateProfile.safeParse({ version: 2, brandColour: 'blue' }).error?.issues).toMatchObject([
      { path: ['brandColour'], message: 'must be a colour such as #b45309' },
    ]);
    expect((await update({ version: 2, brandColour: null }, performer)).partner.brandColour).toBeNull();
    expect((await update({ version: 3, brandColour: null })).partner.version).toBe(3);
  });

  it('takes a logo from who may wear one, drawn anew, for its members only, and forgets the one before', async () => {
    const { deleteLogo, putLogo } = await import('@/server/accounts/logo');
    const { openFile } = await import('@/server/resources/open-file');
    const { privateStore } = await import('@/integrations/storage/private-store');
    const { default: sharp } = await import('sharp');
    const picture = await sharp({ create: { width: 1200, height: 300, channels: 3, background: '#0055aa' } })
      .jpeg()
      .toBuffer();
    const put = async (as: PartnerFixture, bytes: Uint8Array) => putLogo(await portal().reqAs(as.actor), bytes);
    const open = async (as: PartnerFixture, id: string) =>
      openFile({ ...(await readerFor(as)), actor: as.actor }, { id });

    await expect(put(partner, picture)).rejects.toMatchObject({ code: 'feature_locked' });
    const performer = await makePartner(portal(), { tier: 'performer' });
    const other = await makePartner(portal(), { tier: 'performer' });
    await expect(put(performer, new Uint8Array())).rejects.toMatchObject({
      code: 'invalid',
      fields: { file: 'is empty' },
    });
    await expect(put(performer, new TextEncoder().encode('<svg/>'))).rejects.toMatchObject({
      code: 'unsupported_media',
    });
    await expect(put(performer, picture.subarray(0, 100))).rejects.toMatchObject({ code: 'invalid' });

    const first = (await put(performer, picture)).partner.logoFileId ?? '';
    const opened = await open(performer, first);
    expect(opened).toMatchObject({ mime: 'image/png', name: 'logo.png' });
    const parts: Uint8Array[] = [];
    for await (const part of opened.read()) parts.push(part);
    const kept = Buffer.concat(parts);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'png', width: 512, height: 128 });
    await expect(open(other, first)).rejects.toMatchObject({ code: 'not_found' });

    const second = (await put(performer, picture)).partner.logoFileId ?? '';
    await expect(open(performer, first)).rejects.toMatchObject({ code: 'not_found' });
    expect(await privateStore().stat(`${first}.png`)).toBeNull();
    expect((await deleteLogo(await portal().reqAs(performer.actor))).partner.logoFileId).toBeNull();
    expect(await privateStore().stat(`${second}.png`)).toBeNull();
  });
});

async function readerFor(as: PartnerFixture) {
  const { readerOf } = await import('@/server/db/transaction');
  return readerOf(await portal().reqAs(as.actor));
}
