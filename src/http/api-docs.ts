import { texts } from './api-docs-texts';
import { openApiDocument } from './openapi';

const escapeHtml = (value: unknown): string => String(value).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};

/** `/api/openapi.json` and a reference that reads without scripts at `/api/docs`: made once, from the contracts. */
export function createApiDocuments(publicUrl: string): (pathname: string) => Response | null {
  const document = openApiDocument(publicUrl);
  const json = JSON.stringify(document);
  const html = page(document as never);
  return (pathname) => {
    if (pathname === '/api/openapi.json')
      return new Response(json, {
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Cache-Control': 'public, max-age=300',
          'Access-Control-Allow-Origin': '*',
        },
      });
    if (pathname === '/api/docs')
      return new Response(html, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': 'public, max-age=300',
          'Content-Security-Policy':
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        },
      });
    return null;
  };
}

const inline = (value: string): string => `<code>${escapeHtml(value)}</code>`;
const code = (value: object): string => `<pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;

function operation(path: string, method: string, op: Operation): string {
  const parameters = op.parameters.length
    ? `<table><thead><tr><th scope="col">${texts.parameter}</th><th scope="col">${texts.place}</th><th scope="col">${texts.form}</th></tr></thead><tbody>${op.parameters
        .map(
          (p) =>
            `<tr><td>${p.required ? texts.needed(inline(p.name)) : inline(p.name)}</td><td>${p.in}</td><td>${inline(JSON.stringify(p.schema))}</td></tr>`,
        )
        .join('')}</tbody></table>`
    : '';
  const body = op.requestBody
    ? `<h4>${texts.body}</h4>${code(op.requestBody.content['application/json']?.schema ?? {})}`
    : '';
  const answers = Object.entries(op.responses)
    .map(
      ([status, r]) =>
        `<details><summary><b>${status}</b> ${escapeHtml(r.description)}</summary>${code(Object.values(r.content ?? {})[0]?.schema ?? {})}</details>`,
    )
    .join('');
  return `<section id="${escapeHtml(op.operationId)}"><h3><span class="m ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code></h3><p>${escapeHtml(op.summary)}${op.description ? ` <small>${escapeHtml(op.description)}</small>` : ''}</p>${parameters}${body}<h4>${texts.answers}</h4>${answers}</section>`;
}

function page(document: {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
}): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, op]) => ({ path, method, op })),
  );
  const areas = Map.groupBy(operations, ({ op }) => op.operationId.split('.')[0] ?? 'other');
  const nav = [...areas]
    .map(
      ([area, ops]) =>
        `<li><b>${escapeHtml(area)}</b><ul>${ops.map(({ op }) => `<li><a href="#${escapeHtml(op.operationId)}">${escapeHtml(op.operationId)}</a></li>`).join('')}</ul></li>`,
    )
    .join('');
  const main = [...areas]
    .map(
      ([area, ops]) =>
        `<h2>${escapeHtml(area)}</h2>${ops.map(({ path, method, op }) => operation(path, method, op)).join('')}`,
    )
    .join('');
  const introduction = [
    texts.same('<a href="/api/openapi.json">OpenAPI 3.1</a>'),
    texts.beside(inline('/api/<collection>'), inline('/api/graphql')),
    texts.errors(inline('{"error": {"code", "message", "fields", "requestId"}}')),
  ].join(' ');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(document.info.title)}</title><style>
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0;display:grid;grid-template-columns:260px minmax(0,1fr)}nav{padding:16px;height:100vh;overflow:auto;position:sticky;top:0;box-sizing:border-box}nav ul{list-style:none;padding-left:8px;margin:4px 0 12px}nav>ul{padding:0}main{padding:16px 24px;max-width:60rem}section{border-top:1px solid color-mix(in srgb,currentColor 20%,transparent);padding:8px 0 16px}pre{overflow:auto;padding:12px;border-radius:8px;background:color-mix(in srgb,currentColor 8%,transparent);font-size:14px}code{overflow-wrap:anywhere}.m{font-size:13px;padding:2px 8px;border-radius:6px;border:1px solid currentColor}table{border-collapse:collapse}td,th{padding:4px 12px 4px 0;text-align:left;vertical-align:top}summary{min-height:28px;cursor:pointer}@media(max-width:800px){body{display:block}nav{height:auto;position:static}}
</style></head><body><nav aria-label="${texts.endpoints}"><ul>${nav}</ul></nav><main><h1>${escapeHtml(document.info.title)}</h1><p>${escapeHtml(document.info.description)}</p><p>${introduction}</p>${main}</main></body></html>`;
}
