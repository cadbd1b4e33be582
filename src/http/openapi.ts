import { z } from 'zod';
import { scopeOfRoute } from '@/contracts/accounts/api-scopes';
import { ALL_ROUTES } from '@/contracts/all-routes';
import { ERROR_STATUS, type ErrorCode, ZErrorBody } from '@/contracts/errors';
import type { RouteSpec } from '@/contracts/route';

type Json = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return rest;
};

/** Codes that a route may answer whatever it declares. */
const ALWAYS: readonly ErrorCode[] = ['rate_limited', 'internal', 'unavailable'];

function errorsOf(spec: RouteSpec): readonly ErrorCode[] {
  const auth: ErrorCode[] = spec.who.kind === 'public' ? [] : ['unauthenticated', 'forbidden'];
  const suspended: ErrorCode[] = spec.who.kind === 'partner' && !spec.who.whenSuspended ? ['suspended'] : [];
  const locked: ErrorCode[] = spec.feature ? ['feature_locked'] : [];
  const body: ErrorCode[] = spec.body ? ['too_large', 'unsupported_media'] : [];
  const key: ErrorCode[] = spec.idempotent === 'key' ? ['idempotency_mismatch'] : [];
  return [...new Set([...spec.errors, ...auth, ...suspended, ...locked, ...body, ...key, ...ALWAYS])];
}

function parametersOf(spec: RouteSpec): Json[] {
  const of = (schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] => {
    if (!schema) return [];
    const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }));
  };
  const idempotency =
    spec.idempotent === 'key'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', minLength: 8, maxLength: 200 },
          },
        ]
      : [];
  return [...of(spec.params, 'path'), ...of(spec.query, 'query'), ...idempotency];
}

const SIGNED_IN: Json[] = [{ token: [] }, { portalCookie: [] }];

function operationOf(spec: RouteSpec): Json {
  const scope = scopeOfRoute(spec);
  const responses: Record<string, Json> = {};
  for (const [status, answer] of Object.entries(spec.answers)) {
    if (answer === 'redirect') {
      responses[status] = {
        description: 'Leads on to another page',
        headers: { Location: { schema: { type: 'string' } } },
      };
      continue;
    }
    responses[status] = {
      description: 'As asked',
      content:
        answer === 'bytes'
          ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
          : { 'application/json': { schema: jsonSchema(answer, 'output') } },
    };
  }
  const byStatus = Map.groupBy(errorsOf(spec), (code) => ERROR_STATUS[code]);
  for (const [status, codes] of byStatus) {
    responses[status] ??= {
      description: codes.join(', '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    };
  }
  return {
    operationId: spec.id,
    tags: [spec.id.split('.')[0]],
    summary: spec.summary,
    ...(spec.who.kind === 'public'
      ? { security: [] }
      : {
          description: `For ${spec.who.roles.join(', ')}${spec.feature ? `; needs the feature ${spec.feature}` : ''}${scope ? `; a key needs the scope \`${scope}\`` : '; not for API keys'}.`,
          security: [...(scope ? [{ apiKey: [scope] }] : []), ...SIGNED_IN],
        }),
    parameters: parametersOf(spec),
    ...(spec.upload
      ? {
          requestBody: {
            required: true,
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        }
      : {}),
    ...(spec.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(spec.body, 'input') } } } }
      : {}),
    responses,
  };
}

/** The OpenAPI 3.1 document of every declared route, from the schemas that validate requests and answers. */
export function openApiDocument(publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const spec of ALL_ROUTES as readonly RouteSpec[]) {
    const path = spec.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operationOf(spec) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Partner Portal API',
      version: '1.0.0',
      description:
        'Money is integer minor units beside an ISO 4217 code; rates are basis points; ids are UUIDs that the client may choose; times are ISO 8601 in UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    security: SIGNED_IN,
    paths,
    components: {
      schemas: { Error: jsonSchema(ZErrorBody, 'output') },
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'API key',
          description:
            'A key of a partner (`ppk_…`) or of staff (`psk_…`). It does what its owner may, within its scopes.',
        },
        token: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`JWT <token>` from a sign-in' },
        portalCookie: { type: 'apiKey', in: 'cookie', name: 'portal-session' },
      },
    },
  };
}
