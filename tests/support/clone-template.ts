import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
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
      await withClient(url, (client) => drop(client, name));
    },
  };
}

const NOT_ALLOWED = '42501';
const TRIES = 50;

/** The server's own cleaner (autovacuum) may be at work in it, and is not ours to end: it leaves by itself in a moment. */
async function drop(client: pg.Client, name: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      return;
    } catch (error) {
      if (left === 0 || !(error instanceof Error && 'code' in error && error.code === NOT_ALLOWED)) throw error;
      await sleep(200);
    }
  }
}
