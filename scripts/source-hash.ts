import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths';

/** Everything a build is made of. */
const INPUTS = [
  'collections',
  'hooks',
  'public',
  'src',
  'server.ts',
  'worker.ts',
  'payload.config.ts',
  'next.config.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'serwist.config.js',
  'serwist.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.ts',
  'scripts/bundle.ts',
];
/** Tests, and what the build itself writes. */
const LEFT_OUT = /\.test\.tsx?$|^public\/(sw\.js|swe-worker)|importMap\.js$|payload-types\.ts$/;

/** A hash over names and contents of files and folders, relative to the project's root. */
export function hashFiles(inputs: string[], leftOut?: RegExp): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(input)) {
      if (leftOut?.test(file)) continue;
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(ROOT, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** A hash over all that a build is made of; two equal hashes mean that there is nothing to build. */
export function hashSources(): string {
  return hashFiles(INPUTS, LEFT_OUT);
}

function filesBelow(relative: string): string[] {
  const full = path.join(ROOT, relative);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [relative];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
