import { onDatabase, withClient } from './test-server';

export interface TestDatabase {
  url: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
}

let made = 0;

/** Clones the template. The name says which process made it, so that what a killed one leaves can be removed later. */
export async function cloneTemplate(url: string, template: string): Promise<TestDatabase> {
  made += 1;
  const name = `test_${process.pid}_${made}`;
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: onDatabase(url, name),
    drop: async () => {
      await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
