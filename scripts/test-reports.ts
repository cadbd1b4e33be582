/** Reads what the test runners report, so that the last line of `npm test` counts every test of every runner. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
  /** What failed, one line each. A test that did not run counts as failed: nothing here is skipped in silence. */
  failures: string[];
}

const ZVitest = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const ZSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ projectName: z.string(), status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']) })),
});
interface Suite {
  title: string;
  specs: z.infer<typeof ZSpec>[];
  suites?: Suite[];
}
const ZSuite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(ZSpec),
  get suites() {
    return z.array(ZSuite).optional();
  },
});
const ZPlaywright = z.object({
  suites: z.array(ZSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Counts a Vitest JSON report. A file that could not even be loaded is one failure. */
export function readVitest(file: string): Tally {
  const report = ZVitest.parse(readJson(file));
  const tally: Tally = { passed: 0, failed: 0, failures: [] };
  for (const { name, status, assertionResults } of report.testResults) {
    const bad = assertionResults.filter((test) => test.status !== 'passed');
    tally.passed += assertionResults.length - bad.length;
    for (const test of bad) fail(tally, `${name}: ${test.fullName} (${test.status})`);
    if (status !== 'passed' && bad.length === 0) fail(tally, `${name}: the file failed`);
  }
  return tally;
}

/** Counts a Playwright JSON report. A test that passed only when tried again is a failure. */
export function readPlaywright(file: string): Tally {
  const report = ZPlaywright.parse(readJson(file));
  const tally: Tally = { passed: 0, failed: 0, failures: [] };
  for (const error of report.errors) fail(tally, error.message?.split('\n')[0] ?? 'an error outside the tests');
  const visit = (suite: Suite): void => {
    for (const spec of suite.specs) {
      for (const test of spec.tests) {
        if (test.status === 'expected') tally.passed += 1;
        else fail(tally, `${spec.file} [${test.projectName}]: ${spec.title} (${test.status})`);
      }
    }
    suite.suites?.forEach(visit);
  };
  report.suites.forEach(visit);
  return tally;
}

function fail(tally: Tally, line: string): void {
  tally.failed += 1;
  tally.failures.push(line);
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new Error(`the runner wrote no report (${file})`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
