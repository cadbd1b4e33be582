import type { RouteId } from '../api/paths';

/** A row as the API answers it, or a part of one. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A write that was made on this device and has not been answered yet. It is the request itself, kept as data, with what is
 * needed to show it, to order it and to solve a conflict. It belongs to one user and is never sent for another.
 */
export type QueuedAction = {
  /** Order of making, across all tabs of this browser. */
  seq: number;
  /** Unique for ever; sent as Idempotency-Key. A changed request gets a new one. */
  id: string;
  userId: string;
  route: RouteId;
  params?: { id: string };
  query?: Row;
  body?: Row;
  /** What is sent instead of a body: a photo, a voice note. It is kept with the action and goes with it. */
  file?: Blob;
  /** An action that is made as a whole or not at all: what it decides, and what it must not be decided over unseen. */
  decides?: Decision;
  /** The row it is about: what is made for one row is sent in order. */
  subject: string;
  /** `create` brings the subject into being, `change` alters it, `append` adds to it without touching its fields. */
  step: 'create' | 'change' | 'append';
  /** The subject as the user saw it; null when it did not exist. */
  base: Row | null;
  /** In the user's words: "Move Acme to Proposal". */
  title: string;
  madeAt: string;
  state: 'waiting' | 'failed' | 'conflict';
  attempts: number;
  /** Epoch milliseconds before which it is not tried again. */
  notBefore: number;
  /** Why it was refused or put off last time. */
  refusal?: Refusal;
  /** `conflict`: the row as the server has it. */
  current?: Row;
};

/**
 * A decision on one field of the row, such as the stage. When the row has changed meanwhile it goes on by itself only if every
 * field in `over` is as it was seen; else the user is shown both sides.
 */
export type Decision = { field: string; value: unknown; over: readonly string[] };

export type Refusal = { code: string; message: string; fields: Readonly<Record<string, string>>; requestId?: string };

/** What the maker of an action says; the outbox adds the rest. */
export type NewAction = Pick<
  QueuedAction,
  'id' | 'route' | 'params' | 'query' | 'body' | 'file' | 'decides' | 'subject' | 'step' | 'base' | 'title'
>;
