import type { Payload, PayloadRequest } from 'payload';
import type { Actor, PartnerActor, StaffActor } from '@/contracts/actor';
import type { BodyOf, ParamsOf, QueryOf, ResultOf, RouteSpec, Who } from '@/contracts/route';
import type { Reader, Writer } from '@/server/db/transaction';
import type { UseCase } from '@/server/db/use-cases';
import type { Reply } from './reply';

type ActorFor<W extends Who> = W extends { kind: 'partner' }
  ? PartnerActor
  : W extends { kind: 'staff' }
    ? StaffActor
    : Actor;

/** What every handler is told besides the parsed input. */
export type Call<S extends RouteSpec> = {
  params: ParamsOf<S>;
  query: QueryOf<S>;
  body: BodyOf<S>;
  /** Of a route that takes an upload; else there are none. */
  bytes: Uint8Array<ArrayBuffer>;
  payload: Payload;
  headers: Headers;
  ip: string;
  /** What a trusted proxy says of where the request comes from: a two-letter code. */
  country: string | null;
  requestId: string;
  /** A Payload request as this actor: for handlers that open transactions of their own. */
  request(): Promise<PayloadRequest>;
};

type Answer<S extends RouteSpec> = Promise<ResultOf<S> | Reply | Response>;
export type Reads<S extends RouteSpec> = (reader: Reader & { actor: ActorFor<S['who']> }, call: Call<S>) => Answer<S>;
export type Writes<S extends RouteSpec> = (writer: Writer & { actor: ActorFor<S['who']> }, call: Call<S>) => Answer<S>;

/** A declared route with the use case that answers it. */
export type Binding = {
  spec: RouteSpec;
  useCase: UseCase | null;
  run: (context: never, call: never) => Promise<unknown>;
};

/** Binds a route that only reads, or that opens its own transactions. */
export function reads<S extends RouteSpec>(spec: S, run: Reads<S>): Binding {
  return { spec, useCase: null, run: run as Binding['run'] };
}

/** Binds a route that writes: the router opens the transaction as `useCase`. */
export function writes<S extends RouteSpec>(spec: S, useCase: UseCase, run: Writes<S>): Binding {
  return { spec, useCase, run: run as Binding['run'] };
}
