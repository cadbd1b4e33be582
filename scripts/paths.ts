import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const fromRoot = (...parts: string[]): string => path.join(ROOT, ...parts);

/** The JavaScript file behind a command of an installed package, to be run by the Node that runs us. */
export const BIN = {
  next: fromRoot('node_modules/next/dist/bin/next'),
  payload: fromRoot('node_modules/payload/bin.js'),
  playwright: fromRoot('node_modules/@playwright/test/cli.js'),
  serwist: fromRoot('node_modules/.bin/serwist'),
  vitest: fromRoot('node_modules/vitest/vitest.mjs'),
} as const;
