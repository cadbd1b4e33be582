/** The production build: admin import map, Next, service worker, server bundles. Nothing is done when nothing changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundle, bundleEntries } from './bundle';
import { Failure, reportFailure } from './failure';
import { withFileLock } from './file-lock';
import { BIN, fromRoot, ROOT } from './paths';
import { run } from './processes';
import { buildEnvironment } from './settings';
import { hashSources } from './source-hash';

const STAMP = fromRoot('dist/build.json');

/** Whether dist/ and .next/ are what the present sources make. */
export function isBuilt(hash = hashSources()): boolean {
  if (!existsSync(STAMP) || !existsSync(fromRoot('.next/BUILD_ID'))) return false;
  const stamp: unknown = JSON.parse(readFileSync(STAMP, 'utf8'));
  return typeof stamp === 'object' && stamp !== null && 'hash' in stamp && stamp.hash === hash;
}

export interface BuildOptions {
  say: (line: string) => void;
  signal?: AbortSignal;
  force?: boolean;
}

/** Builds when the sources changed. Answers whether there was anything to do. @throws Failure with the failing step's output. */
export async function build({ say, signal, force = false }: BuildOptions): Promise<'built' | 'up to date'> {
  mkdirSync(fromRoot('dist'), { recursive: true });
  const waiting = () => say('another build of this folder is running, waiting for it');
  return withFileLock(
    fromRoot('dist/build.lock'),
    async () => {
      if (!force && isBuilt()) return 'up to date';
      rmSync(STAMP, { force: true });
      await step('admin import map', [BIN.payload, 'generate:importmap'], say, signal);
      // After the import map, which belongs to the sources, and before the slow part, during which somebody may edit.
      const hash = hashSources();
      await step('pages (Next)', [BIN.next, 'build'], say, signal);
      await step('service worker', [BIN.serwist, 'build'], say, signal);
      await bundleServer(say);
      writeFileSync(
        STAMP,
        `${JSON.stringify({ hash, node: process.version, builtAt: new Date().toISOString() }, null, 2)}\n`,
      );
      return 'built';
    },
    waiting,
  );
}

async function step(name: string, args: string[], say: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const { code, output, seconds } = await run(process.execPath, args, {
    cwd: ROOT,
    env: buildEnvironment() as NodeJS.ProcessEnv,
    signal,
  });
  signal?.throwIfAborted();
  if (code !== 0) throw new Failure(`The build failed at "${name}":\n${output.trimEnd()}`);
  say(`${name}, ${seconds.toFixed(0)} s`);
}

async function bundleServer(say: (line: string) => void): Promise<void> {
  const started = Date.now();
  for (const file of readdirSync(fromRoot('dist'))) if (/\.mjs(\.map)?$/.test(file)) rmSync(fromRoot('dist', file));
  try {
    await bundle(bundleEntries(), 'dist');
  } catch (error) {
    throw new Failure(`The build failed at "server bundle":\n${error instanceof Error ? error.message : error}`);
  }
  say(`server bundle, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  build({ say: (line) => console.log(`  ${line}`), force: process.argv.includes('--force') })
    .then((result) => console.log(result === 'built' ? 'Built.' : 'Nothing changed since the last build.'))
    .catch(reportFailure);
}
