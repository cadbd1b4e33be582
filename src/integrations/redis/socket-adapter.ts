import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Logger } from 'pino';
import { createClient } from 'redis';

/**
 * Socket.IO's adapter over Redis streams, for what one node asks of the sockets of all (rooms, disconnects, presence). Committed events
 * need none: every node reads them from the outbox itself.
 */
export async function redisSocketAdapter(url: string, log: Logger) {
  const client = createClient({ url });
  client.on('error', (error: Error) => log.error({ err: error }, 'Redis'));
  await client.connect();
  return { adapter: createAdapter(client), close: () => client.close() };
}
