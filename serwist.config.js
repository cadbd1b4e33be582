/**
 * The service worker, built after `next build`: which files it keeps on the device. An allow-list: the user-free shells of the
 * portal's pages, the code they run (loaded at once or when used), fonts, icons. Nothing of the admin, nothing of Payload.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serwist } from '@serwist/next/config';

const APP = '.next/server/app';
const PORTAL = `${APP}/partner`;

/** The pages that open without a network, signing in among them: it says what is wrong better than a browser does. */
const SHELLS = [`${APP}/login.html`, `${PORTAL}/*.html`];

/** Every chunk a portal page may need: those its file names, and, from each of them, those it loads when used. */
function portalChunks() {
  const pages = SHELLS.flatMap((pattern) => globSync(pattern));
  const found = new Set();
  const queue = pages.flatMap((page) => chunksIn(withoutOldScripts(readFileSync(page, 'utf8'))));
  for (let chunk = queue.pop(); chunk !== undefined; chunk = queue.pop()) {
    if (found.has(chunk)) continue;
    const file = path.join('.next', chunk);
    if (!existsSync(file)) continue;
    found.add(chunk);
    if (chunk.endsWith('.js')) queue.push(...chunksIn(readFileSync(file, 'utf8')));
    if (chunk.endsWith('.css')) queue.push(...fontsIn(chunk, readFileSync(file, 'utf8')));
  }
  return found;
}

/** A browser that needs polyfills has no service worker to keep them. */
function withoutOldScripts(html) {
  return html.replaceAll(/<script[^>]*\bnomodule\b[^>]*>/gi, '');
}

function chunksIn(text) {
  return [...text.matchAll(/static\/(?:chunks|css|media)\/[\w.~/-]+\.(?:js|css|woff2)/g)].map(([chunk]) => chunk);
}

/** Latin is on every screen; the other alphabets come by themselves when a name needs them. */
function fontsIn(chunk, css) {
  const fonts = [...css.matchAll(/url\(["']?([^"')]+latin-wght[^"')]+\.woff2)/g)].map(([, url]) => url);
  return fonts.map((url) => path.posix.normalize(path.posix.join(path.posix.dirname(chunk), url)));
}

/** The answer of a route is kept in a file of that name; those of pages serwist names itself. */
const asServed = (entry) => ({ ...entry, url: entry.url.replace(/\.body$/, '') });

export default serwist.withNextConfig(() => {
  const chunks = portalChunks();
  const isKept = ({ url }) => !url.includes('/static/') || chunks.has(url.slice(url.indexOf('static/')));
  return {
    swSrc: 'src/client/service-worker/sw.ts',
    swDest: 'dist/service-worker/sw.js',
    precachePrerendered: false,
    globPatterns: [
      ...SHELLS,
      '.next/static/{chunks,css,media}/**/*.{js,css,woff2}',
      `${APP}/manifest.webmanifest.body`,
      'public/{favicon.svg,icons/icon-192.png}',
    ],
    manifestTransforms: [(entries) => ({ manifest: entries.filter(isKept).map(asServed), warnings: [] })],
    maximumFileSizeToCacheInBytes: 2_000_000,
    esbuildOptions: { minify: true },
  };
});
