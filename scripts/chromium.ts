import { existsSync } from 'node:fs';
import { BIN, ROOT } from './paths';
import { run } from './processes';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of CHROMIUM_PATH or of the system; undefined leaves Playwright to the one it downloaded itself. */
export function systemChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((place) => place && existsSync(place));
}

/** Installs Chromium when none is there: from Debian's packages where we may, else by Playwright. Answers what it did. */
export async function ensureChromium(): Promise<{ ok: boolean; text: string }> {
  const found = systemChromium();
  if (found) return { ok: true, text: found };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, timeoutMs: 180_000 });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, timeoutMs: 600_000 });
    const installed = systemChromium();
    if (installed) return { ok: true, text: `${installed}, installed by apt-get` };
  }
  const { code, output } = await run(process.execPath, [BIN.playwright, 'install', 'chromium'], {
    cwd: ROOT,
    timeoutMs: 600_000,
  });
  if (code === 0) return { ok: true, text: "Playwright's own" };
  return { ok: false, text: `No Chromium was found and none could be installed. Set CHROMIUM_PATH to one.\n${output}` };
}
