/**
 * `npm test`: every check and every test there is, a line each with its time, later ones also after an earlier failure;
 * the last line counts them all. `npm test -- check`, `unit`, `int` or `e2e` runs that part; what follows is given to the
 * runner (`npm test -- unit src/domain`).
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, isBuilt } from './build';
import { ensureChromium } from './chromium';
import { findStale } from './generated';
import { BIN, fromRoot, ROOT } from './paths';
import { run } from './processes';
import { readPlaywright, readVitest, type Tally } from './test-reports';

const PARTS = ['check', 'unit', 'int', 'e2e'] as const;
type Part = (typeof PARTS)[number];

interface Outcome {
  passed: number;
  failed: number;
  /** One short line about a success, or all there is to say about a failure. */
  text: string;
}

const REPORTS = fromRoot('.data/test-results');
const bin = (name: string) => fromRoot('node_modules/.bin', name);
const total = { passed: 0, failed: 0 };

/** Ctrl-C, or a kill of npm: what runs is asked to end, which takes its own servers along, and nothing further is begun. */
const interrupted = new AbortController();
let current: ChildProcess | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted.abort();
    current?.kill('SIGINT');
  });
}
const onStart = (child: ChildProcess) => {
  current = child;
};

async function phase(name: string, work: () => Promise<Outcome>): Promise<boolean> {
  const started = Date.now();
  let outcome: Outcome;
  try {
    outcome = await work();
  } catch (error) {
    outcome = { passed: 0, failed: 1, text: error instanceof Error ? error.message : String(error) };
  }
  if (interrupted.signal.aborted) {
    console.log(`\nInterrupted during "${name}".`);
    process.exit(130);
  }
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const mark = outcome.failed === 0 ? 'ok  ' : 'FAIL';
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`.padStart(8);
  console.log(
    `${mark} ${name.padEnd(16)} ${seconds}  ${outcome.failed === 0 ? outcome.text : `${outcome.failed} failed`}`,
  );
  if (outcome.failed > 0) console.log(`\n${outcome.text.trimEnd().replaceAll(/^/gm, '     ')}\n`);
  return outcome.failed === 0;
}

const passed = (text: string): Outcome => ({ passed: 1, failed: 0, text });
const failed = (text: string): Outcome => ({ passed: 0, failed: 1, text });

/** A check that is one command; it may also have to say something for its success to count. */
async function command(file: string, args: string[], proof?: (output: string) => string | null): Promise<Outcome> {
  const { code, output } = await run(file, args, {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    timeoutMs: 600_000,
    onStart,
  });
  if (code !== 0) return failed(output || `${file} ended with exit code ${code}`);
  if (!proof) return passed('');
  const shown = proof(output);
  return shown === null ? failed(`The command succeeded without having looked at anything:\n${output}`) : passed(shown);
}

/** Node 24, and a lock file that says what package.json asks for. */
async function checkInstall(): Promise<Outcome> {
  if (Number(process.versions.node.split('.')[0]) < 24)
    return failed(`This runs on Node ${process.version}, not on the Node 24 of node_modules.`);
  const asked = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')).packages[''];
  const names = ['dependencies', 'devDependencies'] as const;
  const apart = names.filter((name) => JSON.stringify(sorted(asked[name])) !== JSON.stringify(sorted(locked[name])));
  if (apart.length > 0)
    return failed(
      `package-lock.json is out of step with ${apart.join(' and ')} of package.json: run npm install and commit it.`,
    );
  return passed(`Node ${process.versions.node}`);
}

function sorted(record: Record<string, string> = {}): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => a.localeCompare(b));
}

async function checkTypes(): Promise<Outcome> {
  // Next writes this file when it builds; the types of images and styles come by it.
  const declarations = fromRoot('next-env.d.ts');
  if (!existsSync(declarations))
    writeFileSync(declarations, '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n');
  return command(fromRoot('node_modules/typescript7/bin/tsc'), ['--noEmit', '-p', 'tsconfig.json']);
}

function checkBoundaries(): Promise<Outcome> {
  const roots = ['src', 'collections', 'hooks', 'payload.config.ts', 'server.ts', 'worker.ts'];
  return command(
    bin('depcruise'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...roots],
    (output) => {
      const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
      return modules > 100 ? `${modules} modules` : null;
    },
  );
}

async function checkGenerated(): Promise<Outcome> {
  const stale = await findStale();
  return stale.length === 0 ? passed('types, import map, migrations') : failed(stale.join('\n'));
}

async function vitest(projects: string[], filters: string[]): Promise<Outcome> {
  const report = `${REPORTS}/vitest.json`;
  rmSync(report, { force: true });
  const selection = projects.flatMap((name) => ['--project', name]);
  const args = [
    BIN.vitest,
    'run',
    ...selection,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ];
  const result = await run(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1' },
    timeoutMs: 1_200_000,
    onStart,
  });
  return count('vitest', () => readVitest(report), result);
}

async function playwright(filters: string[]): Promise<Outcome> {
  const chromium = await ensureChromium();
  if (!chromium.ok) return failed(chromium.text);
  const report = `${REPORTS}/playwright.json`;
  rmSync(report, { force: true });
  const args = [BIN.playwright, 'test', '--reporter=list,json', ...filters];
  const env = { ...process.env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  // Several tests may run into their own limits before this one: it only ends a runner that stands still.
  const result = await run(process.execPath, args, { cwd: ROOT, env, timeoutMs: 2_400_000, onStart });
  return count('playwright', () => readPlaywright(report), result);
}

/** What a runner says of failures comes last, after all that the tests themselves printed; its own log is kept whole. */
function failuresOf(output: string): string {
  writeFileSync(`${REPORTS}/output.log`, output);
  const heading = output.search(/^.*Failed (Suites|Tests) \d+|^\s+1\) \[/m);
  const text = heading >= 0 ? output.slice(heading) : output;
  const lines = text.trimEnd().split('\n');
  const most = 400;
  if (lines.length <= most) return lines.join('\n');
  return [...lines.slice(0, most), `... ${lines.length - most} lines more in .data/test-results/output.log`].join('\n');
}

/** A runner's own count; it failed as well when it ended badly without naming a test (an error outside of all tests). */
function count(runner: string, read: () => Tally, { code, output }: { code: number; output: string }): Outcome {
  let tally: Tally;
  try {
    tally = read();
  } catch (error) {
    return failed(`${error instanceof Error ? error.message : error}\n${output}`);
  }
  if (tally.failed === 0 && code !== 0)
    tally = { ...tally, failed: 1, failures: [`${runner} ended with exit code ${code}`] };
  if (tally.failed === 0 && tally.passed === 0) return failed(`${runner} ran no test at all\n${output}`);
  const text = tally.failed === 0 ? `${tally.passed} passed` : `${failuresOf(output)}\n\n${tally.failures.join('\n')}`;
  return { passed: tally.passed, failed: tally.failed, text };
}

async function main(args: string[]): Promise<void> {
  const chosen = PARTS.filter((part) => args.includes(part));
  const filters = args.filter((arg) => !PARTS.some((part) => part === arg));
  const wants = (part: Part) => chosen.length === 0 || chosen.includes(part);
  mkdirSync(REPORTS, { recursive: true });

  await phase('install', checkInstall);
  if (wants('check')) {
    await phase('format', () => command(bin('biome'), ['format', '.']));
    await phase('lint', () => command(bin('biome'), ['lint', '--error-on-warnings', '.']));
    await phase('types', checkTypes);
    await phase('boundaries', checkBoundaries);
    await phase('dead code', () => command(bin('knip'), ['--no-progress']));
    await phase('generated files', checkGenerated);
  }
  const projects = (['unit', 'int'] as const).filter(wants);
  if (projects.length > 0) await phase(projects.join(' + '), () => vitest(projects, filters));
  if (wants('e2e')) {
    const built = await phase('build', async () =>
      passed(await build({ say: () => undefined, signal: interrupted.signal })),
    );
    await phase('e2e', () =>
      built && isBuilt() ? playwright(filters) : Promise.resolve(failed('Not run: there is no build.')),
    );
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

void main(process.argv.slice(2));
