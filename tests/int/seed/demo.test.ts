import type { Pool, QueryResultRow } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDemo, type DemoSummary, seedDemo } from '@/seed/demo';
import { usePortal } from '../../support/boot';

const portal = usePortal();
let pool: Pool;
let made: DemoSummary | null;

beforeAll(async () => {
  const { poolOf } = await import('@/server/db/transaction');
  pool = poolOf(portal().payload);
  made = await seedDemo(portal().payload);
});

const rows = async <R extends QueryResultRow>(text: string): Promise<R[]> => (await pool.query<R>(text)).rows;

describe('the demo', () => {
  it('has the accounts of the documentation, each at its tier', async () => {
    const accounts = await rows<{ email: string; role: string; tier: string; deals: number }>(
      `SELECT u.email, m.role, p.tier, p.deals_count AS deals FROM partner_users u JOIN memberships m ON m.user_id = u.id JOIN partners p ON p.id = m.partner_id
        WHERE u.email ~ '^(starter|active|performer|elite|viewer)@' ORDER BY p.deals_count, u.email`,
    );
    expect(accounts).toEqual([
      { email: 'starter@demo.test', role: 'owner', tier: 'starter', deals: 2 },
      { email: 'active@demo.test', role: 'owner', tier: 'active', deals: 8 },
      { email: 'performer@demo.test', role: 'owner', tier: 'performer', deals: 15 },
      { email: 'viewer@demo.test', role: 'viewer', tier: 'performer', deals: 15 },
      { email: 'elite@demo.test', role: 'owner', tier: 'elite', deals: 40 },
    ]);
    expect(await rows(`SELECT email, role FROM staff ORDER BY role`)).toEqual([
      { email: 'admin@demo.test', role: 'admin' },
      { email: 'manager@demo.test', role: 'partner-manager' },
      { email: 'finance@demo.test', role: 'finance' },
      { email: 'content@demo.test', role: 'content' },
      { email: 'support@demo.test', role: 'support' },
    ]);
  });

  it('has a public page with works, training and words of partners, told to be invented', async () => {
    const { getPublicPage } = await import('@/server/tiers/get-public-page');
    const { blocks } = await getPublicPage(pool);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'hero',
      'steps',
      'portfolio',
      'tiers',
      'benefits',
      'training',
      'requirements',
      'testimonials',
      'questions',
      'apply',
    ]);
    const found = <K extends (typeof blocks)[number]['kind']>(kind: K) =>
      blocks.find((block): block is Extract<(typeof blocks)[number], { kind: K }> => block.kind === kind);
    expect(found('portfolio')?.works.map(({ picture }) => picture?.width)).toEqual([1600, 1600, 1600]);
    expect(found('training')?.modules).toHaveLength(6);
    for (const { about } of found('testimonials')?.quotes ?? []) expect(about).toContain('Invented');
  });

  it('lets them sign in', async () => {
    const { passwordMatches } = await import('@/server/accounts/password');
    const [user] = await rows<{ hash: string; salt: string }>(
      `SELECT hash, salt FROM partner_users WHERE email = 'starter@demo.test'`,
    );
    expect(await passwordMatches(user, 'demo-portal-1')).toBe(true);
  });

  it('has a Starter one deal from Active, with deals to confirm, and a recruiter who earns on them', async () => {
    const { getTierStatus } = await import('@/server/tiers/get-tier-status');
    const [starter] = await rows<{ id: string; claimed: number; proposals: number; recruiter: string; months: number }>(
      `SELECT p.id, (SELECT count(*) FROM deals d WHERE d.partner_id = p.id AND d.status = 'claimed') AS claimed,
              (SELECT count(*) FROM leads l WHERE l.partner_id = p.id AND l.stage = 'proposal') AS proposals,
              (SELECT u.email FROM memberships m JOIN partner_users u ON u.id = m.user_id WHERE m.partner_id = p.recruiter_id AND m.role = 'owner') AS recruiter,
              round(extract(epoch FROM now() - p.approved_at) / 86400 / 30.4) AS months
         FROM partners p WHERE p.contact_email = 'starter@demo.test'`,
    );
    expect(starter).toMatchObject({ claimed: 2, recruiter: 'performer@demo.test', months: 4 });
    expect(starter?.proposals).toBeGreaterThanOrEqual(3);
    const status = await getTierStatus(
      { db: pool, actor: { kind: 'system', reason: 'test' }, now: new Date() },
      { partnerId: starter?.id as string },
    );
    expect(status.requirements).toEqual([
      { key: 'deals', current: 2, target: 3, met: false },
      { key: 'training', current: 3, target: 3, met: true },
    ]);
  });

  it('is right to the cent by the ledger, with lines in every state', async () => {
    const { verifyLedger } = await import('@/server/money/verify-ledger');
    expect(await verifyLedger(pool)).toMatchObject({ ok: true, problems: [] });
    const states = await rows<{ status: string }>(`SELECT DISTINCT status::text FROM commissions`);
    expect(states.map(({ status }) => status)).toEqual(expect.arrayContaining(['pending', 'held', 'payable', 'paid']));
  });

  it('is what the engine says, so that nobody is promoted by the first night', async () => {
    const { evaluateAllTiers } = await import('@/server/tiers/evaluate-all-tiers');
    expect(await evaluateAllTiers(portal().payload)).toBe(0);
  });

  it('has the achievements that its history came to, and no more to grant by the first night', async () => {
    const { evaluateAllAchievements } = await import('@/server/engagement/evaluate-achievements');
    const grantedTo = async () =>
      Object.fromEntries(
        (
          await rows<{ email: string; keys: string[] }>(
            `SELECT p.contact_email AS email, array_agg(a.key ORDER BY a."order") AS keys FROM achievement_grants g JOIN achievements a ON a.id = g.achievement_id
               JOIN partners p ON p.id = g.partner_id WHERE p.contact_email ~ '^(starter|active|performer|elite)@' GROUP BY 1`,
          )
        ).map(({ email, keys }) => [email.split('@')[0], keys]),
      );
    const granted = await grantedTo();
    expect(granted.starter).toEqual(expect.arrayContaining(['first_sale', 'eager_learner']));
    expect(granted.starter).not.toContain('ten_deals');
    expect(granted.performer).toEqual(expect.arrayContaining(['ten_deals', 'rising_star', 'team_builder']));
    expect(granted.elite).toEqual(expect.arrayContaining(['trusted_name', 'fifty_thousand']));
    expect(await evaluateAllAchievements(portal().payload)).toBe(0);
    const early = await rows(
      `SELECT count(*) AS early FROM achievement_grants g JOIN partners p ON p.id = g.partner_id WHERE g.granted_at < p.joined_at OR g.granted_at > now()`,
    );
    expect(early).toEqual([{ early: 0 }]);
  });

  it('shows boards that agree with the deals', async () => {
    const [board] = await rows(
      `SELECT sum(s.deals) AS deals, sum(s.revenue_cents) - (SELECT sum(round((d.value_cents - d.refunded_cents) * d.reporting_rate_micros / 1000000)) FROM deals d WHERE d.confirmed_at IS NOT NULL) AS off
         FROM partner_stats s WHERE s.period = 'all'`,
    );
    const [confirmed] = await rows(`SELECT count(*) AS deals FROM deals WHERE status IN ('confirmed', 'completed')`);
    expect(board?.deals).toBe(confirmed?.deals);
    expect(Math.abs(board?.off)).toBeLessThan(10);
  });

  it('has leads in every stage, each won one with its deal, and material for each tier', async () => {
    expect(await rows(`SELECT count(DISTINCT stage) AS stages FROM leads`)).toEqual([{ stages: 6 }]);
    expect(
      await rows(
        `SELECT count(*) AS broken FROM leads l LEFT JOIN deals d ON d.id = l.deal_id AND d.lead_id = l.id WHERE (l.stage = 'won') <> (d.id IS NOT NULL)`,
      ),
    ).toEqual([{ broken: 0 }]);
    expect(
      await rows(
        `SELECT min_tier AS tier FROM marketing_assets a JOIN private_files f ON f.id = a.file_id WHERE f.filesize > 100 GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual(['starter', 'active', 'performer', 'elite'].map((tier) => ({ tier })));
    expect(made?.partners).toBeGreaterThanOrEqual(40);
  });

  it('names the feature that opens what is above the first tier', async () => {
    const opened = async (table: string) =>
      rows<{ without: number; above: number }>(
        `SELECT count(*) FILTER (WHERE feature IS NULL)::int AS without, count(*)::int AS above FROM ${table} WHERE min_tier::text <> 'starter'`,
      );
    const [assets] = await opened('marketing_assets');
    expect(assets?.above).toBeGreaterThan(10);
    // The guide to objections belongs to a tier as such.
    expect(assets?.without).toBe(1);
    expect((await opened('training_modules'))[0]).toEqual({ without: 0, above: 3 });
  });

  it('goes only into an empty installation', async () => {
    expect(await seedDemo(portal().payload)).toBeNull();
  });
});

describe('the history', () => {
  it('is the same on every run', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    const [one, two] = [composeDemo(now), composeDemo(now)];
    expect(one.history.lines).toEqual(two.history.lines);
    expect(one.pipelines).toEqual(two.pipelines);
    expect(one.entries).toEqual(two.entries);
  });

  it('makes the named accounts on any day', () => {
    for (const day of [
      '2026-01-01T00:30:00Z',
      '2026-03-31T23:00:00Z',
      '2027-02-28T09:00:00Z',
      '2028-02-29T15:00:00Z',
    ]) {
      const { partners, history } = composeDemo(new Date(day));
      expect(
        partners.slice(0, 4).map((partner) => [history.standing(partner).tier, history.standing(partner).deals]),
      ).toEqual([
        ['elite', 40],
        ['performer', 15],
        ['active', 8],
        ['starter', 2],
      ]);
    }
  });
});
