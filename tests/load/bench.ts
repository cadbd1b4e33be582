/**
 * `npm run bench`: what a request costs in CPU (the server's process and Postgres together), against the floor (floor.ts), against
 * Payload's stock REST where it has the same list, and against its own cost on the smaller data. Rounds alternate, so that a
 * noisy machine is noisy for all; only ratios mean anything. Options: --rounds n, --requests n, --quick.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { build } from '../../scripts/build';
import { bundle } from '../../scripts/bundle';
import { startOrAdopt } from '../../scripts/embedded-db';
import { fromRoot, ROOT } from '../../scripts/paths';
import { readPostmaster } from '../../scripts/postmaster';
import { firstLoadTable } from './first-load';
import { type Ask, median, percentile, type Round, round } from './measure';
import { socketTable } from './sockets';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const quick = process.argv.includes('--quick');
const ROUNDS = option('rounds', quick ? 2 : 5);
const REQUESTS = option('requests', quick ? 200 : 600);
const SECRET = 'bench-secret-bench-secret-bench-secret-1';

type Target = {
  name: string;
  ask: (i: number) => Ask;
  floor: boolean;
  stock?: (i: number) => Ask;
  limit: number | null;
  rounds?: number;
  requests?: number;
};
type Running = { origin: string; pid: number; stop(): Promise<void> };

async function main(): Promise<void> {
  await build({ say: (line) => console.log(`  ${line}`) });
  await bundle({ floor: 'tests/load/floor.ts' }, '.data/bench');
  const database = await startOrAdopt({ dataDir: fromRoot('.data'), purpose: 'app' });
  const postmaster = readPostmaster(database.cluster)?.pid;
  if (!postmaster) throw new Error('The embedded Postgres has no postmaster');
  try {
    const large = await scaled(database.url, 'bench_large', ['--scale']);
    const small = await scaled(database.url, 'bench_small', ['--scale', '--small']);
    await compare(large, small, postmaster);
    console.log(await socketTable({ url: large, secret: SECRET, startServer }));
    console.log(firstLoadTable());
  } finally {
    await database.stop();
  }
}

/** A database with the scaled data, made once and kept. */
async function scaled(serverUrl: string, name: string, args: string[]): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) {
    console.log(`  filling ${name}: this takes some minutes, once`);
    await admin.query(`CREATE DATABASE ${name}`);
    await run('dist/migrate.mjs', [], url.href);
    await run('dist/seed.mjs', args, url.href);
    const filled = new pg.Client({ connectionString: url.href });
    await filled.connect();
    await filled.query('VACUUM ANALYZE');
    await filled.end();
  }
  await admin.end();
  return url.href;
}

const environment = (url: string, extra: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: url,
  PAYLOAD_SECRET: SECRET,
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  RATE_LIMIT_FACTOR: '1000000',
  LOG_LEVEL: 'error',
  WORKER: 'off',
  ...extra,
});

function run(file: string, args: string[], url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fromRoot(file), ...args], {
      cwd: ROOT,
      env: environment(url),
      stdio: 'inherit',
    });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))));
  });
}

async function startServer(file: string, url: string, port: number): Promise<Running> {
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.resolve(ROOT, file)], {
    cwd: ROOT,
    env: environment(url, { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: origin }),
    stdio: 'inherit',
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${origin}/api/health/live`).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries > 300 || child.exitCode !== null) throw new Error(`${file} did not come up`);
    await sleep(200);
  }
  return {
    origin,
    pid: child.pid as number,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Sessions of some partners with many leads, and of staff; claimed deals to confirm. */
async function prepare(url: string, confirmations: number) {
  const { signToken } = await import('@/server/accounts/sign-in');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const exp = Math.floor(Date.now() / 1000) + 86_400;
  const tokens: string[] = [];
  const leads: string[] = [];
  const open = async (collection: 'staff' | 'partner-users', userId: string): Promise<string> => {
    const sid = randomUUID();
    await client.query(
      `INSERT INTO sessions (id, collection, user_id, device, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, 'bench', now(), now(), now() + interval '1 day')`,
      [sid, collection, userId],
    );
    return signToken(SECRET, { id: userId, collection, sid }, exp);
  };
  const { rows: users } = await client.query<{ id: string; lead: string }>(
    `SELECT m.user_id AS id, (SELECT l.id FROM leads l WHERE l.partner_id = m.partner_id AND l.deleted_at IS NULL LIMIT 1) AS lead
       FROM memberships m JOIN partners p ON p.id = m.partner_id
      WHERE m.role = 'owner' AND p.status = 'active' AND (SELECT count(*) FROM leads l WHERE l.partner_id = p.id) >= 10 ORDER BY m.user_id LIMIT 40`,
  );
  for (const { id, lead } of users) {
    tokens.push(await open('partner-users', id));
    leads.push(lead);
  }
  const staffId = randomUUID();
  await client.query(`INSERT INTO staff (id, name, email, role) VALUES ($1, 'Bench', $2, 'admin')`, [
    staffId,
    `${staffId}@bench.example`,
  ]);
  const staff = await open('staff', staffId);
  const { rows: deals } = await client.query<{ id: string }>(
    `INSERT INTO deals (id, title, status, partner_id, value_cents, refunded_cents, currency, claimed_at)
     SELECT gen_random_uuid(), 'Bench deal', 'claimed', p.id, 150000, 0, p.currency::text::enum_deals_currency, now()
       FROM (SELECT id, currency FROM partners WHERE status = 'active' ORDER BY id LIMIT $1) p RETURNING id`,
    [confirmations],
  );
  await client.end();
  return { tokens, leads, staff, deals: deals.map(({ id }) => id) };
}

async function compare(largeUrl: string, smallUrl: string, postmaster: number): Promise<void> {
  const [portal, floor, smaller] = [
    await startServer('dist/server.mjs', largeUrl, 3911),
    await startServer('.data/bench/floor.mjs', largeUrl, 3912),
    await startServer('dist/server.mjs', smallUrl, 3913),
  ];
  try {
    const confirmations = ROUNDS * 60 + 60;
    const large = await prepare(largeUrl, confirmations);
    const small = await prepare(smallUrl, confirmations);
    let made = 0;
    const get = (p: string) => (): Ask => ({ method: 'GET', path: p });
    const lead = () => ({ id: randomUUID(), companyName: `Bench ${made++}`, contactName: 'Bench' });
    const stockList = get('/api/leads?limit=25&depth=0&pagination=false&sort=-updatedAt');
    const targets: Target[] = [
      { name: 'lead list', ask: get('/api/partner/leads'), floor: true, stock: stockList, limit: 2 },
      { name: 'dashboard', ask: get('/api/partner/dashboard'), floor: true, limit: 2 },
      { name: 'earnings summary', ask: get('/api/partner/earnings/summary'), floor: true, limit: 2 },
      { name: 'leaderboard', ask: get('/api/leaderboard'), floor: true, limit: 2 },
      { name: 'tier status', ask: get('/api/partner/tier-status'), floor: true, limit: 3 },
      {
        name: 'one lead',
        ask: (i) => ({ method: 'GET', path: `/api/partner/leads/${large.leads[i % large.leads.length]}` }),
        floor: true,
        stock: (i) => ({ method: 'GET', path: `/api/leads/${large.leads[i % large.leads.length]}?depth=0` }),
        limit: 3,
      },
      {
        name: 'lead create',
        ask: () => ({ method: 'POST', path: '/api/partner/leads', body: lead }),
        floor: false,
        stock: () => ({ method: 'POST', path: '/api/leads?depth=0', body: lead }),
        limit: null,
        requests: 150,
      },
    ];
    console.log(
      `\nCPU per request, server and Postgres together; 8 connections, ${ROUNDS} alternating rounds of ${REQUESTS}, ${large.tokens.length} partners\n`,
    );
    console.log(
      '| request | ms CPU | x floor | limit | x at 20,000 leads | stock REST is x ours | p50 / p99 ms | floor p50 / p99 |',
    );
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const target of targets) {
      const requests = target.requests ?? REQUESTS;
      const at = (running: Running, tokens: readonly string[], ask: (i: number) => Ask) =>
        round(running.origin, tokens, ask, requests, { server: running.pid, postmaster });
      const results = { ours: [] as Round[], floor: [] as Round[], small: [] as Round[], stock: [] as Round[] };
      const smallAsk =
        target.name === 'one lead'
          ? (i: number): Ask => ({ method: 'GET', path: `/api/partner/leads/${small.leads[i % small.leads.length]}` })
          : target.ask;
      await at(portal, large.tokens, target.ask); // warm
      await at(smaller, small.tokens, smallAsk);
      if (target.floor) await at(floor, large.tokens, target.ask);
      for (let i = 0; i < ROUNDS; i++) {
        results.ours.push(await at(portal, large.tokens, target.ask));
        if (target.floor) results.floor.push(await at(floor, large.tokens, target.ask));
        results.small.push(await at(smaller, small.tokens, smallAsk));
        if (target.stock) results.stock.push(await at(portal, large.tokens, target.stock));
      }
      report(target.name, results, target.limit);
    }
    const confirm = (ids: string[]) => {
      let next = 0;
      return (): Ask => ({ method: 'POST', path: `/api/staff/deals/${ids[next++]}/confirm`, body: () => ({}) });
    };
    const askLarge = confirm(large.deals);
    const askSmall = confirm(small.deals);
    const results = { ours: [] as Round[], floor: [] as Round[], small: [] as Round[], stock: [] as Round[] };
    await round(portal.origin, [large.staff], askLarge, 30, { server: portal.pid, postmaster });
    await round(smaller.origin, [small.staff], askSmall, 30, { server: smaller.pid, postmaster });
    for (let i = 0; i < ROUNDS; i++) {
      results.ours.push(await round(portal.origin, [large.staff], askLarge, 60, { server: portal.pid, postmaster }));
      results.small.push(await round(smaller.origin, [small.staff], askSmall, 60, { server: smaller.pid, postmaster }));
    }
    report('deal confirm', results, null);
  } finally {
    await Promise.all([portal.stop(), floor.stop(), smaller.stop()]);
  }
}

function report(
  name: string,
  results: Record<'ours' | 'floor' | 'small' | 'stock', Round[]>,
  limit: number | null,
): void {
  const cost = (rounds: Round[]): number => median(rounds.map(({ cpuMs, requests }) => cpuMs / requests));
  const ratio = (a: number, b: number): string => (b > 0 ? (a / b).toFixed(2) : '-');
  const all = (rounds: Round[]): number[] => rounds.flatMap(({ latencies }) => latencies);
  const times = (rounds: Round[]): string =>
    rounds.length ? `${percentile(all(rounds), 0.5).toFixed(1)} / ${percentile(all(rounds), 0.99).toFixed(1)}` : '-';
  const failed = Object.values(results)
    .flat()
    .reduce((sum, r) => sum + r.failed, 0);
  const ours = cost(results.ours);
  console.log(
    `| ${name} | ${ours.toFixed(2)} | ${results.floor.length ? ratio(ours, cost(results.floor)) : '-'} | ${limit ?? '-'} | ${ratio(ours, cost(results.small))} | ${results.stock.length ? ratio(cost(results.stock), ours) : '-'} | ${times(results.ours)} | ${times(results.floor)} |${failed ? ` ${failed} FAILED` : ''}`,
  );
}

await main();
