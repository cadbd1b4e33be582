import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
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
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${postmaster.pid}/cwd`) === folder; // a postmaster works inside its data folder
    } catch (error) {
      if (!isErrno(error, 'EACCES') && !isErrno(error, 'EPERM')) return false;
    }
  }
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(postmaster.pid)], { encoding: 'utf8' });
    return command.includes('postgres') && (command.includes(cluster) || command.includes(folder));
  } catch {
    return false; // ps answers 1 for a process that is gone
  }
}
