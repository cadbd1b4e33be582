import pg from 'pg';
import { type EmbeddedDatabase, startOrAdopt } from './embedded-db';
import { Failure } from './failure';
import type { Settings } from './settings';

const OLDEST = 15;

export interface Database {
  url: string;
  /** One line that says which database this is. */
  description: string;
  /** Leaves it; an embedded server that nobody else uses is shut down. */
  stop(): Promise<'stopped' | 'in use' | 'not ours'>;
}

/** The database of the settings: the one DATABASE_URL names, checked, or the embedded one, started or adopted. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const url = settings.env.DATABASE_URL;
  if (url) {
    const version = await checkServer(url);
    return {
      url,
      description: `Postgres ${version} at ${new URL(url).host} (DATABASE_URL)`,
      stop: async () => 'not ours',
    };
  }
  const embedded = await startOrAdopt({ dataDir: settings.dataDir, purpose: 'app' });
  return { url: embedded.url, description: nameEmbedded(embedded), stop: embedded.stop };
}

function nameEmbedded({ version, port, cluster, adopted }: EmbeddedDatabase): string {
  return `embedded Postgres ${version} on 127.0.0.1:${port} in ${cluster}${adopted ? ' (was running already)' : ''}`;
}

/** Connects once. @throws Failure with a sentence that says what to put right. */
async function checkServer(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  try {
    await client.connect();
    const answer = await client.query<{ server_version_num: string; server_version: string }>(
      `SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version`,
    );
    const row = answer.rows[0];
    if (!row || Number(row.server_version_num) < OLDEST * 10_000) {
      throw new Failure(`DATABASE_URL names Postgres ${row?.server_version}; the portal needs ${OLDEST} or later.`);
    }
    return row.server_version;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(explain(url, error));
  } finally {
    await client.end().catch((error: unknown) => console.warn(`Closing the check of the database failed: ${error}`));
  }
}

function explain(url: string, error: unknown): string {
  const { host, pathname, username } = new URL(url);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    ECONNREFUSED: `nothing listens at ${host}. Start that Postgres, or correct DATABASE_URL.`,
    ENOTFOUND: `the host name of ${host} is not known. Correct DATABASE_URL.`,
    EAI_AGAIN: `the host name of ${host} could not be looked up. Check the network, or correct DATABASE_URL.`,
    '28P01': `the password of user "${username}" was not accepted. Correct it in DATABASE_URL.`,
    '28000': `user "${username}" may not sign in there. Correct DATABASE_URL or the server's pg_hba.conf.`,
    '3D000': `there is no database "${pathname.slice(1)}". Make it (createdb ${pathname.slice(1)}), or correct DATABASE_URL.`,
    '57P03': 'the server is starting or stopping. Try again in a moment.',
  };
  const reason = reasons[code] ?? `${error instanceof Error ? error.message : error}`;
  return `The database of DATABASE_URL cannot be used: ${reason}`;
}
