import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlaywright, readVitest } from './test-reports';

const folder = mkdtempSync(path.join(tmpdir(), 'portal-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(json: unknown): string {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(json));
  return file;
}

describe('a Vitest report', () => {
  const of = (status: string, ...tests: string[]) => ({
    name: 'money.test.ts',
    status,
    assertionResults: tests.map((test, i) => ({ fullName: `test ${i}`, status: test })),
  });

  it('counts what passed and what failed', () => {
    expect(
      readVitest(report({ testResults: [of('failed', 'passed', 'failed'), of('passed', 'passed')] })),
    ).toMatchObject({ passed: 2, failed: 1 });
  });

  it('counts a skipped test as failed: it has shown nothing', () => {
    expect(readVitest(report({ testResults: [of('passed', 'passed', 'skipped')] }))).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(readVitest(report({ testResults: [of('failed')] }))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('that was never written is an error, not a success', () => {
    expect(() => readVitest(path.join(folder, 'absent.json'))).toThrow(/wrote no report/);
  });
});

describe('a Playwright report', () => {
  const spec = (...states: string[]) => ({
    title: 'moves a lead',
    file: 'leads.spec.ts',
    tests: states.map((status) => ({ projectName: 'phone', status })),
  });

  it('counts nested suites and every project', () => {
    const json = {
      errors: [],
      suites: [
        { title: 'a', specs: [spec('expected', 'expected')], suites: [{ title: 'b', specs: [spec('unexpected')] }] },
      ],
    };
    expect(readPlaywright(report(json))).toMatchObject({ passed: 2, failed: 1 });
  });

  it('counts a test that passed only at the second try as failed', () => {
    expect(readPlaywright(report({ errors: [], suites: [{ title: 'a', specs: [spec('flaky')] }] }))).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  it('counts an error outside of the tests', () => {
    expect(readPlaywright(report({ errors: [{ message: 'the server did not start' }], suites: [] }))).toMatchObject({
      failed: 1,
    });
  });
});
