import pg from 'pg';

/**
 * A pool that outlives its connections. The driver tells of a connection that was lost by an `error` event, and an event
 * that nobody listens to ends the process: a database that restarts would take the portal down with it. Whatever ran on
 * the connection is told by its own query, and the pool lets go of it by itself; so there is nothing else to do here.
 */
class SturdyPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('error', lost);
    this.on('connect', (client) => client.on('error', lost));
  }
}

function lost(): void {
  // see SturdyPool
}

/** The driver as Payload's adapter takes it, with that pool. */
export const sturdyDriver: typeof pg = { ...pg, Pool: SturdyPool };
