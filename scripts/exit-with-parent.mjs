/**
 * Preloaded (`node --import`) into what a supervisor runs: when the supervisor is gone, killed with -9 for one, this
 * process asks itself to end, so that nothing keeps a port or a lease on the database without an owner.
 */
const parent = process.ppid;
const timer = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, 500);
timer.unref();
