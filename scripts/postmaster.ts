import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isAlive, isErrno } from './processes';

/** What `postmaster.pid` of a cluster says. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/** Reads `postmaster.pid` (pid, data folder, start time, port, socket folder, address, shared memory, status). */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() };
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Whether the process that `postmaster.pid` names lives and is the server of this very cluster. After a kill -9 and a
 * reboot the number may belong to any other program.
 */
export function isServing(postmaster: Postmaster, cluster: string): boolean {
  if (!isAlive(postmaster.pid)) return false;
  const folder = realpathSync(cluster);
  if (process.platform === 'linux') return workingFolder(postmaster.pid) === folder;
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(postmaster.pid)], { encoding: 'utf8' });
    return command.includes('postgres') && (command.includes(cluster) || command.includes(folder));
  } catch {
    return false; // ps answers 1 for a process that is gone
  }
}

/** The living processes that work inside the cluster: a postmaster, or children that outlive a killed one for a moment. */
export function processesInside(cluster: string): number[] {
  if (process.platform !== 'linux') return []; // elsewhere Postgres' own check of shared memory has to do
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === folder);
}

/** A server and all its children work inside the data folder. Null: gone, a zombie, or another user's. */
function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
