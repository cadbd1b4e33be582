import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAlly } from '../../security/alliance';
import { usePortal } from '../../support/boot';
import type { TestDatabase } from '../../support/clone-template';
import { createTestDatabase } from '../../support/database';
import { makePartner } from '../../support/fixtures';
import { makeKey } from '../../support/make-key';

const portal = usePortal();
let folder: string;
let file: string;
let filesDir: string;

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const { rowTypes } = await import('@/server/db/row-types');
  const client = new pg.Client({ connectionString: url, types: rowTypes });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
const target = async (work: (database: TestDatabase) => Promise<void>) => {
  const database = await createTestDatabase();
  try {
    await work(database);
  } finally {
    await database.drop();
  }
};
const restore = async (url: string, from = file) => {
  const { restoreBackup } = await import('@/server/maintenance/backup/restore-backup');
  return connected(url, (client) => restoreBackup(client, from));
};

/** Every table by what is in it, whatever its order; transaction numbers belong to a server. */
async function contents(url: string): Promise<Record<string, string>> {
  const { keptTables } = await import('@/server/maintenance/backup/tables');
  return connected(url, async (client) => {
    const found: Record<string, string> = {};
    for (const { table } of await keptTables(client)) {
      const { rows } = await client.query<{ is: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, E'\\n' ORDER BY row)), '') AS is
           FROM (SELECT (to_jsonb(t) - 'xid' - 'sync_xid')::text AS row FROM ${table} t) rows`,
      );
      found[table] = rows[0]?.is ?? '';
    }
    return found;
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'portal-backup-'));
  file = path.join(folder, 'whole.tar');
  filesDir = (await import('@/integrations/storage/files-place')).FILES_DIR;
  await mkdir(filesDir, { recursive: true });
  await writeFile(path.join(filesDir, 'a.bin'), Buffer.from([0, 1, 2, 255]));
  await writeFile(path.join(filesDir, 'empty.txt'), '');
  const owner = await makePartner(portal(), { tier: 'elite', name: 'Tab\tand line\nand \\N and “quotes”' });
  await makeAlly(portal(), owner, 'Client \\ and deal');
  await makeKey(portal(), owner.actor, ['pipeline:read']);
  // More than one breath of the compression: the database has to wait for it.
  const { poolOf } = await import('@/server/db/transaction');
  await poolOf(portal().payload).query(
    `INSERT INTO clients (partner_id, name, notes) SELECT $1, 'Client ' || n, md5(n::text) || md5((n + 1)::text) FROM generate_series(1, 5000) n`,
    [owner.partnerId],
  );
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(filesDir, { recursive: true, force: true });
});

describe('a backup', () => {
  it('puts back every row of every table and every file, and the ledger is right after', async () => {
    const { makeBackup } = await import('@/server/maintenance/backup/make-backup');
    const before = await contents(portal().databaseUrl);
    const made = await connected(portal().databaseUrl, (client) => makeBackup(client, file, new Date()));
    expect(made.files).toBe(2);
    await rm(filesDir, { recursive: true });
    await target(async ({ url }) => {
      const restored = await restore(url);
      expect(restored).toMatchObject({ rows: made.rows, files: 2, filesInBucket: false });
      expect(await contents(url)).toEqual(before);
      expect([...(await readFile(path.join(filesDir, 'a.bin')))]).toEqual([0, 1, 2, 255]);
      expect(await readFile(path.join(filesDir, 'empty.txt'), 'utf8')).toBe('');
      const { verifyLedger } = await import('@/server/money/verify-ledger');
      const { rowTypes } = await import('@/server/db/row-types');
      const pool = new pg.Pool({ connectionString: url, max: 1, types: rowTypes });
      const report = await verifyLedger(pool);
      expect(report).toMatchObject({ ok: true, problems: [] });
      expect(report.checked.entries).toBeGreaterThan(10);
      // The walls stand again, the numbers go on, and nothing lies ahead of this server's time.
      await expect(pool.query('DELETE FROM ledger_entries')).rejects.toThrow('append-only');
      await expect(pool.query(`UPDATE deals SET status = 'completed'`)).rejects.toThrow('does not change');
      const { rows } = await pool.query<{ ahead: number; keys: number }>(
        `SELECT ((SELECT count(*) FROM events WHERE xid >= portal_horizon()) + (SELECT count(*) FROM leads WHERE sync_xid >= portal_horizon()))::int AS ahead,
                (SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace)::int AS keys`,
      );
      const own = await connected(portal().databaseUrl, (client) =>
        client.query(
          `SELECT count(*)::int AS keys FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
        ),
      );
      expect(rows[0]).toEqual({ ahead: 0, keys: own.rows[0]?.keys });
      await pool.end();
    });
  }, 120_000);

  it('is of one moment, whatever is written while it is made', async () => {
    const { makeBackup } = await import('@/server/maintenance/backup/make-backup');
    const { poolOf } = await import('@/server/db/transaction');
    const moving = path.join(folder, 'moving.tar');
    let going = true;
    const writing = (async () => {
      for (let i = 0; going; i++)
        await poolOf(portal().payload).query(
          `WITH c AS (INSERT INTO clients (partner_id, name) SELECT id, $1 FROM partners ORDER BY id LIMIT 1 RETURNING partner_id, id)
           INSERT INTO deals (title, status, partner_id, client_id, value_cents, refunded_cents, currency, claimed_at)
           SELECT $1, 'claimed', partner_id, id, 100, 0, 'USD', now() FROM c`,
          [`While it is made ${i}`],
        );
    })();
    await connected(portal().databaseUrl, (client) => makeBackup(client, moving, new Date()));
    going = false;
    await writing;
    // A deal whose client came later would break its foreign key.
    await target(async ({ url }) => void (await restore(url, moving)));
  }, 120_000);

  it('goes into an empty installation alone, and changes nothing of another', async () => {
    const before = await contents(portal().databaseUrl);
    await expect(restore(portal().databaseUrl)).rejects.toThrow('only into an empty one');
    expect(await contents(portal().databaseUrl)).toEqual(before);
  });

  it('is refused when a byte of it changed, when it is cut off, and when it is something else', async () => {
    const bytes = await readFile(file);
    const damaged = path.join(folder, 'damaged.tar');
    const at = bytes.lastIndexOf(Buffer.from('tables/')) + 512 + 5;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(damaged, bytes);
    const cut = path.join(folder, 'cut.tar');
    await writeFile(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
    const other = path.join(folder, 'other.tar');
    await writeFile(other, 'x'.repeat(2_000));
    await target(async ({ url }) => {
      await expect(restore(url, damaged)).rejects.toThrow('damaged');
      await expect(restore(url, cut)).rejects.toThrow('cut off');
      await expect(restore(url, other)).rejects.toThrow('no backup of the portal');
    });
  });

  it('is refused by another version', async () => {
    await target(async ({ url }) => {
      await connected(url, (client) =>
        client.query(
          `INSERT INTO payload_migrations (id, name, batch) VALUES (gen_random_uuid(), '20270101_later', 2)`,
        ),
      );
      await expect(restore(url)).rejects.toThrow('of another version');
    });
  });

  it('is for its owner alone to read', async () => {
    const handle = await open(file);
    expect((await handle.stat()).mode & 0o077).toBe(0);
    await handle.close();
  });
});
