import { type Ask, median, percentile, type Round, round } from '../measure';
import { type Actors, openActors } from './actors';
import type { Limits } from './limits';
import type { Scaled } from './scaled-databases';
import { type Running, startServer } from './servers';
import type { Target } from './targets';

type Options = {
  scaled: Scaled;
  /** The file of the portal's server. */
  portal: string;
  postmaster: number;
  rounds: number;
  requests: number;
  targets: readonly Target[];
  limits: Limits;
};
type Side = 'ours' | 'floor' | 'small' | 'stock';
type Rounds = Record<Side, Round[]>;

/** How much more than its own cost at 20,000 rows a request may cost at 200,000. */
const OWN_GROWTH = 1.3;

/** The table of what each request costs: rounds alternate over the servers, so that a noisy machine is noisy for all. */
export async function compare({
  scaled,
  portal,
  postmaster,
  rounds,
  requests,
  targets,
  limits,
}: Options): Promise<string> {
  const servers = {
    ours: await startServer(portal, scaled.large),
    floor: await startServer('.data/bench/floor.mjs', scaled.large),
    small: await startServer(portal, scaled.small),
  };
  try {
    const deals = 3 * (rounds + 1) * Math.ceil(requests / 10) + 20;
    const large = await openActors(scaled.large, deals);
    const small = await openActors(scaled.small, deals);
    const lines: string[] = [];
    for (const target of targets) {
      await assertSameAnswer(target, servers, large);
      const measured = await measure(target, servers, { large, small }, { rounds, requests, postmaster });
      lines.push(row(target, measured, limits));
      console.log(lines.at(-1));
    }
    return [
      `CPU per request, server and Postgres together; 8 connections, ${rounds} alternating rounds of ${requests} requests, 40 partners. On the floor lists, one lead and writes are hand-written; dashboard, summary, leaderboard and tier status run the portal's own statements there as well.`,
      '',
      '| request | CPU ms | x floor | limit | x own at 20,000 | stock REST x ours | p50 / p99 ms | floor p50 / p99 ms |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...lines,
    ].join('\n');
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}

async function measure(
  target: Target,
  servers: Record<'ours' | 'floor' | 'small', Running>,
  actors: { large: Actors; small: Actors },
  { rounds, requests, postmaster }: { rounds: number; requests: number; postmaster: number },
): Promise<Rounds> {
  const count = Math.ceil(requests * (target.share ?? 1));
  const sides: { side: Side; server: Running; ask: (i: number) => Ask }[] = [
    { side: 'ours', server: servers.ours, ask: target.ask(actors.large) },
    { side: 'floor', server: servers.floor, ask: target.ask(actors.large) },
    { side: 'small', server: servers.small, ask: target.ask(actors.small) },
  ];
  if (target.stock) sides.push({ side: 'stock', server: servers.ours, ask: target.stock.ask(actors.large) });
  const measured: Rounds = { ours: [], floor: [], small: [], stock: [] };
  // The first time round warms caches and compilers, and is thrown away.
  for (let i = 0; i <= rounds; i += 1) {
    for (const { side, server, ask } of sides) {
      const result = await round(server.origin, ask, count, { server: server.pid, postmaster });
      if (result.failed > 0)
        throw new Error(`${result.failed} of ${count} requests for ${target.name} (${side}) failed`);
      if (i > 0) measured[side].push(result);
    }
  }
  return measured;
}

/** What both answer is the same where both answer it: else the comparison says nothing. */
async function assertSameAnswer(
  target: Target,
  servers: Record<'ours' | 'floor', Running>,
  actors: Actors,
): Promise<void> {
  const ask = target.ask(actors)(0);
  if (ask.method !== 'GET') return;
  const [ours, floor] = await Promise.all(
    [servers.ours, servers.floor].map(async ({ origin }) => {
      const answer = await fetch(`${origin}${ask.path}`, { headers: { Authorization: `JWT ${ask.token}` } });
      return (await answer.json()) as unknown;
    }),
  );
  const [shapeOfOurs, shapeOfFloor] = [essence(ours), essence(floor)];
  if (shapeOfOurs !== shapeOfFloor)
    throw new Error(`${target.name}: the floor answers otherwise:\n${shapeOfOurs}\n${shapeOfFloor}`);
}

/** Of a list its ids in order, of anything else its fields. */
function essence(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return String(answer);
  if ('docs' in answer) return (answer.docs as { id: string }[]).map(({ id }) => id).join();
  return 'id' in answer ? String(answer.id) : Object.keys(answer).sort().join();
}

const cost = (of: readonly Round[]): number => median(of.map(({ cpuMs, requests }) => cpuMs / requests));

function row(
  { name, limit, stock }: Target,
  { ours, floor, small, stock: stockRounds }: Rounds,
  limits: Limits,
): string {
  const overFloor = cost(ours) / cost(floor);
  const overSmall = cost(ours) / cost(small);
  if (limit !== undefined) limits.check(`${name}: CPU over the floor's`, overFloor, limit);
  if (limit !== undefined) limits.check(`${name}: CPU over its own at 20,000 rows`, overSmall, OWN_GROWTH);
  const times = (of: readonly Round[]): string => {
    const latencies = of.flatMap((each) => each.latencies);
    return `${percentile(latencies, 0.5).toFixed(1)} / ${percentile(latencies, 0.99).toFixed(1)}`;
  };
  const cells = [
    name,
    cost(ours).toFixed(2),
    overFloor.toFixed(2),
    limit ?? '-',
    overSmall.toFixed(2),
    stock ? `${(cost(stockRounds) / cost(ours)).toFixed(2)} (${stock.what})` : '-',
    times(ours),
    times(floor),
  ];
  return `| ${cells.join(' | ')} |`;
}
