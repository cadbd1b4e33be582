import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import { PortalError } from '@/contracts/errors';
import { errorAnswer } from './error-answer';
import type { PayloadBridge } from './payload-bridge';
import { loadPrerendered, serveNothingHere, servePrerendered } from './prerendered';
import type { Connection } from './router';
import { commonHeaders, noncePolicy } from './security-headers';
import { texts } from './texts';

export type NodeServerOptions = {
  root: string;
  router: (request: Request, connection: Connection) => Promise<Response | null>;
  documents: (pathname: string) => Response | null;
  bridge: PayloadBridge;
  next: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  log: Logger;
  publicUrl: string;
  trustProxy: boolean;
  development: boolean;
};

const IDLE_SWEEP_MS = 50;

/** The one HTTP server: our routes, Payload's, what is prerendered, then Next. See `server.ts`. */
export async function createNodeServer(
  options: NodeServerOptions,
): Promise<{ server: Server; drain(graceMs: number): Promise<{ cut: boolean }> }> {
  const common = commonHeaders(options.publicUrl);
  const assets = options.development ? new Map() : await loadPrerendered(options.root);
  let draining = false;

  const api = getRequestListener(
    async (request, bindings) => {
      const { incoming } = bindings as HttpBindings;
      const { pathname } = new URL(request.url);
      const country = options.trustProxy ? countryOf(request.headers) : null;
      const connection = { ip: addressOf(incoming, options.trustProxy), country };
      const answered = options.documents(pathname) ?? (await options.router(request, connection));
      const response =
        answered ?? (ours(pathname) ? nothingHere(options.log) : await options.bridge(request, connection));
      for (const [name, value] of Object.entries(common))
        if (!response.headers.has(name)) response.headers.set(name, value);
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
    {
      overrideGlobalObjects: false,
      errorHandler: (error) => errorAnswer(error, 'unknown', options.log),
    },
  );

  const server = createServer((req, res) => {
    if (draining) res.setHeader('Connection', 'close');
    const pathname = pathOf(req.url ?? '/');
    if (pathname === null) {
      res.writeHead(400).end();
      return;
    }
    if (pathname === '/api' || pathname.startsWith('/api/')) {
      void api(req, res);
      return;
    }
    if (pathname === '/admin/create-first-user') {
      noAdminYet(res, common);
      return;
    }
    if (servePrerendered(assets, pathname, req, res, common)) return;
    if (serveNothingHere(assets, pathname, req, res, common)) return;
    for (const [name, value] of Object.entries(common)) res.setHeader(name, value);
    if (!options.development || pathname.startsWith('/admin')) {
      const policy = noncePolicy(randomBytes(16).toString('base64'), options.development);
      req.headers['content-security-policy'] = policy;
      res.setHeader('Content-Security-Policy', policy);
    }
    options.next(req, res).catch((error: unknown) => {
      options.log.error({ err: error, path: pathname }, 'page failed');
      if (!res.headersSent) res.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      res.end(texts.failed);
    });
  });
  server.requestTimeout = 120_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 65_000;

  return {
    server,
    /** Takes no new connections, lets requests end, and closes what is idle; what is still open after the grace is cut, which is said. */
    drain: (graceMs) =>
      new Promise((resolve) => {
        draining = true;
        let cut = false;
        const grace = setTimeout(() => {
          cut = true;
          server.closeAllConnections();
        }, graceMs);
        // One that was busy a moment ago is idle now, and would be kept alive for its next request.
        const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
        server.close(() => {
          clearTimeout(grace);
          clearInterval(sweep);
          resolve({ cut });
        });
        server.closeIdleConnections();
      }),
  };
}

/** Payload would let whoever comes first make the administrator; ours is made on the machine. */
function noAdminYet(res: ServerResponse, common: Record<string, string>): void {
  res.writeHead(503, { ...common, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>No administrator yet</title>
<main style="font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem"><h1>No administrator yet</h1>
<p>Make the first one on the machine that runs the portal, then reload this page:</p><pre>npm run create-admin</pre></main></html>`);
}

/** Prefixes that are ours alone: an unknown path below them never reaches Payload. */
const ours = (pathname: string): boolean =>
  /^\/api\/(?:partner|auth|chat|health|leaderboard|pictures|staff\/(?:achievements|deals|deals-bulk|partners|overview|commissions|ledger))(?:\/|$)/.test(
    pathname,
  );

const nothingHere = (log: Logger): Response => errorAnswer(new PortalError('not_found', texts.nothing), 'none', log);

function pathOf(url: string): string | null {
  try {
    return new URL(url, 'http://portal').pathname;
  } catch {
    return null; // a request line that is no path
  }
}

/** The client's address: the connection's own, or what the last proxy says when one is trusted. */
function addressOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return forwarded || (req.socket.remoteAddress ?? 'unknown');
}

/** Proxies in front say the country under names of their own. */
const countryOf = (headers: Headers): string | null =>
  headers.get('x-country') ?? headers.get('cf-ipcountry') ?? headers.get('cloudfront-viewer-country');
