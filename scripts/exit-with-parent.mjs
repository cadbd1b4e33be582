/**
 * Preloaded (`node --import`) into what somebody else runs: when that somebody is gone, killed with -9 for one, this
 * process asks itself to end, so that nothing keeps a port or a lease on the database without an owner.
 *
 * Under npm there is a shell in between (`sh -c`), which survives npm: with `?npm` in the import, its parent counts too.
 */
import { readFileSync } from 'node:fs';

/** The parent of a process by proc(5), or null where there is no such thing. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null; // the process is gone, or this is not Linux
  }
}

function isShell(pid) {
  try {
    return /^(sh|dash|bash|ash|zsh)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

const parent = process.ppid;
const npm = new URL(import.meta.url).search === '?npm' && isShell(parent) ? parentOf(parent) : null;

const timer = setInterval(() => {
  if (process.ppid === parent && (npm === null || parentOf(parent) === npm)) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, 500);
timer.unref();
