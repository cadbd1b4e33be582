import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { poolOf, withTransaction } from '@/server/db/transaction';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';
import { type LiveNode, leadOf, leadUpdated, publishCommitted, signIn, startNode, until } from './node';

const portal = usePortal();
let node: LiveNode;
let mine: PartnerFixture;
let other: PartnerFixture;

beforeAll(async () => {
  node = await startNode(portal());
});
beforeEach(async () => {
  mine = await makePartner(portal(), { tier: 'active' });
  other = await makePartner(portal(), { tier: 'active' });
});
afterAll(() => node.stop());

const connectAs = async (who: { actor: PartnerFixture['actor'] }) =>
  node.connect((await signIn(portal(), who.actor)).token);

/** A transaction that publishes now and commits when told. */
async function heldOpen(partnerId: string, leadId: string) {
  const client = await poolOf(portal().payload).connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO events (id, type, v, at, audience, data) VALUES (portal_uuidv7(), 'lead.updated', 1, now(), $1, $2)`,
    [JSON.stringify({ partner: partnerId }), JSON.stringify({ leadId, stage: 'new', version: 1 })],
  );
  return async () => {
    await client.query('COMMIT');
    client.release();
  };
}

describe('live events', () => {
  it('reach the open pages of the partner, under `event` and under their own name, over a websocket', async () => {
    const client = await connectAs(mine);
    const byName: unknown[] = [];
    client.socket.on('lead.updated', (event) => byName.push(event));
    const [id] = await publishCommitted(portal(), leadUpdated(mine.partnerId, 'live-1'));
    node.wake();
    const [event] = await client.heard('lead.updated');
    expect(event).toEqual({
      id,
      type: 'lead.updated',
      v: 1,
      at: expect.any(String),
      data: { leadId: 'live-1', stage: 'new', version: 1 },
    });
    await until(() => byName.length > 0, 'the event under its own name');
    expect(byName).toEqual([event]);
    expect(client.socket.io.engine.transport.name).toBe('websocket');
  });

  it('come by the poll when nobody was told of the commit', async () => {
    const client = await connectAs(mine);
    await publishCommitted(portal(), leadUpdated(mine.partnerId, 'polled'));
    expect((await client.heard('lead.updated')).map(({ type }) => type)).toEqual(['lead.updated']);
  });

  it('never come for a transaction that rolled back', async () => {
    const client = await connectAs(mine);
    const { publish } = await import('@/server/events/publish');
    const failing = withTransaction(await portal().asSystem(), 'maintain', async (writer) => {
      await publish(writer, leadUpdated(mine.partnerId, 'undone'));
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    await publishCommitted(portal(), leadUpdated(mine.partnerId, 'done'));
    node.wake();
    await client.heard('lead.updated');
    expect(client.events.map(leadOf)).toEqual(['done']);
  });

  it('reach every node, each its own sockets, once', async () => {
    const second = await startNode(portal());
    const here = await connectAs(mine);
    const there = await second.connect((await signIn(portal(), mine.actor)).token);
    await publishCommitted(portal(), leadUpdated(mine.partnerId, 'both'));
    node.wake();
    await Promise.all([here.heard('lead.updated'), there.heard('lead.updated')]);
    await sleep(700); // a poll later nothing has come again
    expect([here.events.length, there.events.length]).toEqual([1, 1]);
    await second.stop();
  });
});

describe('changed content', () => {
  it('is told to every node once, so that each throws away its own pages', async () => {
    const heard: string[] = [];
    const nodes = [
      await startNode(portal(), (tag) => heard.push(`a ${tag}`)),
      await startNode(portal(), (tag) => heard.push(`b ${tag}`)),
    ];
    const tag = { tag: 'tiers' };
    await publishCommitted(
      portal(),
      { type: 'content.changed', audience: { nodes: true }, data: tag },
      { type: 'content.changed', audience: { allPartners: true }, data: tag },
    );
    node.wake();
    await until(() => heard.length >= 2, 'both nodes');
    await sleep(700);
    expect(heard.sort()).toEqual(['a tiers', 'b tiers']);
    await Promise.all(nodes.map((one) => one.stop()));
  });
});

describe('an event that commits late', () => {
  it('is still delivered to a client that synced in between, and to one that stayed connected', async () => {
    const first = await connectAs(mine);
    const { cursor: atStart } = await first.sync(null);
    const commitLate = await heldOpen(mine.partnerId, 'late');
    await publishCommitted(portal(), leadUpdated(mine.partnerId, 'early'));
    node.wake();
    await first.heard('lead.updated');

    // In between: this client has seen `early`, and goes.
    const between = await first.sync(atStart);
    expect(between.events.map(leadOf)).toEqual(['early']);
    first.socket.disconnect();

    const stayed = await connectAs(mine);
    await stayed.sync(between.cursor);
    await commitLate();
    node.wake();
    const [live] = await stayed.heard('lead.updated');
    expect(live && leadOf(live)).toBe('late');

    const returned = await connectAs(mine);
    const replay = await returned.sync(between.cursor);
    expect(replay.events.map(leadOf)).toEqual(['late']);
    // And from the very beginning: both, each once.
    expect((await returned.sync(atStart)).events.map(leadOf).sort()).toEqual(['early', 'late']);
    expect((await returned.sync(replay.cursor)).events).toEqual([]);
  });
});

describe('replay after a reconnect', () => {
  it('brings all that was missed, nothing twice, while others write', async () => {
    const client = await connectAs(mine);
    const seen = new Map<string, number>();
    const see = (events: { id: string }[]) => {
      for (const { id } of events) seen.set(id, (seen.get(id) ?? 0) + 1);
    };
    let { cursor } = await client.sync(null);
    const published: string[] = [];
    let writing = true;
    const writers = [1, 2, 3].map(async (writer) => {
      for (let i = 0; writing; i += 1) {
        published.push(...(await publishCommitted(portal(), leadUpdated(mine.partnerId, `w${writer}-${i}`))));
        await sleep(3);
      }
    });
    for (let round = 0; round < 20; round += 1) {
      await sleep(20);
      const answer = await client.sync(cursor);
      see(answer.events);
      cursor = answer.cursor;
    }
    writing = false;
    await Promise.all(writers);
    see((await client.sync(cursor)).events);
    expect(published.length).toBeGreaterThan(50);
    expect([...seen.keys()].sort()).toEqual([...published].sort());
    expect(Math.max(...seen.values())).toBe(1);
  });

  it('goes on from the cursor that came with a live event', async () => {
    const client = await connectAs(mine);
    await client.sync(null);
    await publishCommitted(portal(), leadUpdated(mine.partnerId, 'one'));
    node.wake();
    const [event] = await client.heard('lead.updated');
    client.socket.disconnect();
    await publishCommitted(portal(), leadUpdated(mine.partnerId, 'two'));
    const again = await connectAs(mine);
    const { events } = await again.sync(event?.cursor);
    // At least once: the client knows an event it has seen by its id.
    expect(events.filter(({ id }) => id !== event?.id).map(leadOf)).toEqual(['two']);
  });

  it('is a reset for more than 500, for a cursor of another age of the database, and for what is no cursor', async () => {
    const client = await connectAs(mine);
    const { cursor } = await client.sync(null);
    const many = Array.from({ length: 501 }, (_, i) => leadUpdated(mine.partnerId, `n${i}`));
    await publishCommitted(portal(), ...many.slice(0, 500));
    expect((await client.sync(cursor)).events).toHaveLength(500);
    await publishCommitted(portal(), ...many.slice(500));
    expect(await client.sync(cursor)).toEqual({ events: [], reset: true, cursor: expect.any(String) });
    expect(await client.sync('99999999999:99999999999:')).toMatchObject({ events: [], reset: true });
    expect(await client.sync('yesterday')).toMatchObject({ events: [], reset: true });
  });

  it('tells what is said to all in the same words once', async () => {
    const client = await connectAs(mine);
    const { cursor } = await client.sync(null);
    const moved = { type: 'leaderboard.changed', audience: { allPartners: true }, data: {} } as const;
    await publishCommitted(portal(), moved, moved, moved);
    expect((await client.sync(cursor)).events.map(({ type }) => type)).toEqual(['leaderboard.changed']);
    node.wake();
    await client.heard('leaderboard.changed');
    await sleep(1_200);
    // At once, and once more for what came right after.
    expect(client.events.filter(({ type }) => type === 'leaderboard.changed')).toHaveLength(2);
  });
});

describe('a node that has fallen behind', () => {
  it('reads page by page as of one moment: what commits meanwhile comes with the next read', async () => {
    const { currentCursor, readNewEvents } = await import('@/server/events/read-events');
    const db = poolOf(portal().payload);
    const start = await currentCursor(db);
    const commitLate = await heldOpen(mine.partnerId, 'late');
    await publishCommitted(portal(), ...['a', 'b', 'c', 'd', 'e'].map((lead) => leadUpdated(mine.partnerId, lead)));
    const pages: string[][] = [];
    const next = await readNewEvents(
      db,
      start,
      async (events) => {
        if (pages.length === 0) await commitLate();
        pages.push(events.map(leadOf));
      },
      2,
    );
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    const then: string[] = [];
    const end = await readNewEvents(db, next, async (events) => void then.push(...events.map(leadOf)));
    expect(then).toEqual(['late']);
    await expect(readNewEvents(db, end, async () => expect.unreachable('there is nothing new'))).resolves.toBeTypeOf(
      'string',
    );
  });

  it('does not go on in a database that was restored to an earlier state', async () => {
    const { readNewEvents } = await import('@/server/events/read-events');
    const db = poolOf(portal().payload);
    await expect(readNewEvents(db, '99999999999:99999999999:', async () => undefined)).rejects.toThrow(RangeError);
  });
});

describe('who hears what', () => {
  it('no other partner, no role that is not named, nobody what is between nodes: live and on replay', async () => {
    const viewerOfMine = await makeMember(portal(), mine.partnerId, 'viewer', { tier: 'active' });
    const admin = await makeStaff(portal(), 'admin');
    const finance = await makeStaff(portal(), 'finance');
    const clients = {
      owner: await connectAs(mine),
      viewer: await connectAs(viewerOfMine),
      stranger: await connectAs(other),
      admin: await node.connect((await signIn(portal(), admin.actor)).token),
      finance: await node.connect((await signIn(portal(), finance.actor)).token),
    };
    const cursors = await Promise.all(Object.values(clients).map((client) => client.sync(null)));
    await publishCommitted(
      portal(),
      leadUpdated(mine.partnerId, 'for the partner'),
      leadUpdated(mine.partnerId, 'for owners', ['owner']),
      { ...leadUpdated(mine.partnerId, 'for the viewer'), audience: { user: viewerOfMine.userId } },
      { ...leadUpdated(mine.partnerId, 'for support'), audience: { staff: ['support'] } },
      { ...leadUpdated(mine.partnerId, 'for nodes'), audience: { nodes: true } },
      { ...leadUpdated(mine.partnerId, 'for all'), audience: { allPartners: true } },
    );
    node.wake();
    const expected = {
      owner: ['for all', 'for owners', 'for the partner'],
      viewer: ['for all', 'for the partner', 'for the viewer'],
      stranger: ['for all'],
      admin: ['for support'],
      finance: [],
    };
    await clients.stranger.heard('lead.updated');
    await clients.admin.heard('lead.updated');
    await sleep(100);
    const names = Object.keys(clients) as (keyof typeof clients)[];
    for (const [i, name] of names.entries()) {
      expect([name, clients[name].events.map(leadOf).sort()]).toEqual([name, expected[name]]);
      const replay = await clients[name].sync(cursors[i]?.cursor);
      expect([name, replay.events.map(leadOf).sort()]).toEqual([name, expected[name]]);
    }
  });
});
