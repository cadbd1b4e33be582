import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromRoot } from '@root/scripts/paths';
import type { Limits } from './bench/limits';

const LIMIT_KB = 180;

/** Gzipped bytes of the scripts that a portal page's HTML asks for, without the `nomodule` polyfill. Spec README "Readings". */
export function firstLoads(): { page: string; bytes: number; files: number }[] {
  const pages = fromRoot('.next/server/app/partner');
  if (!existsSync(pages)) throw new Error('Build first: there are no prerendered pages.');
  return readdirSync(pages)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(path.join(pages, name), 'utf8');
      const scripts = new Set<string>();
      for (const [tag, src] of html.matchAll(/<script[^>]*\bsrc="([^"?]+)[^"]*"[^>]*>/g)) {
        if (!/\bnomodule\b/i.test(tag) && src) scripts.add(src);
      }
      let bytes = 0;
      for (const src of scripts)
        bytes += gzipSync(readFileSync(fromRoot('.next', src.replace(/^\/_next\//, '')))).length;
      return { page: `/partner/${name.replace(/\.html$/, '')}`, bytes, files: scripts.size };
    });
}

/** The same as a table of kB. */
export function firstLoadTable(limits: Limits): string {
  const pages = firstLoads();
  for (const { page, bytes } of pages) limits.check(`first load of ${page}: kB`, bytes / 1000, LIMIT_KB);
  return [
    'First-load JavaScript, gzip:',
    '',
    '| page | kB | files |',
    '| --- | --- | --- |',
    ...pages.map(({ page, bytes, files }) => `| ${page} | ${(bytes / 1000).toFixed(1)} | ${files} |`),
  ].join('\n');
}
