import pg from 'pg';
import type { PartnerActor } from '@/contracts/actor';
import type { Queryable } from '@/server/db/queryable';
import { rowTypes } from '@/server/db/row-types';
import { getLeaderboard } from '@/server/engagement/get-leaderboard';
import type { Limits } from './limits';

type Statement = { text: string; values: unknown[] };

/** How Postgres answers the leaderboard: it reads sums that are kept for it, and not one commission. */
export async function leaderboardPlan(databaseUrl: string, limits: Limits): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl, types: rowTypes });
  await client.connect();
  try {
    const { rows } = await client.query<{ partnerId: string }>(
      `SELECT id AS "partnerId" FROM partners WHERE status = 'active' ORDER BY id LIMIT 1 OFFSET 500`,
    );
    const asked: Statement[] = [];
    const recording: Queryable = {
      query: (statement, values) => {
        asked.push(
          typeof statement === 'string'
            ? { text: statement, values: values ?? [] }
            : { text: statement.text, values: statement.values },
        );
        return client.query(statement as never, values as never) as never;
      },
    };
    const actor = { kind: 'partner', partnerId: rows[0]?.partnerId, features: [] } as unknown as PartnerActor;
    await getLeaderboard({ db: recording, actor, now: new Date() }, { metric: 'revenue', period: 'all', limit: 20 });
    const plans: string[] = [];
    for (const { text, values } of asked) {
      const explained = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) ${text}`,
        values,
      );
      plans.push(explained.rows.map((line) => line['QUERY PLAN']).join('\n'));
    }
    const plan = plans.join('\n\n');
    limits.check(
      'leaderboard: times its plan names the commissions',
      plan.match(/\bon commissions\b/g)?.length ?? 0,
      0,
    );
    return `The plan of the leaderboard of all time (${asked.length} statement):\n\n\`\`\`\n${plan}\n\`\`\``;
  } finally {
    await client.end();
  }
}
