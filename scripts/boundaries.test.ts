import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fromRoot, ROOT } from './paths';

const ZReport = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** The rule set of the project, over the given folders. */
function cruise(...folders: string[]) {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout } = spawnSync(fromRoot('node_modules/.bin/depcruise'), args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return ZReport.parse(JSON.parse(stdout)).summary;
}

describe('the direction of imports', () => {
  const planted = cruise('tests/fixtures/boundaries');
  const rulesBroken = (from: string) =>
    planted.violations.filter((violation) => violation.from.endsWith(from)).map(({ rule }) => rule.name);

  it('catches a pure rule that calls a use case', () => {
    expect(rulesBroken('domain/money/reaches-up.ts')).toContain('floor-domain');
  });

  it('catches a feature of the browser that imports the server', () => {
    expect(rulesBroken('features/pipeline/reaches-the-server.ts')).toContain('floor-features');
  });

  it('catches an area that takes what lies inside another', () => {
    expect(rulesBroken('server/tiers/by-the-window.ts')).toContain('areas-by-the-front-door');
  });

  it('catches nothing in files that obey', () => {
    expect(rulesBroken('server/money/pay.ts')).toEqual([]);
  });

  it('looks at the whole product: every source file that git knows is among the modules', { timeout: 120_000 }, () => {
    const folders = ['src', 'collections', 'hooks'];
    const listed = execFileSync('git', ['ls-files', '--', ...folders], { cwd: ROOT, encoding: 'utf8' });
    const sources = listed.split('\n').filter((file) => /\.tsx?$/.test(file)).length;
    expect(cruise(...folders).totalCruised).toBeGreaterThan(sources * 0.9);
  });
});
