import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive, startMark } from './processes';

let taken = 0;

/**
 * Notes that this process uses what the folder stands for, until `release`. The note names the process by id and start
 * time, so those of dead processes do not count, even when the id is in use again.
 */
export function takeLease(folder: string): { release: () => void } {
  mkdirSync(folder, { recursive: true });
  taken += 1;
  const file = path.join(folder, `${process.pid}-${taken}`);
  writeFileSync(file, startMark(process.pid) ?? '');
  return { release: () => rmSync(file, { force: true }) };
}

/** How many leases of living processes there are; the notes of dead ones are removed. */
export function countLeases(folder: string): number {
  mkdirSync(folder, { recursive: true });
  let live = 0;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const pid = Number(name.split('-')[0]);
    if (isAlive(pid) && readFileSync(file, 'utf8') === (startMark(pid) ?? '')) live += 1;
    else rmSync(file, { force: true });
  }
  return live;
}
