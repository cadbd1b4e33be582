import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process of that id exists (a zombie does not count). */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
  return process.platform !== 'linux' || statField(pid, 'state') !== 'Z';
}

/** When a process started, in a form that only serves to be compared: the same id later is another process. */
export function startMark(pid: number): string | null {
  if (process.platform === 'linux') return statField(pid, 'starttime');
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null; // ps answers 1 for a process that is gone
  }
}

/** proc(5): the command name is in parentheses and may hold spaces; `state` is field 3, `starttime` field 22. */
function statField(pid: number, name: 'state' | 'starttime'): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[name === 'state' ? 0 : 19] ?? null;
  } catch {
    return null; // the process is gone
  }
}

/** Waits until the process has gone. Answers false when it is still there after `timeoutMs`. */
export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

export interface Finished {
  /** The exit code; 128 + n when ended by signal n, as a shell says it. */
  code: number;
  output: string;
  seconds: number;
}

export interface RunOptions extends SpawnOptions {
  /** Called with each piece of output as it comes. Without it, output is only collected. */
  onOutput?: (text: string) => void;
  onStart?: (child: ChildProcess) => void;
  timeoutMs?: number;
}

/** Runs a command to its end and collects what it printed. Never throws for a failing command. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  const { onOutput, onStart, timeoutMs, ...rest } = options;
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    onStart?.(child);
    let output = '';
    const collect = (chunk: Buffer) => {
      const text = chunk.toString();
      output += text;
      onOutput?.(text);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const timer = timeoutMs
      ? setTimeout(() => {
          output += `\n${command} was stopped after ${timeoutMs / 1000} s.\n`;
          child.kill('SIGINT'); // test runners then say how far they came and stop their servers
          setTimeout(() => child.kill('SIGKILL'), 30_000).unref();
        }, timeoutMs)
      : undefined;
    const finish = (code: number) => {
      clearTimeout(timer);
      resolve({ code, output, seconds: (Date.now() - started) / 1000 });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(exitCode(code, signal)));
  });
}

/** The exit code a shell would report. */
export function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code;
  const numbers: Partial<Record<NodeJS.Signals, number>> = {
    SIGHUP: 1,
    SIGINT: 2,
    SIGQUIT: 3,
    SIGKILL: 9,
    SIGTERM: 15,
  };
  return 128 + (signal ? (numbers[signal] ?? 0) : 0);
}

export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
