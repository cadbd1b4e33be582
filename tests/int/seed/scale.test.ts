import type { Pool, QueryResultRow } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ScaleSummary, seedScale } from '@/seed/scale';
import { usePortal } from '../../support/boot';

const portal = usePortal();
const SCHEMA = `
  SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public'
   UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated FROM pg_constraint WHERE connamespace = 'public'::regnamespace
   UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
   ORDER BY 1`;
let pool: Pool;
let made: ScaleSummary | null;
let before: QueryResultRow[];

beforeAll(async () => {
  const { poolOf } = await import('@/server/db/transaction');
  pool = poolOf(portal().payload);
  before = await rows(SCHEMA);
  made = await seedScale(portal().payload, { partners: 20, say: () => undefined });
});

const rows = async <R extends QueryResultRow>(text: string): Promise<R[]> => (await pool.query<R>(text)).rows;

describe('the scaled data', () => {
  it('has the same density for any number of partners', () => {
    expect(made).toMatchObject({ partners: 20, leads: 400, deals: 1270, commissions: 2000 });
  });

  it('leaves every index, constraint and trigger as it was', async () => {
    expect(await rows(SCHEMA)).toEqual(before);
  });

  it('is right by the ledger and agrees with the engine and the deals', async () => {
    const { verifyLedger } = await import('@/server/money/verify-ledger');
    const { evaluateAllTiers } = await import('@/server/tiers/evaluate-all-tiers');
    expect(await verifyLedger(pool)).toMatchObject({ ok: true, problems: [] });
    expect(await evaluateAllTiers(portal().payload)).toBe(0);
    expect(
      await rows(
        `SELECT count(*) AS wrong FROM partners p WHERE deals_count <> (SELECT count(*) FROM deals d WHERE d.partner_id = p.id AND d.status IN ('confirmed', 'completed'))`,
      ),
    ).toEqual([{ wrong: 0 }]);
    expect(
      await rows(
        `SELECT count(*) AS wrong FROM leads l LEFT JOIN deals d ON d.id = l.deal_id AND d.lead_id = l.id WHERE (l.stage = 'won') <> (d.id IS NOT NULL)`,
      ),
    ).toEqual([{ wrong: 0 }]);
  });

  it('is mostly paid, and goes only into an empty installation', async () => {
    const [paid] = await rows<{ share: number }>(`SELECT avg((status = 'paid')::int) AS share FROM commissions`);
    expect(paid?.share).toBeGreaterThan(0.85);
    expect(await seedScale(portal().payload, { partners: 20, say: () => undefined })).toBeNull();
  });
});
