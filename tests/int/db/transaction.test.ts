import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { withTransaction as WithTransaction } from '@/server/db/transaction';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();
let withTransaction: typeof WithTransaction;
let partnerId: string;
let deal: string;

beforeAll(async () => {
  ({ withTransaction } = await import('@/server/db/transaction'));
  ({ partnerId } = await makePartner(portal()));
});
beforeEach(async () => {
  deal = await makeClaimedDeal(portal(), partnerId, 100_000);
});

const pool = async () => (await import('@/server/db/transaction')).poolOf(portal().payload);
const stored = async (id = deal) =>
  (
    await (
      await pool()
    ).query<{ title: string; startDate: Date | null }>(
      `SELECT title, start_date AS "startDate" FROM deals WHERE id = $1`,
      [id],
    )
  ).rows[0];
const request = async () => portal().reqAs((await makeStaff(portal(), 'admin')).actor);
const rename = (req: Awaited<ReturnType<typeof request>>, title: string, id = deal) =>
  portal().payload.update({ collection: 'deals', id, data: { title }, req, overrideAccess: true, depth: 0 });

describe('withTransaction', () => {
  it('commits what the Local API and SQL wrote, together', async () => {
    await withTransaction(await request(), 'savePlainFields', async ({ db, req }) => {
      await rename(req, 'By Payload');
      await db.query(`UPDATE deals SET start_date = '2026-01-01' WHERE id = $1`, [deal]);
      expect((await stored())?.title).not.toBe('By Payload'); // nobody else sees it yet
    });
    expect(await stored()).toEqual({ title: 'By Payload', startDate: new Date('2026-01-01T00:00:00Z') });
  });

  it('lets each see what the other wrote before', async () => {
    await withTransaction(await request(), 'savePlainFields', async ({ db, req }) => {
      await db.query(`UPDATE deals SET title = 'By SQL' WHERE id = $1`, [deal]);
      expect(
        await portal().payload.findByID({ collection: 'deals', id: deal, req, overrideAccess: true, depth: 0 }),
      ).toMatchObject({ title: 'By SQL' });
      await rename(req, 'By Payload');
      expect((await db.query<{ title: string }>(`SELECT title FROM deals WHERE id = $1`, [deal])).rows).toEqual([
        { title: 'By Payload' },
      ]);
    });
  });

  it('rolls back both when the work throws, and throws what was thrown', async () => {
    const before = await stored();
    const attempt = withTransaction(await request(), 'savePlainFields', async ({ db, req }) => {
      await rename(req, 'By Payload');
      await db.query(`UPDATE deals SET start_date = '2026-01-01' WHERE id = $1`, [deal]);
      throw new Error('after all');
    });
    await expect(attempt).rejects.toThrow('after all');
    expect(await stored()).toEqual(before);
  });

  it('reports a failed COMMIT, and nothing stands', async () => {
    const client = await pool();
    await client.query(
      `CREATE TABLE promises (id int, kept_by int, CONSTRAINT promises_kept UNIQUE (kept_by) DEFERRABLE INITIALLY DEFERRED)`,
    );
    const before = await stored();
    const attempt = withTransaction(await request(), 'savePlainFields', async ({ db, req }) => {
      await rename(req, 'Not to be');
      await db.query(`INSERT INTO promises VALUES (1, 1), (2, 1)`); // found out at COMMIT only
    });
    await expect(attempt).rejects.toMatchObject({ cause: { code: '23505', constraint: 'promises_kept' } });
    expect(await stored()).toEqual(before);
    await client.query(`DROP TABLE promises`);
  });

  it('reports a connection that was lost before the COMMIT, and nothing stands', async () => {
    const before = await stored();
    const attempt = withTransaction(await request(), 'savePlainFields', async ({ db, req }) => {
      await rename(req, 'Not to be');
      const { rows } = await db.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`);
      await (await pool()).query(`SELECT pg_terminate_backend($1)`, [rows[0]?.pid]);
    });
    await expect(attempt).rejects.toThrow();
    expect(await stored()).toEqual(before);
    await withTransaction(await request(), 'savePlainFields', ({ req }) => rename(req, 'The pool lives on'));
    expect((await stored())?.title).toBe('The pool lives on');
  });

  it('catches a nested failure that somebody swallowed: nothing is written, and it says why', async () => {
    const before = await stored();
    const attempt = withTransaction(await request(), 'savePlainFields', async ({ req }) => {
      try {
        await portal().payload.findByID({ collection: 'deals', id: randomUUID(), req, overrideAccess: true });
      } catch {
        // the mistake that this guards against
      }
      await rename(req, 'Would have been written outside');
    });
    await expect(attempt).rejects.toMatchObject({ name: 'PoisonedTransaction' });
    expect(await stored()).toEqual(before);
  });

  it('inside another one joins it: the inner work falls with the outer', async () => {
    const before = await stored();
    const attempt = withTransaction(await request(), 'savePlainFields', async ({ req }) => {
      await withTransaction(req, 'savePlainFields', ({ req: inner }) => rename(inner, 'Inner'));
      throw new Error('the outer one fails');
    });
    await expect(attempt).rejects.toThrow('the outer one fails');
    expect(await stored()).toEqual(before);
  });

  it('inside another one writes under its own use case, and gives the outer one back', async () => {
    const useCase = `SELECT current_setting('portal.use_case') AS name`;
    const seen = await withTransaction(await request(), 'confirmDeal', async ({ db, req }) => {
      const inner = await withTransaction(
        req,
        'evaluateTier',
        async (writer) => (await writer.db.query<{ name: string }>(useCase)).rows[0]?.name,
      );
      return [inner, (await db.query<{ name: string }>(useCase)).rows[0]?.name];
    });
    expect(seen).toEqual(['evaluateTier', 'confirmDeal']);
  });

  it('leaves no use case on the connection for the next one', async () => {
    await withTransaction(await request(), 'confirmDeal', ({ req }) => rename(req, 'Any'));
    const names = await Promise.all(
      Array.from(
        { length: 10 },
        async () =>
          (
            await (
              await pool()
            ).query<{ name: string | null }>(`SELECT current_setting('portal.use_case', true) AS name`)
          ).rows[0]?.name,
      ),
    );
    expect(new Set(names.map((name) => name || ''))).toEqual(new Set(['']));
  });

  it('ends with its session: a request that is used again is outside', async () => {
    const req = await request();
    await withTransaction(req, 'savePlainFields', ({ req: inside }) => rename(inside, 'First'));
    expect(await req.transactionID).toBeFalsy();
    await rename(req, 'Second, in a transaction of Payload’s own');
    expect((await stored())?.title).toBe('Second, in a transaction of Payload’s own');
  });

  it('serialises eight concurrent locked increments to eight', async () => {
    await (await pool()).query(
      `CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL); INSERT INTO counters VALUES (1, 0)`,
    );
    const increment = async () =>
      withTransaction(await request(), 'savePlainFields', async ({ db, req }) => {
        const { rows } = await db.query<{ n: number }>(`SELECT n FROM counters WHERE id = 1 FOR UPDATE`);
        await portal().payload.find({
          collection: 'deals',
          limit: 1,
          req,
          overrideAccess: true,
          depth: 0,
          pagination: false,
        });
        await db.query(`UPDATE counters SET n = $1 WHERE id = 1`, [(rows[0]?.n ?? 0) + 1]);
      });
    await Promise.all(Array.from({ length: 8 }, increment));
    expect((await (await pool()).query(`SELECT n FROM counters`)).rows).toEqual([{ n: 8 }]);
  });

  it('works with a pool smaller than the number of writers: they take turns', async () => {
    const connections = await pool();
    const { max } = connections.options;
    connections.options.max = 3; // one of them is Payload's for good
    try {
      const deals = await Promise.all(Array.from({ length: 12 }, () => makeClaimedDeal(portal(), partnerId, 1_000)));
      const requests = await Promise.all(deals.map(request));
      await Promise.all(
        deals.map((id, i) =>
          withTransaction(requests[i] as (typeof requests)[number], 'savePlainFields', async ({ req, db }) => {
            await rename(req, `Turn ${i}`, id);
            await db.query(`SELECT pg_sleep(0.01)`);
          }),
        ),
      );
      const { rows } = await connections.query<{ n: number }>(
        `SELECT count(*) AS n FROM deals WHERE id = ANY ($1) AND title LIKE 'Turn %'`,
        [deals],
      );
      expect(rows).toEqual([{ n: 12 }]);
    } finally {
      connections.options.max = max;
    }
  }, 30_000);
});
