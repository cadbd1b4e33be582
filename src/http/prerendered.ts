import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { shellPolicy } from './security-headers';

type Encoded = { identity: Buffer; br: Buffer | null; gzip: Buffer | null };
type Asset = Encoded & { type: string; headers: Record<string, string> };

const br = promisify(brotliCompress);
const gz = promisify(gzip);
const COMPRESSIBLE = /^(?:text\/|application\/(?:javascript|json|manifest))|svg/;
const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

async function encode(bytes: Buffer, type: string): Promise<Encoded> {
  if (!COMPRESSIBLE.test(type) || bytes.length < 600) return { identity: bytes, br: null, gzip: null };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return { identity: bytes, br: await br(bytes, quality), gzip: await gz(bytes, { level: 6 }) };
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * The prerendered shells, `_next/static`, public files and the service worker, read and compressed once at boot: serving
 * one is a look-up. Pages carry a policy with the hashes of their own inline scripts.
 */
export async function loadPrerendered(root: string): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  const add = async (urlPath: string, file: string, headers: Record<string, string>): Promise<void> => {
    const bytes = await readFile(file);
    const type = TYPES[path.extname(file)] ?? TYPES[path.extname(urlPath)] ?? 'application/octet-stream';
    const policy: Record<string, string> = type.startsWith('text/html')
      ? { 'Content-Security-Policy': shellPolicy(bytes.toString('utf8')) }
      : {};
    assets.set(urlPath, { ...(await encode(bytes, type)), type, headers: { ...headers, ...policy } });
  };

  const statics = path.join(root, '.next/static');
  const pages = path.join(root, '.next/server/app');
  const publics = path.join(root, 'public');
  const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  const revalidated = { 'Cache-Control': 'no-cache' };
  const inAnHour = { 'Cache-Control': 'public, max-age=3600' };
  const jobs: Promise<void>[] = [];
  for (const file of await filesUnder(statics)) {
    if (!file.endsWith('.map'))
      jobs.push(add(`/_next/static/${path.relative(statics, file).split(path.sep).join('/')}`, file, immutable));
  }
  for (const file of await filesUnder(pages)) {
    if (!file.endsWith('.html')) continue;
    const name = path
      .relative(pages, file)
      .split(path.sep)
      .join('/')
      .replace(/\.html$/, '');
    if (name.startsWith('_') || name.startsWith('admin')) continue;
    jobs.push(add(name === 'index' ? '/' : `/${name}`, file, revalidated));
  }
  // Next keeps the answer of a route that it ran at the build as a body without the name of its type.
  for (const file of await filesUnder(pages)) {
    if (file.endsWith('.webmanifest.body')) jobs.push(add(`/${path.basename(file, '.body')}`, file, inAnHour));
  }
  for (const file of await filesUnder(publics)) {
    jobs.push(add(`/${path.relative(publics, file).split(path.sep).join('/')}`, file, inAnHour));
  }
  for (const file of await filesUnder(path.join(root, 'dist/service-worker'))) {
    if (file.endsWith('.js'))
      jobs.push(add(`/${path.basename(file)}`, file, { ...revalidated, 'Service-Worker-Allowed': '/' }));
  }
  await Promise.all(jobs);
  return assets;
}

/** The page of addresses that no page has. */
const NOTHING_HERE = '/nothing-here';
/** Where Next has more than what is prerendered: the panel, its own files, what is drawn on request. */
const DRAWN_BY_NEXT = /^\/(?:$|admin(?:\/|$)|_next\/|programme-preview(?:\/|$))/;

/** Answers 404 with the portal's own page to a browser that opens an address that no page has. @returns false for anything else. */
export function serveNothingHere(
  assets: ReadonlyMap<string, Asset>,
  pathname: string,
  req: IncomingMessage,
  res: ServerResponse,
  common: Record<string, string>,
): boolean {
  if (DRAWN_BY_NEXT.test(pathname) || !String(req.headers.accept ?? '').includes('text/html')) return false;
  return servePrerendered(assets, NOTHING_HERE, req, res, common, 404);
}

/** Serves an asset in the best encoding that the client takes. @returns false when there is none at that path. */
export function servePrerendered(
  assets: ReadonlyMap<string, Asset>,
  pathname: string,
  req: IncomingMessage,
  res: ServerResponse,
  common: Record<string, string>,
  status = 200,
): boolean {
  const asset = assets.get(pathname);
  if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return false;
  // Next asks for the data of a page by these; only Next has them.
  if (asset.type.startsWith('text/html') && (req.headers.rsc || req.headers['next-router-prefetch'])) return false;
  const accepts = String(req.headers['accept-encoding'] ?? '');
  const encoding =
    asset.br && /\bbr\b/.test(accepts) ? 'br' : asset.gzip && /\bgzip\b/.test(accepts) ? 'gzip' : 'identity';
  const bytes = asset[encoding] ?? asset.identity;
  res.writeHead(status, {
    ...common,
    ...asset.headers,
    'Content-Type': asset.type,
    'Content-Length': bytes.length,
    Vary: 'Accept-Encoding, RSC',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  res.end(req.method === 'HEAD' ? undefined : bytes);
  return true;
}
