import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@/seed/random';
import { percentile } from '../measure';
import { createCaller } from './caller';
import type { Cast } from './cast';

export type Readers = {
  /** In a few words. */
  told(): string;
  /** Answers what was not as it must be. */
  finish(): Promise<string[]>;
};

const PAGES = [
  '/api/partner/dashboard',
  '/api/partner/leads',
  '/api/partner/leads?sort=-value&limit=100',
  '/api/partner/earnings/summary',
  '/api/partner/commissions',
  '/api/partner/tier-status',
  '/api/leaderboard',
  '/api/notifications',
  '/api/partner/profile',
];
const AT_ONCE = 4;
const PAUSE_MS = 25;

type Summary = {
  lifetimeCents: number;
  pendingCents: number;
  payableCents: number;
  processingCents: number;
  paidCents: number;
  heldCents: number;
};

/** Some who look at their pages all the time. Every answer counts: 200, or 503 while the database is away. */
export function startReaders(origins: readonly string[], cast: Cast, random: Random): Readers {
  const callers = origins.map(createCaller);
  const latencies: number[] = [];
  const problems: string[] = [];
  let finishing = false;
  const reading = Array.from({ length: AT_ONCE }, async () => {
    while (!finishing) {
      await sleep(PAUSE_MS);
      const path = random.pick(PAGES);
      const started = performance.now();
      const answer = await random.pick(callers).send({ method: 'GET', path, token: random.pick(cast.sellers).token });
      if (answer === 'lost' || answer.status === 503) continue;
      latencies.push(performance.now() - started);
      if (answer.status !== 200)
        problems.push(`GET ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      else if (path.endsWith('/summary') && !addsUp(answer.body as Summary))
        problems.push(`an earnings summary does not add up: ${JSON.stringify(answer.body)}`);
    }
  });
  return {
    told: () =>
      `${latencies.length} reads (p50 ${percentile(latencies, 0.5).toFixed(0)} ms, p99 ${percentile(latencies, 0.99).toFixed(0)} ms)`,
    async finish() {
      finishing = true;
      await Promise.all(reading);
      for (const caller of callers) caller.close();
      return problems;
    },
  };
}

/** What was earned in all is somewhere: both are read as of one moment. */
function addsUp(summary: Summary): boolean {
  const { lifetimeCents, pendingCents, payableCents, processingCents, paidCents, heldCents } = summary;
  return lifetimeCents === pendingCents + payableCents + processingCents + paidCents + heldCents;
}
