import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createCaller, type Request } from '../../load/storm/caller';
import { open, remember, until } from '../realtime/node';
import { openStage, type Stage } from './stage';

let stage: Stage;
let caller: Caller;
beforeAll(async () => {
  stage = await openStage();
  caller = createCaller(stage.portal.origin);
});
afterAll(async () => {
  caller?.close();
  await stage?.close();
});

const confirm = (dealId: string): Request => ({
  method: 'POST',
  path: `/api/staff/deals/${dealId}/confirm`,
  token: stage.cast.staff.token,
  body: {},
  key: randomUUID(),
});

async function newDeal(): Promise<string> {
  const { token } = stage.cast.leader;
  const id = randomUUID();
  const lead = { id, companyName: `Company ${id}`, contactName: 'Ann' };
  await caller.persist({ method: 'POST', path: '/api/partner/leads', token, body: lead });
  const body = { to: 'won', valueCents: 150_000, currency: 'USD' };
  const won = await caller.persist({ method: 'POST', path: `/api/partner/leads/${id}/move`, token, body });
  return (won.body as { deal: { id: string } }).deal.id;
}

const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await stage.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values)).rows[0]?.n ?? 0;
const waiting = () => count(`pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);

/** Whether somebody new is let in. */
function takesConnections(origin: string): Promise<boolean> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

describe('a portal that is asked to stop', () => {
  it('lets what is under way come to its end, requests and jobs, takes nothing new, and ends with 0', async () => {
    const { pool, portal, cast } = stage;
    const told = await newDeal();
    const held = await newDeal();
    const page = remember(open(Number(new URL(portal.origin).port), { auth: { token: cast.leader.token } }));
    await until(() => page.socket.connected, 'the page', 20_000);

    // A job that cannot write its notifications yet, and a request that waits for its deal.
    const [jobs, rows] = [await pool.connect(), await pool.connect()];
    await jobs.query('BEGIN; LOCK TABLE notifications IN SHARE MODE');
    await caller.persist(confirm(told));
    await until(async () => (await waiting()) === 1, 'the job to be under way', 20_000);
    await rows.query('BEGIN');
    await rows.query('SELECT 1 FROM deals WHERE id = $1 FOR UPDATE', [held]);
    const underWay = caller.send(confirm(held));
    await until(async () => (await waiting()) === 2, 'the request to be under way', 20_000);

    const ended = portal.stop();
    await until(async () => !(await takesConnections(portal.origin)), 'new connections to be refused', 20_000);
    expect(await page.closed()).toMatch(/transport|server/);
    expect(page.closings).toEqual(['server-stopping']);
    await sleep(300);
    expect(await Promise.race([ended, sleep(0, 'still working')])).toBe('still working');
    await rows.query('COMMIT');
    expect(await underWay).toMatchObject({ status: 200, body: { deal: { id: held, status: 'confirmed' } } });
    await jobs.query('COMMIT');
    rows.release();
    jobs.release();

    expect(await ended, portal.log.join('\n')).toBe(0);
    // The connection that was answered is closed, not waited for until the grace is over.
    expect(portal.log.join('\n')).not.toContain('were cut');
    expect(
      await count(
        `notifications n JOIN events e ON e.id::text = n.event WHERE e.type = 'deal.confirmed' AND e.data->>'dealId' = $1`,
        [told],
      ),
    ).toBe(1);
    // What it did not begin waits for the next one, held by nobody.
    expect(await count('graphile_worker.jobs WHERE locked_by IS NOT NULL')).toBe(0);
    expect(await count('worker_heartbeats')).toBe(0);
    page.socket.disconnect();
  });

  it('leaves nothing behind that the next one would trip over', async () => {
    await stage.restart();
    const deal = await newDeal();
    expect(await caller.persist(confirm(deal))).toMatchObject({ status: 200 });
    await until(
      async () => (await count(`graphile_worker.jobs WHERE task_identifier = 'deliver-events'`)) === 0,
      'all jobs',
      30_000,
    );
    expect(await stage.portal.stop()).toBe(0);
  });
});
