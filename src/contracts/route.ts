import type { z } from 'zod';
import type { ModuleName } from './actor';
import type { ErrorCode } from './errors';
import type { MemberRole, StaffRole } from './roles';

/** Who may call a route. A role that is not listed gets `forbidden`; a suspended partner gets `suspended` unless allowed. */
export type Who =
  | { kind: 'public' }
  | { kind: 'partner'; roles: readonly MemberRole[]; whenSuspended?: boolean }
  | { kind: 'staff'; roles: readonly StaffRole[] };

type PartnerWho = Extract<Who, { kind: 'partner' }>;
type StaffWho = Extract<Who, { kind: 'staff' }>;

export const anyone: Extract<Who, { kind: 'public' }> = { kind: 'public' };
/** Every member reads; a viewer never writes. */
export const members: PartnerWho = { kind: 'partner', roles: ['owner', 'sales', 'viewer'] };
/** What a suspended partner still sees: why, and own money. Spec 01. */
export const membersEvenSuspended: PartnerWho = { ...members, whenSuspended: true };
export const sellers: PartnerWho = { kind: 'partner', roles: ['owner', 'sales'] };
export const owners: PartnerWho = { kind: 'partner', roles: ['owner'] };
export const staffOf = (...roles: StaffRole[]): StaffWho => ({ kind: 'staff', roles: ['admin', ...roles] });

/** How often one address or actor may call: see `src/http/limits.ts` for the figures. */
export type LimitClass = 'read' | 'write' | 'sign-in' | 'reset' | 'apply' | 'file';

export type RouteSpec = {
  /** Unique, `area.verb`: the name in OpenAPI, the typed client, the audit log and the isolation matrix. */
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express-like, `:id` for parameters. */
  path: string;
  summary: string;
  who: Who;
  /** A key of the feature registry; refused with `feature_locked`. */
  feature?: string;
  /** An area that staff can switch off: then the route is `not_found`. */
  module?: ModuleName;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The admin panel posts this one as a form of Payload's; every other body is JSON. */
  form?: true;
  /** The body is the bytes of a file, whatever its Content-Type says; all that is said of it is in the query. */
  upload?: { maxBytes: number };
  /** By status; the router parses the answer on the way out. `'bytes'` streams a file, `'redirect'` leads a browser on. */
  answers: Record<number, z.ZodType | 'bytes' | 'redirect'>;
  errors: readonly ErrorCode[];
  /** `write`: the router opens the transaction and hands the use case a Writer. */
  tx: 'none' | 'write';
  /** `key`: an Idempotency-Key header is honoured: by the router for tx write, else by the use case. `id`: the body's own id makes it idempotent. */
  idempotent?: 'key' | 'id';
  limit: LimitClass;
};

/** Declares a route, keeping the exact types of its schemas. */
export function route<const S extends RouteSpec>(spec: S): S {
  return spec;
}

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : undefined;
export type ParamsOf<S extends RouteSpec> = Out<S['params']>;
export type QueryOf<S extends RouteSpec> = Out<S['query']>;
export type BodyOf<S extends RouteSpec> = Out<S['body']>;
export type BodyInput<S extends RouteSpec> = In<S['body']>;
export type QueryInput<S extends RouteSpec> = In<S['query']>;
export type AnswerOf<S extends RouteSpec> = {
  [K in keyof S['answers']]: S['answers'][K] extends z.ZodType ? z.output<S['answers'][K]> : never;
}[keyof S['answers']];
/** What a use case returns: dates as ISO strings, exactly what goes over the wire. */
export type ResultOf<S extends RouteSpec> = {
  [K in keyof S['answers']]: S['answers'][K] extends z.ZodType ? z.input<S['answers'][K]> : never;
}[keyof S['answers']];
