import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NotificationKind } from '@/contracts/notifications/notification-preferences';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, type PartnerFixture } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let partner: PartnerFixture;
const PATH = '/api/partner/notification-preferences';

beforeAll(async () => {
  api = await createApi(portal());
});
beforeEach(async () => {
  partner = await makePartner(portal());
});

type Who = Pick<PartnerFixture, 'actor'>;
const set = async (who: Who, ...changes: object[]) =>
  api.call(PATH, { method: 'PUT', token: await api.tokenFor(who.actor), body: { changes } });
const isOn = async (who: Who, kind: string, channel: string) => {
  const { body } = await api.call(PATH, { token: await api.tokenFor(who.actor) });
  const { kinds } = body as { kinds: { kind: string; channels: { channel: string; on: boolean }[] }[] };
  return kinds.find((each) => each.kind === kind)?.channels.find((each) => each.channel === channel)?.on;
};

async function tell(kind: NotificationKind, event: string, critical = false, ...others: string[]) {
  const { withTransaction } = await import('@/server/db/transaction');
  const { tellUsers } = await import('@/server/notifications/tell-users');
  const about = { partnerId: partner.partnerId, kind, title: event, body: '', actionUrl: '/partner/dashboard', event };
  return withTransaction(await portal().asSystem(), 'deliverEvent', (writer) =>
    tellUsers(
      writer,
      [partner.userId, ...others].map((userId) => ({ ...about, userId, critical })),
    ),
  );
}
async function rows<R extends object>(text: string, values: unknown[]): Promise<R[]> {
  const { poolOf } = await import('@/server/db/transaction');
  return (await poolOf(portal().payload).query<R>(text, values)).rows;
}
const inbox = async (who: Who) => {
  const { body } = await api.call('/api/notifications', { token: await api.tokenFor(who.actor) });
  const { docs, unread } = body as { docs: { title: string }[]; unread: number };
  return { titles: docs.map(({ title }) => title), unread };
};
const mailsTo = async (email: string) =>
  (
    await rows<{ subject: string }>(
      `SELECT j.payload->>'subject' AS subject FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'send-mail' AND j.payload->>'to' = $1 ORDER BY j.id`,
      [email],
    )
  ).map(({ subject }) => subject);

describe('notification preferences', () => {
  it('are honoured by what tells: in the portal and by mail, each for itself', async () => {
    const event = (name: string) => `${name}:${partner.partnerId}`;
    expect(
      (
        await set(
          partner,
          { kind: 'deal', channel: 'app', on: false },
          { kind: 'deal', channel: 'email', on: true },
          { kind: 'tier', channel: 'email', on: false },
        )
      ).status,
    ).toBe(200);
    expect(await tell('deal', event('deal'))).toBe(1);
    expect(await tell('tier', event('tier'))).toBe(1);
    expect(await inbox(partner)).toEqual({ titles: [event('tier')], unread: 1 });
    expect(await mailsTo(partner.email)).toEqual([event('deal')]);
    // Open pages hear of what they show.
    const live = await rows<{ title: string }>(
      `SELECT data->>'title' AS title FROM events WHERE type = 'notification.created' AND audience->>'user' = $1`,
      [partner.userId],
    );
    expect(live.map(({ title }) => title)).toEqual([event('tier')]);
    // What is shown nowhere was told all the same: a second run mails nobody again, and "all read" does not count it.
    expect(await tell('deal', event('deal'))).toBe(0);
    expect(await mailsTo(partner.email)).toHaveLength(1);
    const token = await api.tokenFor(partner.actor);
    expect(await api.call('/api/notifications/read-all', { method: 'POST', token, body: {} })).toMatchObject({
      body: { read: 1 },
    });
    const rest = await api.call('/api/notifications?limit=50', { token });
    expect((rest.body as { docs: unknown[] }).docs).toHaveLength(1);
  });

  it('hide nothing from Payload’s own roads that the portal shows, and show nothing there that it hides', async () => {
    await set(partner, { kind: 'deal', channel: 'app', on: false });
    await tell('deal', `deal:${partner.partnerId}`);
    await tell('tier', `tier:${partner.partnerId}`);
    const { docs } = await portal().payload.find({
      collection: 'notifications',
      req: await portal().reqAs(partner.actor),
      overrideAccess: false,
      depth: 0,
    });
    expect(docs.map(({ kind }) => kind)).toEqual(['tier']);
  });

  it('do not reach what is about safety and money', async () => {
    for (const [kind, channel] of [
      ['security', 'app'],
      ['security', 'email'],
      ['commission', 'app'],
    ] as const) {
      const refused = await set(partner, { kind: 'deal', channel: 'app', on: false }, { kind, channel, on: false });
      expect(refused).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid', fields: { 'changes.1.on': 'cannot be switched off' } } },
      });
    }
    // Nothing of a refused change is kept.
    expect(await isOn(partner, 'deal', 'app')).toBe(true);
    expect((await set(partner, { kind: 'security', channel: 'email', on: true })).status).toBe(200);
    await set(partner, { kind: 'tier', channel: 'app', on: false }, { kind: 'tier', channel: 'email', on: false });
    const title = `plan:${partner.partnerId}`;
    await tell('tier', title, true);
    expect(await inbox(partner)).toEqual({ titles: [title], unread: 1 });
    expect(await mailsTo(partner.email)).toEqual([title]);
  });

  it('are each user’s own: a viewer’s too, and no colleague’s', async () => {
    const viewer = await makeMember(portal(), partner.partnerId, 'viewer');
    expect((await set(viewer, { kind: 'tier', channel: 'app', on: false })).status).toBe(200);
    await tell('tier', `tier:${partner.partnerId}`, false, viewer.userId);
    expect((await inbox(viewer)).titles).toEqual([]);
    expect((await inbox(partner)).titles).toHaveLength(1);
    expect(await isOn(partner, 'tier', 'app')).toBe(true);
  });

  it('keep the last word of a change that speaks twice, and of two at once one', async () => {
    const turn = (on: boolean) => ({ kind: 'lead', channel: 'app', on });
    expect((await set(partner, turn(false), turn(true), turn(false))).status).toBe(200);
    expect(await isOn(partner, 'lead', 'app')).toBe(false);
    const both = await Promise.all([set(partner, turn(true)), set(partner, turn(true))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await isOn(partner, 'lead', 'app')).toBe(true);
    expect((await set(partner, { kind: 'lead', channel: 'fax', on: true })).status).toBe(400);
    expect((await set(partner)).status).toBe(400);
  });

  it('go with the user', async () => {
    await set(partner, { kind: 'deal', channel: 'app', on: false });
    const { payload } = portal();
    await payload.delete({ collection: 'partner-users', id: partner.userId, overrideAccess: true });
    expect(await rows('SELECT 1 FROM notification_preferences WHERE user_id = $1', [partner.userId])).toEqual([]);
  });
});
