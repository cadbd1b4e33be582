// @ts-check
/**
 * What the service worker keeps on the device: the portal's shells and the code, styles and fonts that they reach, lazy chunks
 * included; nothing of the admin. Run after `next build`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serwist } from '@serwist/next/config';

const APP = '.next/server/app';
const SHELLS = [
  'login.html',
  'reset-password.html',
  ...readdirSync(path.join(APP, 'partner'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `partner/${name}`),
];
/** The latin part of the font; the others come when a text needs them. */
const FONT = /latin-wght|inter-latin/;

/** Every file under `.next/static` that the shells reach: scripts and styles they name, and what those name in turn. */
function reachable() {
  const found = new Set();
  const queue = SHELLS.map((shell) => path.join(APP, shell));
  for (let file = queue.pop(); file; file = queue.pop()) {
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(/static\/((?:chunks|css|media)\/[\w~.%-]+\.(?:js|css|woff2))/g)) add(name);
    if (file.endsWith('.css'))
      for (const [, name] of text.matchAll(/url\((?:\.\.\/)+(media\/[\w~.-]+\.woff2)\)/g)) add(name);
  }
  return found;

  /** @param {string | undefined} name */
  function add(name) {
    const asset = path.join('.next/static', decodeURIComponent(name ?? ''));
    if (found.has(asset) || (asset.endsWith('.woff2') && !FONT.test(asset))) return;
    found.add(asset);
    if (!asset.endsWith('.woff2')) queue.push(asset);
  }
}

export default serwist.withNextConfig(() => {
  const assets = reachable();
  const shells = new Set(SHELLS.map((shell) => path.join(APP, shell)));
  return {
    swSrc: 'src/client/service-worker/sw.ts',
    swDest: 'dist/service-worker/sw.js',
    globDirectory: '.',
    precachePrerendered: true,
    globPatterns: [
      '.next/static/**/*.{js,css,woff2}',
      'public/manifest.webmanifest',
      'public/favicon.svg',
      'public/icons/*-192.png',
    ],
    maximumFileSizeToCacheInBytes: 3_000_000,
    manifestTransforms: [
      async (entries) => ({
        manifest: entries.filter(({ url }) => assets.has(url) || shells.has(url) || url.startsWith('public/')),
        warnings: [],
      }),
    ],
  };
});
