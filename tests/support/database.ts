import { inject } from 'vitest';
import { onDatabase, withClient } from './test-server';
import { testSettings } from './test-settings';

export interface TestDatabase {
  url: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
}

let made = 0;

/** A migrated database of its own for the calling test file: a clone of the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('testServer');
  return cloneTemplate(url, template);
}

/** As {@link createTestDatabase}, and the environment points to it: import the application's configuration after this. */
export async function useTestDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  Object.assign(process.env, testSettings(database.url));
  return database;
}

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
