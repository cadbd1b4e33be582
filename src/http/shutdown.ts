import type { Logger } from 'pino';

const LIMIT_MS = 30_000;

/** Runs `close` once on SIGTERM or SIGINT and ends the process: 0 when all was let go, 1 when something hung. */
export function onShutdown(log: Logger, close: () => Promise<void>): void {
  let closing = false;
  const shutdown = (signal: string): void => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'shutting down: finishing what is under way');
    const limit = setTimeout(() => {
      log.error('shutdown took too long; ending all the same');
      process.exit(1);
    }, LIMIT_MS);
    close().then(
      () => {
        clearTimeout(limit);
        log.info('shut down');
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'shutdown failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => shutdown('SIGTERM'));
  process.on('SIGINT', () => shutdown('SIGINT'));
}
