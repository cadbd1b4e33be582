/**
 * The first step of every npm script: plain JavaScript that runs on any Node from 20 on with nothing installed yet.
 * It checks Node, installs when package-lock.json changed since the last install, and goes on with the Node 24 that
 * npm brought along, in a TypeScript entry:
 *
 *   node scripts/start.mjs start | dev | build | test | run <name> | exec <file>  [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 20;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.portal-install');

const ENTRIES = {
  start: ['scripts/portal.ts', 'start'],
  dev: ['scripts/portal.ts', 'dev'],
  build: ['scripts/build.ts'],
  test: ['scripts/test.ts'],
  run: ['scripts/run-cli.ts'],
  exec: [],
};

function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function lockHash() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'package.json']) {
    const file = path.join(root, name);
    if (!existsSync(file)) continue;
    const json = JSON.parse(readFileSync(file, 'utf8'));
    // Only what decides the install: a changed script or description is no reason to install again.
    const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts, packages } = json;
    hash.update(
      JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts, packages }),
    );
  }
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

/** The Node binary that the npm package `node` put into node_modules, or null when it is not there or does not run. */
function pinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = [path.join(modules, 'node', 'bin', name), path.join(modules, '.bin', name)];
  for (const place of places) {
    if (!existsSync(place)) continue;
    const probe = spawnSync(place, ['--version'], { encoding: 'utf8' });
    if (probe.status === 0 && Number(probe.stdout.slice(1).split('.')[0]) >= 24) return place;
  }
  return null;
}

function isInstalled(hash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === hash;
}

/** Held by the process that installs; a lock whose owner is gone is taken over. */
async function withInstallLock(work) {
  const lock = path.join(root, '.data', 'install.lock');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let said = false; ; said = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(lock, 'utf8'));
      if (!isAlive(owner)) rmSync(lock, { force: true });
      else if (!said) console.log(`Waiting for the install that process ${owner} is running ...`);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function npmInstall() {
  const started = Date.now();
  console.log('Installing packages (the first time takes a minute or two) ...');
  // The npm that started us, else the one on PATH. NODE_ENV=production must not leave out what the build needs.
  const npmCli = process.env.npm_execpath;
  const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  const env = { ...process.env, NODE_ENV: '' };
  const result = npmCli?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (result.error?.code === 'ENOENT')
    fail('npm was not found on PATH. Install Node.js 20 or later with npm, then run this again.');
  if (result.status !== 0)
    fail(
      '`npm install` failed; its reason is printed above. Fix that (often the network or the registry) and run this again.',
    );
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

async function install() {
  if (isInstalled(lockHash()) && pinnedNode()) return;
  await withInstallLock(() => {
    if (isInstalled(lockHash()) && pinnedNode()) return;
    npmInstall();
    if (!pinnedNode()) {
      fail(
        'npm installed the packages but not Node 24 (npm package "node"): its install script did not run. ' +
          'Run `npm install --ignore-scripts=false`, or put Node 24 on PATH, and try again.',
      );
    }
    writeFileSync(stampFile, lockHash());
  });
}

/** Ends this process with the exit of a child that gets every signal we get. Used where Node cannot replace itself. */
function become(node, args, env) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  fail(
    `This is Node ${process.versions.node}; the portal needs Node ${OLDEST_NODE} or later to install itself (it then brings Node 24 along). See https://nodejs.org.`,
  );
}
if (process.platform === 'win32')
  fail('Windows is supported through WSL: open this folder in a WSL terminal and run the same command there.');

const [command = 'start', ...rest] = process.argv.slice(2);
const entry = ENTRIES[command];
if (!entry) fail(`"${command}" is not one of: ${Object.keys(ENTRIES).join(', ')}.`);

await install();
const node = pinnedNode() ?? process.execPath;
const env = { ...process.env };
env.PATH = [path.dirname(node), path.join(modules, '.bin'), env.PATH].join(path.delimiter);
const watch = `${pathToFileURL(path.join(root, 'scripts', 'exit-with-parent.mjs')).href}?npm`;
// When the npm above us is killed with -9, what we run has to drain and stop as well.
const watched = env.npm_lifecycle_event ? ['--import', watch] : [];
const args = ['--disable-warning=ExperimentalWarning', ...watched, '--import', 'tsx', ...entry, ...rest];

process.chdir(root);
if (typeof process.execve === 'function') process.execve(node, [node, ...args], env);
become(node, args, env);
if (watched.length > 0) await import(watch);
