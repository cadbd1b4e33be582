import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabaseProxy } from '../../support/database-proxy';
import { openActors } from './actors';
import type { Limits } from './limits';
import { startServer } from './servers';

const MOST = 20;

/** How many statements reach the database for one confirmation with a key: seen on the wire, from request to answer. */
export async function confirmationStatements(portal: string, databaseUrl: string, limits: Limits): Promise<string> {
  const proxy = await openDatabaseProxy(databaseUrl);
  const server = await startServer(portal, proxy.url);
  try {
    const { staff, nextDeal } = await openActors(databaseUrl, 2);
    const confirm = async () => {
      const answer = await fetch(`${server.origin}/api/staff/deals/${nextDeal()}/confirm`, {
        method: 'POST',
        headers: { Authorization: `JWT ${staff}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        body: '{}',
      });
      if (!answer.ok) throw new Error(`A confirmation was answered ${answer.status}: ${await answer.text()}`);
    };
    await confirm(); // the first one also makes connections
    await sleep(1_000);
    let statements = 0;
    proxy.watch((statement) => {
      // The reader of the outbox asks twice a second, whatever is confirmed.
      if (!/pg_current_snapshot/.test(statement)) statements += 1;
      return 'pass';
    });
    await confirm();
    await sleep(20); // the NOTIFY follows the commit
    proxy.watch(null);
    limits.check('deal confirm: statements', statements, MOST);
    return `A confirmation with an Idempotency-Key takes ${statements} statements, authentication, transaction and NOTIFY included.`;
  } finally {
    await server.stop();
    await proxy.close();
  }
}
