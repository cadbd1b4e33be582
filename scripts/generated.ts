/**
 * What Payload generates from the config and is committed: types, the admin's import map, migrations. `npm run generate`
 * writes the first two; `check` says whether any of the three would come out differently, and leaves the files as they were.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, reportFailure } from './failure';
import { BIN, fromRoot, ROOT } from './paths';
import { run } from './processes';
import { buildEnvironment } from './settings';

interface Generated {
  name: string;
  args: string[];
  /** The file, or the folder of files, that the command writes. */
  target: string;
  remedy: string;
}

const GENERATED: Generated[] = [
  {
    name: 'types',
    args: ['generate:types'],
    target: 'src/payload-types.ts',
    remedy: 'run `npm run generate` and commit it',
  },
  {
    name: 'import map',
    args: ['generate:importmap'],
    target: 'src/app/(payload)/admin/importMap.js',
    remedy: 'run `npm run generate` and commit it',
  },
  {
    name: 'migrations',
    args: ['migrate:create', 'not_yet_written', '--skip-empty'],
    target: 'src/migrations',
    remedy: 'the collections changed without a migration: write one by `npx payload migrate:create <name>`',
  },
];

async function generate({ name, args }: Generated): Promise<void> {
  const { code, output } = await run(process.execPath, [BIN.payload, ...args], {
    cwd: ROOT,
    env: buildEnvironment() as NodeJS.ProcessEnv,
    timeoutMs: 240_000,
  });
  if (code !== 0) throw new Failure(`Generating ${name} failed:\n${output.trimEnd()}`);
}

/** The text of a file or of each file of a folder, by path. */
function snapshot(target: string): Map<string, string> {
  const full = fromRoot(target);
  if (!existsSync(full)) return new Map();
  const isFolder = !/\.[a-z]+$/.test(target);
  const files = isFolder ? readdirSync(full).map((name) => path.join(full, name)) : [full];
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

function restore(before: Map<string, string>, after: Map<string, string>): void {
  for (const file of after.keys()) if (!before.has(file)) rmSync(file);
  for (const [file, text] of before) {
    if (after.get(file) === text) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Answers a sentence for each generated file that is out of step with its source. */
export async function findStale(): Promise<string[]> {
  const stale: string[] = [];
  for (const item of GENERATED) {
    const before = snapshot(item.target);
    let after = before;
    try {
      await generate(item);
    } finally {
      after = snapshot(item.target);
      restore(before, after);
    }
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (file) => before.get(file) !== after.get(file),
    );
    for (const file of changed) stale.push(`${path.relative(ROOT, file)} is out of step: ${item.remedy}`);
  }
  return stale;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const work = process.argv.includes('check')
    ? findStale().then((stale) => {
        if (stale.length > 0) throw new Failure(stale.join('\n'));
      })
    : GENERATED.slice(0, 2).reduce((before, item) => before.then(() => generate(item)), Promise.resolve());
  work.catch(reportFailure);
}
