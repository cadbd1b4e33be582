import { z } from 'zod';
import type { WireEvent } from './events';

/**
 * What a client sends over the socket besides the handshake. `cursor` is opaque: the one that the last answer, or the
 * last event, carried; null asks only for where the stream stands now.
 */
export const ZSyncRequest = z.strictObject({ cursor: z.string().max(8000).nullable() });
export type SyncRequest = z.infer<typeof ZSyncRequest>;

/** `reset`: more was missed than is replayed, so everything is to be loaded anew. */
export type SyncAnswer = { events: WireEvent[]; cursor: string; reset?: true };
export type SocketError = { error: { code: string; message: string } };

/**
 * An event as it goes over the socket, under the name `event` and under its own type. With `cursor` once this socket has
 * synced: everything before the cursor has been delivered to it.
 */
export type LiveEvent = WireEvent & { cursor?: string };

/** Why the server is about to close a connection; sent as `closing` just before. */
export type ClosingReason = 'session-ended' | 'rights-changed' | 'suspended' | 'server-stopping' | 'too-many-requests';
