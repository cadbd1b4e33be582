import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { startWorker } from '@/jobs/run-worker';
import { many } from '@/server/db/queryable';
import { poolOf, withTransaction } from '@/server/db/transaction';
import { type NewEvent, publish } from '@/server/events/publish';
import { deliverEvents } from '@/server/notifications/deliver-events';
import { listNotifications } from '@/server/notifications/list-notifications';
import { readAllNotifications, readNotification } from '@/server/notifications/read-notification';
import { sendMail } from '@/server/notifications/send-mail';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makeMember, makePartner, type PartnerFixture } from '../../support/fixtures';
import { publishCommitted, until } from '../realtime/node';

const portal = usePortal();
let partner: PartnerFixture;
let sales: Omit<PartnerFixture, 'partnerId'>;
let viewer: Omit<PartnerFixture, 'partnerId'>;
let dealId: string;

beforeEach(async () => {
  partner = await makePartner(portal(), { tier: 'active' });
  sales = await makeMember(portal(), partner.partnerId, 'sales');
  viewer = await makeMember(portal(), partner.partnerId, 'viewer');
  dealId = await makeClaimedDeal(portal(), partner.partnerId, 150_000);
  await sql(`UPDATE deals SET title = 'Acme Ltd' WHERE id = $1`, [dealId]);
});

const sql = <R extends object>(text: string, values: unknown[] = []) => many<R>(poolOf(portal().payload), text, values);
const confirmed = (): NewEvent => ({
  type: 'deal.confirmed',
  audience: { partner: partner.partnerId },
  data: { dealId, leadId: null, valueCents: 150_000, currency: 'USD' },
});
const earned = (amountCents: number, options: { to?: string; kind?: string } = {}): NewEvent => ({
  type: 'commission.created',
  audience: { partner: options.to ?? partner.partnerId },
  data: {
    commissionId: crypto.randomUUID(),
    kind: options.kind ?? 'base',
    amountCents,
    currency: 'USD',
    status: 'pending',
    dealId,
  },
});
const promoted: () => NewEvent = () => ({
  type: 'tier.changed',
  audience: { partner: partner.partnerId },
  data: { from: 'starter', to: 'active', cause: 'deals' },
});
/** Publishes and delivers, as the job would. */
async function happen(...events: NewEvent[]): Promise<{ ids: string[]; told: number }> {
  const ids = await publishCommitted(portal(), ...events);
  return { ids, told: await deliverEvents(portal().payload, { eventIds: ids }) };
}
const inboxOf = async ({ actor }: Pick<PartnerFixture, 'actor'>, query: { limit?: number; cursor?: string } = {}) =>
  listNotifications(
    { db: poolOf(portal().payload), actor, now: new Date() },
    { limit: 25, sort: '-createdAt', ...query },
  );
const titlesOf = async (who: Pick<PartnerFixture, 'actor'>) => (await inboxOf(who)).docs.map(({ title }) => title);
const as = async <T>(
  { actor }: Pick<PartnerFixture, 'actor'>,
  work: (writer: Parameters<typeof readNotification>[0]) => Promise<T>,
) => withTransaction(await portal().reqAs(actor), 'readNotification', (writer) => work({ ...writer, actor }));

describe('who is told what', () => {
  it('of a deal those who sell', async () => {
    await happen(confirmed());
    expect(await titlesOf(partner)).toEqual(['Your deal with Acme Ltd was confirmed']);
    expect(await titlesOf(sales)).toEqual(['Your deal with Acme Ltd was confirmed']);
    expect(await titlesOf(viewer)).toEqual([]);
  });

  it('of money the owner: one message for all lines of a settlement, in the partner’s own way of writing amounts', async () => {
    await sql(`UPDATE partners SET locale = 'de-DE' WHERE id = $1`, [partner.partnerId]);
    await happen(earned(33_000), earned(1_234_567, { kind: 'bonus' }));
    expect((await titlesOf(partner)).map((title) => title.replace(/\s/g, ' '))).toEqual(['You earned 12.675,67 $']);
    expect((await inboxOf(partner)).docs[0]).toMatchObject({
      kind: 'commission',
      body: 'From your deal with Acme Ltd.',
    });
    expect([...(await titlesOf(sales)), ...(await titlesOf(viewer))]).toEqual([]);
  });

  it('a leader and a recruiter of their money, without the name of a client that is not theirs', async () => {
    const leader = await makePartner(portal());
    const recruiter = await makePartner(portal());
    await happen(
      earned(30_000),
      earned(15_000, { to: leader.partnerId, kind: 'override' }),
      earned(7_500, { to: recruiter.partnerId, kind: 'referral' }),
    );
    expect((await inboxOf(leader)).docs).toMatchObject([
      { title: 'You earned $150.00', body: 'From a deal in your team.' },
    ]);
    expect((await inboxOf(recruiter)).docs).toMatchObject([
      { title: 'You earned $75.00', body: 'From a deal of a partner you brought in.' },
    ]);
    expect(await titlesOf(partner)).toEqual(['You earned $300.00']);
  });

  it('of a promotion everybody, by mail too', async () => {
    await happen(promoted());
    for (const who of [partner, sales, viewer])
      expect(await titlesOf(who)).toEqual(['Congratulations, you are Active now!']);
    const mails = await sql<{ payload: { to: string; subject: string; html: string } }>(
      `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'send-mail' AND j.payload->>'to' = ANY ($1)`,
      [[partner.email, sales.email, viewer.email]],
    );
    expect(mails).toHaveLength(3);
    expect(mails[0]?.payload.subject).toBe('Congratulations, you are Active now!');
  });

  it('of a change whether it was a refund, a correction or a rejection, with its reason', async () => {
    const changed = (status: string, reason?: string): NewEvent => ({
      type: 'deal.changed',
      audience: { partner: partner.partnerId },
      data: { dealId, leadId: null, status, ...(reason ? { reason } : {}) },
    });
    const change = async (kind: string, status: string, at: Date) =>
      withTransaction(await portal().asSystem(at), 'maintain', async (writer) => {
        await writer.db.query(
          `INSERT INTO deal_changes (id, deal_id, partner_id, kind, from_cents, to_cents, reason, "by", at, created_at, updated_at)
           VALUES (portal_uuidv7(), $1, $2, $3, 2, 1, 'r', 'staff', $4, $4, $4)`,
          [dealId, partner.partnerId, kind, at],
        );
        return publish(writer, changed(status, 'The client paid less.'));
      });
    const ids = [
      ...(await publishCommitted(portal(), changed('rejected', 'Not a client of ours.'), changed('completed'))),
      ...(await change('refund', 'confirmed', new Date('2026-11-01T10:00:00.123Z'))),
      ...(await change('correction', 'confirmed', new Date('2026-11-02T10:00:00.456Z'))),
    ];
    await deliverEvents(portal().payload, { eventIds: ids });
    expect((await titlesOf(sales)).sort()).toEqual([
      'Your deal with Acme Ltd was corrected in value',
      'Your deal with Acme Ltd was not confirmed',
      'Your deal with Acme Ltd was refunded in part',
    ]);
    expect((await inboxOf(sales)).docs.find(({ title }) => title.endsWith('not confirmed'))?.body).toBe(
      'Reason: Not a client of ours.',
    );
  });
});

describe('delivery', () => {
  it('twice tells once: one notification, one live event, one mail', async () => {
    const { ids, told } = await happen(confirmed(), earned(100), promoted());
    expect(told).toBe(2 + 1 + 3);
    const again = await Promise.all([1, 2].map(() => deliverEvents(portal().payload, { eventIds: ids })));
    expect(again).toEqual([0, 0]);
    expect((await inboxOf(partner)).docs).toHaveLength(3);
    const live = await sql(`SELECT id FROM events WHERE type = 'notification.created' AND audience->>'user' = $1`, [
      partner.userId,
    ]);
    expect(live).toHaveLength(3);
  });

  it('one settlement that was spread over two jobs is one message', async () => {
    const ids = await publishCommitted(portal(), earned(100), earned(50, { kind: 'bonus' }));
    for (const id of ids) await deliverEvents(portal().payload, { eventIds: [id] });
    expect(await titlesOf(partner)).toEqual(['You earned $1.50']);
  });

  it('comes by itself with the transaction that published, through the worker', async () => {
    const worker = await startWorker({ payload: portal().payload, log: pino({ level: 'silent' }), concurrency: 2 });
    try {
      await publishCommitted(portal(), confirmed());
      await until(async () => (await titlesOf(partner)).length === 1, 'the notification');
    } finally {
      await worker.stop();
    }
  });

  it('a mail is handed over with the key of its job', async () => {
    const { payload } = portal();
    const sent: unknown[] = [];
    const { sendEmail } = payload;
    payload.sendEmail = async (mail) => void sent.push(mail);
    try {
      await sendMail(payload, { to: 'mia@test.example', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }, '42');
    } finally {
      payload.sendEmail = sendEmail;
    }
    const { host } = new URL(payload.config.serverURL);
    expect(sent).toEqual([
      { to: 'mia@test.example', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>', messageId: `<job-42@${host}>` },
    ]);
  });
});

describe('the inbox', () => {
  it('comes in pages, the newest first, with how many are unread', async () => {
    for (let i = 0; i < 5; i += 1) await happen(confirmed());
    const first = await inboxOf(partner, { limit: 2 });
    expect(first).toMatchObject({ hasNextPage: true, unread: 5 });
    const second = await inboxOf(partner, { limit: 2, cursor: first.nextCursor ?? '' });
    const third = await inboxOf(partner, { limit: 2, cursor: second.nextCursor ?? '' });
    expect(third).toMatchObject({ hasNextPage: false, nextCursor: null });
    const ids = [first, second, third].flatMap(({ docs }) => docs.map(({ id }) => id));
    expect(new Set(ids).size).toBe(5);
    const times = [first, second, third].flatMap(({ docs }) => docs.map(({ createdAt }) => createdAt));
    expect(times).toEqual([...times].sort().reverse());
    await expect(inboxOf(partner, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is read one by one or as a whole, and other devices hear of it', async () => {
    await happen(confirmed(), promoted());
    const [one] = (await inboxOf(partner)).docs;
    const read = await as(partner, (writer) => readNotification(writer, { id: one?.id ?? '' }));
    expect(read.readAt).not.toBeNull();
    expect(await as(partner, (writer) => readNotification(writer, { id: one?.id ?? '' }))).toEqual(read);
    expect((await inboxOf(partner)).unread).toBe(1);
    expect(await as(partner, readAllNotifications)).toEqual({ read: 1 });
    expect(await as(partner, readAllNotifications)).toEqual({ read: 0 });
    expect((await inboxOf(partner)).unread).toBe(0);
    expect((await inboxOf(sales)).unread).toBe(2);
    const told = await sql<{ data: unknown }>(
      `SELECT data FROM events WHERE type = 'notification.read' AND audience->>'user' = $1 ORDER BY id`,
      [partner.userId],
    );
    expect(told.map(({ data }) => data).at(-1)).toEqual({ notificationId: null });
  });

  it('is nobody else’s: not another partner’s, not a colleague’s', async () => {
    await happen(confirmed());
    const stranger = await makePartner(portal());
    const id = (await inboxOf(partner)).docs[0]?.id ?? '';
    for (const who of [stranger, sales]) {
      await expect(as(who, (writer) => readNotification(writer, { id }))).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await titlesOf(stranger)).toEqual([]);
    expect((await inboxOf(partner)).unread).toBe(1);
  });

  it('of one who moved to another partner no longer shows what was the old one’s', async () => {
    await happen(confirmed());
    const next = await makePartner(portal());
    expect(await titlesOf({ actor: { ...sales.actor, partnerId: next.partnerId } })).toEqual([]);
  });

  it('of a suspended partner shows its own money only', async () => {
    await happen(confirmed(), earned(100), promoted());
    const suspended = { actor: { ...partner.actor, status: 'suspended' as const } };
    expect(await inboxOf(suspended)).toMatchObject({ unread: 1, docs: [{ kind: 'commission' }] });
  });
});
