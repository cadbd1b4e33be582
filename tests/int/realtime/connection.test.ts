import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPartnerStatus } from '@/server/accounts/set-partner-status';
import { poolOf, withTransaction } from '@/server/db/transaction';
import type { UseCase } from '@/server/db/use-cases';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';
import {
  connected,
  type LiveNode,
  leadOf,
  leadUpdated,
  open,
  PUBLIC_URL,
  publishCommitted,
  remember,
  signIn,
  startNode,
  until,
} from './node';

const portal = usePortal();
let node: LiveNode;
let mine: PartnerFixture;

beforeAll(async () => {
  node = await startNode(portal());
  mine = await makePartner(portal(), { tier: 'active' });
});
afterAll(() => node.stop());

const sql = (text: string, values: unknown[] = []) => poolOf(portal().payload).query(text, values);
/** As the use case of that name would, without what else it does. */
async function changePartner(useCase: UseCase, change: string, partnerId: string): Promise<void> {
  await withTransaction(await portal().asSystem(), useCase, ({ db }) =>
    db.query(`UPDATE partners SET ${change} WHERE id = $1`, [partnerId]),
  );
}
const refusal = (options: Parameters<typeof open>[1]) => {
  const socket = open(node.port, options);
  return connected(socket)
    .then(
      () => 'connected',
      (error: Error & { data?: { code: string } }) => error.data?.code ?? error.message,
    )
    .finally(() => socket.disconnect());
};

describe('the handshake', () => {
  it('takes a token, or the portal’s cookie from our own page', async () => {
    const { token } = await signIn(portal(), mine.actor);
    const cookie = `portal-session=${token}`;
    expect(await refusal({ auth: { token } })).toBe('connected');
    expect(await refusal({ headers: { cookie, origin: PUBLIC_URL } })).toBe('connected');
    expect(await refusal({ headers: { cookie, 'sec-fetch-site': 'same-origin' }, transports: ['polling'] })).toBe(
      'connected',
    );
  });

  it('refuses a cookie that another page brings', async () => {
    const cookie = `portal-session=${(await signIn(portal(), mine.actor)).token}`;
    const foreign: Record<string, string>[] = [
      { cookie },
      { cookie, origin: 'http://evil.test' },
      { cookie, origin: 'null' },
      { cookie, 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      expect(await refusal({ headers })).toBe('forbidden');
    }
  });

  it('refuses no token, a forged one, an ended session and a malformed handshake', async () => {
    const { token, sessionId } = await signIn(portal(), mine.actor);
    const { signToken } = await import('@/server/accounts/open-session');
    const forged = await signToken(
      'another secret, quite another secret',
      { id: mine.userId, collection: 'partner-users', sid: sessionId },
      4e9,
    );
    expect(await refusal({})).toBe('unauthenticated');
    expect(await refusal({ auth: { token: forged } })).toBe('unauthenticated');
    expect(await refusal({ auth: { token: 'x' } })).toBe('unauthenticated');
    expect(await refusal({ auth: { token: { $gt: '' } } })).toBe('invalid');
    await sql('UPDATE sessions SET ended_at = now() WHERE id = $1', [sessionId]);
    expect(await refusal({ auth: { token } })).toBe('unauthenticated');
  });

  it('gives a suspended partner no socket', async () => {
    const suspended = await makePartner(portal(), { status: 'suspended' });
    expect(await refusal({ auth: { token: (await signIn(portal(), suspended.actor)).token } })).toBe('suspended');
  });

  it('keeps the two kinds of sign-in apart in one browser', async () => {
    const staff = await makeStaff(portal(), 'support');
    const prefix = portal().payload.config.cookiePrefix;
    const cookie = `portal-session=${(await signIn(portal(), mine.actor)).token}; ${prefix}-token=${(await signIn(portal(), staff.actor)).token}`;
    const headers = { cookie, origin: PUBLIC_URL };
    for (const [side, rooms] of [
      ['partner', `user:${mine.userId}`],
      ['staff', 'staff:support'],
    ] as const) {
      const socket = open(node.port, { headers, auth: { side } });
      await connected(socket);
      expect([...(node.io.sockets.sockets.get(socket.id as string)?.rooms ?? [])]).toContain(rooms);
      socket.disconnect();
    }
  });

  it('answers at the path with its slash, by websocket alone too', async () => {
    const { token } = await signIn(portal(), mine.actor);
    const response = await fetch(`http://127.0.0.1:${node.port}/api/chat/realtime/?EIO=4&transport=polling`);
    expect(response.status).toBe(200);
    const socket = open(node.port, { auth: { token }, transports: ['polling', 'websocket'] });
    await connected(socket);
    await until(() => socket.io.engine.transport.name === 'websocket', 'the upgrade to a websocket');
    socket.disconnect();
    expect((await fetch(`http://127.0.0.1:${node.port}/api/partner/leads`)).status).toBe(404);
  });
});

describe('revocation', () => {
  it('an ended session loses its sockets at once, on every node; the user’s other session stays', async () => {
    const second = await startNode(portal());
    const ending = await signIn(portal(), mine.actor);
    const staying = await signIn(portal(), mine.actor);
    const here = await node.connect(ending.token);
    const there = await second.connect(ending.token);
    const other = await node.connect(staying.token);
    const { signOut } = await import('@/server/accounts/sessions');
    await withTransaction(await portal().asSystem(), 'endSession', (writer) => signOut(writer, ending.sessionId));
    node.wake(); // as the router does after each write; the other node hears of it by the database
    await Promise.all([here.closed(), there.closed()]);
    expect(here.closings).toEqual(['session-ended']);
    expect(other.socket.connected).toBe(true);
    await second.stop();
  });

  it('ending all but this session keeps this one connected', async () => {
    const kept = await signIn(portal(), mine.actor);
    const ended = await signIn(portal(), mine.actor);
    const stays = await node.connect(kept.token);
    const goes = await node.connect(ended.token);
    const { endSessionsOf } = await import('@/server/accounts/end-sessions');
    await withTransaction(await portal().asSystem(), 'endSession', (writer) =>
      endSessionsOf(writer, mine.userId, kept.sessionId),
    );
    node.wake();
    await goes.closed();
    await sleep(50);
    expect(stays.socket.connected).toBe(true);
  });

  it('a session that ends while its handshake is under way has no socket a second later', async () => {
    const { token, sessionId } = await signIn(portal(), mine.actor);
    const client = await node.connect(token);
    // As if the event had gone by before the socket took its place: no event is published here.
    await sql('UPDATE sessions SET ended_at = now() WHERE id = $1', [sessionId]);
    expect(await client.closed()).toBe('io server disconnect');
  });

  it('suspension closes, and so does a changed role; the client comes back under its new rights', async () => {
    const partner = await makePartner(portal(), { tier: 'starter' });
    const { token } = await signIn(portal(), partner.actor);
    const before = await node.connect(token);
    const { rows } = await poolOf(portal().payload).query<{ id: string }>(
      'SELECT id FROM memberships WHERE user_id = $1',
      [partner.userId],
    );
    await portal().payload.update({
      collection: 'memberships',
      id: rows[0]?.id as string,
      data: { role: 'viewer' },
      overrideAccess: true,
      depth: 0,
    });
    await before.closed();
    expect(before.closings).toEqual(['rights-changed']);

    const after = await node.connect(token);
    await publishCommitted(
      portal(),
      leadUpdated(partner.partnerId, 'not for viewers', ['owner', 'sales']),
      leadUpdated(partner.partnerId, 'for all of us'),
    );
    node.wake();
    expect((await after.heard('lead.updated')).map(leadOf)).toEqual(['for all of us']);

    await changePartner('setPartnerStatus', `status = 'suspended'`, partner.partnerId);
    await publishCommitted(portal(), {
      type: 'features.changed',
      audience: { partner: partner.partnerId },
      data: { features: [] },
    });
    node.wake();
    await after.closed();
    expect(after.closings).toEqual(['suspended']);
    expect(after.events.map(({ type }) => type)).not.toContain('features.changed');
  });

  it('a partner that becomes inactive loses every session and socket of all its members at once', async () => {
    const partner = await makePartner(portal());
    const colleague = await makeMember(portal(), partner.partnerId, 'sales');
    const tokens = await Promise.all(
      [partner, colleague].map(async ({ actor }) => (await signIn(portal(), actor)).token),
    );
    const clients = await Promise.all(tokens.map((token) => node.connect(token)));
    const { actor } = await makeStaff(portal(), 'partner-manager');
    await withTransaction(await portal().reqAs(actor), 'setPartnerStatus', (writer) =>
      setPartnerStatus(writer, { id: partner.partnerId, status: 'inactive', reason: 'Contract ended' }),
    );
    node.wake();
    await Promise.all(clients.map((client) => client.closed()));
    expect(clients.map(({ closings }) => closings)).toEqual([['session-ended'], ['session-ended']]);
    for (const token of tokens) expect(await refusal({ auth: { token } })).toBe('unauthenticated');
  });

  it('a removed membership, a removed user and a staff member removed or of another role lose their sockets at once', async () => {
    const { payload } = portal();
    const change = { overrideAccess: true, depth: 0 } as const;
    const [left, gone] = [await makePartner(portal()), await makePartner(portal())];
    const [promoted, dismissed] = [await makeStaff(portal(), 'support'), await makeStaff(portal(), 'content')];
    const clients = await Promise.all(
      [left.actor, gone.actor, promoted.actor, dismissed.actor].map(async (actor) =>
        node.connect((await signIn(portal(), actor)).token),
      ),
    );
    const { rows } = await sql('SELECT id FROM memberships WHERE user_id = $1', [left.userId]);
    await payload.delete({ collection: 'memberships', id: (rows[0] as { id: string }).id, ...change });
    await payload.delete({ collection: 'partner-users', id: gone.userId, ...change });
    await payload.update({ collection: 'staff', id: promoted.staffId, data: { role: 'finance' }, ...change });
    await payload.delete({ collection: 'staff', id: dismissed.staffId, ...change });
    node.wake();
    await Promise.all(clients.map((client) => client.closed()));
    expect(clients.map(({ closings }) => closings)).toEqual([
      ['session-ended'],
      ['session-ended'],
      ['rights-changed'],
      ['session-ended'],
    ]);
  });

  it('a promotion moves the socket to its new tier without closing it', async () => {
    const partner = await makePartner(portal(), { tier: 'starter' });
    const client = await node.connect((await signIn(portal(), partner.actor)).token);
    await changePartner('evaluateTier', `tier = 'active'`, partner.partnerId);
    await publishCommitted(portal(), {
      type: 'tier.changed',
      audience: { partner: partner.partnerId },
      data: { from: 'starter', to: 'active', cause: 'deal' },
    });
    node.wake();
    await client.heard('tier.changed');
    const rooms = node.io.sockets.sockets.get(client.socket.id as string)?.rooms;
    expect(rooms?.has('tier:active')).toBe(true);
    expect(rooms?.has('tier:starter')).toBe(false);
  });
});

describe('bad input', () => {
  it('gets an error in the acknowledgement, and the connection lives on', async () => {
    const client = await node.connect((await signIn(portal(), mine.actor)).token);
    for (const wrong of [
      undefined,
      null,
      7,
      'x',
      {},
      { cursor: 7 },
      { cursor: null, more: 1 },
      { cursor: 'x'.repeat(8001) },
    ]) {
      expect(await client.socket.timeout(2_000).emitWithAck('sync', wrong)).toMatchObject({
        error: { code: 'invalid' },
      });
    }
    client.socket.emit('sync', { cursor: null }); // without an acknowledgement there is nobody to answer
    client.socket.emit('no such event', { a: 1 });
    expect(await client.sync(null)).toMatchObject({ events: [] });
  });

  it('too often is refused, and cut off in the end', async () => {
    const client = await node.connect((await signIn(portal(), mine.actor)).token);
    const answers = await Promise.all(Array.from({ length: 60 }, () => client.sync(null)));
    expect(answers.filter((answer) => answer.error?.code === 'rate_limited').length).toBeGreaterThan(10);
    for (let i = 0; i < 200; i += 1) client.socket.emit('sync', { cursor: null });
    await client.closed();
    expect(client.closings).toEqual(['too-many-requests']);
  });

  it('a message of more than 64 kB ends the connection', async () => {
    const client = await node.connect((await signIn(portal(), mine.actor)).token);
    client.socket.emit('sync', { cursor: randomBytes(70_000).toString('hex') });
    await client.closed();
  });
});

describe('when the database goes', () => {
  it('a killed listening connection is replaced, and nothing that was committed meanwhile is missing', async () => {
    const client = await node.connect((await signIn(portal(), mine.actor)).token);
    const kill = () =>
      sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'partner-portal events' AND datname = current_database()`,
      );
    expect((await kill()).rowCount).toBeGreaterThan(0);
    const published: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      published.push(...(await publishCommitted(portal(), leadUpdated(mine.partnerId, `after-${i}`))));
      if (i === 2) await kill();
    }
    const events = await client.heard('lead.updated', 5);
    expect(events.map(({ id }) => id)).toEqual(published);
    await until(async () => (await kill()).rowCount === 1, 'the listener to be back');
    await publishCommitted(portal(), leadUpdated(mine.partnerId, 'and again'));
    await client.heard('lead.updated', 6);
  });
});

describe('a stopping node', () => {
  it('tells its clients, lets them go, and leaves the HTTP server to drain', async () => {
    const stopping = await startNode(portal());
    const socket = open(stopping.port, { auth: { token: (await signIn(portal(), mine.actor)).token } });
    const client = remember(socket);
    await connected(socket);
    await stopping.close();
    // Not a refusal by the server: a client comes back by itself after this.
    expect(await client.closed()).toBe('transport close');
    expect(client.closings).toEqual(['server-stopping']);
    expect((await fetch(`http://127.0.0.1:${stopping.port}/`)).status).toBe(404);
    await new Promise((resolve) => stopping.http.close(resolve));
  });
});
