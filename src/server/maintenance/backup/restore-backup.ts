import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { FILES_DIR } from '@/integrations/storage/files-place';
import { many, one } from '../../db/queryable';
import { copyFrom } from './copy';
import { FILES, MANIFEST, type Manifest, ZManifest } from './manifest';
import { migrationNames } from './tables';
import { listMembers, type Member } from './tar';

export type Restored = { madeAt: string; rows: number; tables: number; files: number; filesInBucket: boolean };

/**
 * Puts a backup back into an installation that has nothing yet and is of the same version. Every member is checked before the
 * first row is written, and the rows are written in one transaction: all of it is there afterwards, or none. Foreign keys are
 * made anew at the end, which proves them. @throws Error with a sentence that says what is wrong
 */
export async function restoreBackup(client: Client, file: string): Promise<Restored> {
  const archive = await open(file);
  try {
    const members = new Map((await listMembers(archive)).map((member) => [member.name, member]));
    const manifest = await readManifest(archive, members);
    await refuseUnlessWhole(file, manifest, members);
    await refuseUnlessEmpty(client, manifest);
    for (const member of members.values()) if (member.name.startsWith(FILES)) await restoreFile(file, member);
    await restoreRows(client, file, manifest, members);
    const { madeAt, tables, files, filesInBucket } = manifest;
    const rows = tables.reduce((total, table) => total + table.rows, 0);
    return { madeAt, rows, tables: tables.length, files, filesInBucket };
  } finally {
    await archive.close();
  }
}

const bytesOf = (file: string, { start, size }: Member): Readable =>
  size === 0 ? Readable.from([]) : createReadStream(file, { start, end: start + size - 1 });

async function readManifest(archive: FileHandle, members: ReadonlyMap<string, Member>): Promise<Manifest> {
  const member = members.get(MANIFEST);
  if (!member) throw new Error('This file is no backup of the portal: it has no manifest.');
  const bytes = Buffer.alloc(member.size);
  await archive.read(bytes, 0, member.size, member.start);
  return ZManifest.parse(JSON.parse(bytes.toString('utf8')));
}

async function refuseUnlessWhole(file: string, manifest: Manifest, members: ReadonlyMap<string, Member>) {
  for (const [name, expected] of Object.entries(manifest.sha256)) {
    const member = members.get(name);
    const hash = createHash('sha256');
    if (member) for await (const chunk of bytesOf(file, member)) hash.update(chunk);
    if (!member || hash.digest('hex') !== expected)
      throw new Error(`The backup is damaged: ${name} is not what was written.`);
  }
}

async function refuseUnlessEmpty(client: Client, manifest: Manifest): Promise<void> {
  const there = await one<{ rows: number }>(
    client,
    `SELECT ((SELECT count(*) FROM partners) + (SELECT count(*) FROM staff) + (SELECT count(*) FROM partner_users) + (SELECT count(*) FROM ledger_entries))::int AS rows`,
  );
  if (there?.rows)
    throw new Error('This installation has partners or staff already: a backup goes only into an empty one.');
  const own = await migrationNames(client);
  if (own.join() !== manifest.migrations.join())
    throw new Error(
      `The backup is of another version: it has the migrations ${manifest.migrations.join(', ')}, this one ${own.join(', ')}. Restore with the version that made it, then update.`,
    );
}

async function restoreFile(file: string, member: Member): Promise<void> {
  const place = path.resolve(FILES_DIR, member.name.slice(FILES.length));
  if (!place.startsWith(`${FILES_DIR}${path.sep}`))
    throw new Error(`The backup names a file outside of its folder: ${member.name}`);
  await mkdir(path.dirname(place), { recursive: true });
  await pipeline(bytesOf(file, member), createWriteStream(place, { mode: 0o600 }));
}

type ForeignKey = { table: string; name: string; definition: string };

async function restoreRows(client: Client, file: string, manifest: Manifest, members: ReadonlyMap<string, Member>) {
  const tables = manifest.tables.map(({ table }) => table);
  await client.query('BEGIN');
  try {
    const keys = await many<ForeignKey>(
      client,
      `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE contype = 'f' AND conparentid = 0 AND connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
    );
    for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    // The walls are for those who write; what is put back was written behind them.
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${tables.join(', ')}`);
    for (const { table, columns, member } of manifest.tables) {
      const rows = bytesOf(file, members.get(member) as Member).pipe(createGunzip());
      await copyFrom(client, `COPY ${table} (${columns.join(', ')}) FROM STDIN`, rows);
    }
    await beforeThisServersTime(client);
    for (const { name, lastValue } of manifest.sequences)
      await client.query(`SELECT setval($1::regclass, $2)`, [name, lastValue]);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * Transaction numbers of another server mean nothing here: one that lies ahead would hide its row from every reader until this
 * server has counted that far. What is put back counts as written before all. Devices notice and sync anew.
 */
async function beforeThisServersTime(client: Client): Promise<void> {
  await client.query(`UPDATE leads SET sync_xid = 0 WHERE sync_xid >= portal_horizon()`);
  await client.query(`UPDATE lead_tombstones SET sync_xid = 0 WHERE sync_xid >= portal_horizon()`);
  await client.query(`UPDATE events SET xid = 3 WHERE xid >= portal_horizon()`);
  // Whoever held a job is gone.
  await client.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL`,
  );
  await client.query(
    `UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL`,
  );
}
