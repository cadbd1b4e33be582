import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from './failure';
import { resolveSettings } from './settings';

const folder = mkdtempSync(path.join(tmpdir(), 'portal-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secrets = {
  PAYLOAD_SECRET: 'p'.repeat(32),
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
};

describe('with nothing configured', () => {
  const { env, port, publicUrl, demo } = resolveSettings({ DATA_DIR: folder });

  it('serves the demo on port 3000', () => {
    expect({ port, publicUrl, demo }).toEqual({ port: 3000, publicUrl: 'http://localhost:3000', demo: true });
  });

  it('makes secrets that only the owner may read, and the same ones next time', () => {
    const file = path.join(folder, 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(env.PAYLOAD_SECRET).toBe(JSON.parse(readFileSync(file, 'utf8')).PAYLOAD_SECRET);
    expect(Buffer.from(env.ENCRYPTION_KEY ?? '', 'base64')).toHaveLength(32);
    expect(resolveSettings({ DATA_DIR: folder }).env.PAYLOAD_SECRET).toBe(env.PAYLOAD_SECRET);
  });

  it('lets a secret that is set win over the one it made', () => {
    expect(resolveSettings({ DATA_DIR: folder, PAYLOAD_SECRET: 'mine'.repeat(8) }).env.PAYLOAD_SECRET).toBe(
      'mine'.repeat(8),
    );
  });

  it('names the port in the public address', () => {
    expect(resolveSettings({ DATA_DIR: folder, PORT: '3007' }).publicUrl).toBe('http://localhost:3007');
  });
});

describe('a real installation', () => {
  const DATABASE_URL = 'postgres://portal@db.example/portal';

  it.each([{ DATABASE_URL }, { NODE_ENV: 'production' }])('stops when a secret is missing: %o', (given) => {
    const start = () => resolveSettings({ DATA_DIR: folder, ...given, ...secrets, PAYLOAD_SECRET: '' });
    expect(start).toThrow(Failure);
    expect(start).toThrow(/PAYLOAD_SECRET .*openssl rand -hex 32/);
  });

  it('has no demo accounts unless DEMO says so', () => {
    expect(resolveSettings({ DATA_DIR: folder, DATABASE_URL, ...secrets }).demo).toBe(false);
    expect(resolveSettings({ DATA_DIR: folder, DATABASE_URL, ...secrets, DEMO: '1' }).demo).toBe(true);
  });
});

it.each(['abc', '70000', '-1', '30 00'])('refuses PORT=%s in a sentence that names it', (PORT) => {
  expect(() => resolveSettings({ DATA_DIR: folder, PORT })).toThrow(/PORT is .* give a number/);
});

it('refuses a DATABASE_URL of another kind', () => {
  expect(() => resolveSettings({ DATA_DIR: folder, DATABASE_URL: 'mysql://x/y', ...secrets })).toThrow(/postgres:\/\//);
});
