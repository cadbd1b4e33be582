import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { FILES_DIR, IN_BUCKET } from '@/integrations/storage/files-place';
import { many, one } from '../../db/queryable';
import { copyTo } from './copy';
import { FILES, MANIFEST, type Manifest } from './manifest';
import { keptTables, migrationNames } from './tables';
import { appendMember, endArchive } from './tar';

export type MadeBackup = { file: string; rows: number; tables: number; files: number };

/**
 * Writes every row of the database and every private file into one archive. The rows are those of one moment, however long it
 * takes and whoever writes meanwhile: one transaction that reads its snapshot. A database of any kind is read the same way, for
 * the embedded one ships no pg_dump. The archive appears under its name only when it is whole. Spec 12 "Reliability".
 */
export async function makeBackup(client: Client, file: string, now: Date): Promise<MadeBackup> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(`${file}.draft-`);
  try {
    const dumped = await dumpTables(client, draft);
    const sha256: Record<string, string> = {};
    const sources = new Map<string, string>();
    for (const { member } of dumped.tables) sources.set(member, path.join(draft, path.basename(member)));
    const files = IN_BUCKET ? [] : await filesBelow(FILES_DIR);
    for (const each of files) sources.set(`${FILES}${each.split(path.sep).join('/')}`, path.join(FILES_DIR, each));
    for (const [member, source] of sources) sha256[member] = await hashOf(source);
    const manifest: Manifest = {
      format: 1,
      madeAt: now.toISOString(),
      ...dumped,
      filesInBucket: IN_BUCKET,
      files: files.length,
      sha256,
    };
    const whole = path.join(draft, 'archive.tar');
    await pack(whole, manifest, sources, now);
    await rename(whole, file);
    const rows = dumped.tables.reduce((total, table) => total + table.rows, 0);
    return { file, rows, tables: dumped.tables.length, files: files.length };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

type Dumped = Pick<Manifest, 'migrations' | 'tables' | 'sequences'>;

async function dumpTables(client: Client, folder: string): Promise<Dumped> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const tables: Manifest['tables'] = [];
    for (const [i, { table, columns }] of (await keptTables(client)).entries()) {
      const member = `tables/${String(i).padStart(3, '0')}.gz`;
      const zip = createGzip({ level: 6 });
      const sink = zip.pipe(createWriteStream(path.join(folder, path.basename(member)), { mode: 0o600 }));
      const written = finished(sink);
      // By a query, for COPY of a partitioned table itself finds nothing.
      await copyTo(client, `COPY (SELECT ${columns.join(', ')} FROM ${table}) TO STDOUT`, zip);
      zip.end();
      await written;
      const counted = await one<{ rows: number }>(client, `SELECT count(*)::int AS rows FROM ${table}`);
      tables.push({ table, columns, rows: counted?.rows ?? 0, member });
    }
    const sequences = await many<{ name: string; lastValue: string }>(
      client,
      `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS "lastValue" FROM pg_sequences
        WHERE schemaname IN ('public', 'graphile_worker') AND last_value IS NOT NULL ORDER BY 1`,
    );
    return {
      migrations: await migrationNames(client),
      tables,
      sequences: sequences.map(({ name, lastValue }) => ({ name, lastValue: Number(lastValue) })),
    };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function pack(file: string, manifest: Manifest, sources: ReadonlyMap<string, string>, now: Date): Promise<void> {
  const sink = createWriteStream(file, { mode: 0o600 });
  await appendMember(sink, MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)), now);
  for (const [member, source] of sources) await appendMember(sink, member, { file: source }, now);
  await endArchive(sink);
  sink.end();
  await finished(sink);
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []; // nobody has stored a file yet
      throw error;
    },
  );
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
