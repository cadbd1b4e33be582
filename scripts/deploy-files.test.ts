import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { testSettings } from '../tests/support/test-settings';
import { fromRoot } from './paths';

const text = (file: string) => readFileSync(fromRoot(file), 'utf8');

const ZService = z.object({
  image: z.string(),
  command: z.union([z.string(), z.array(z.string())]).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
});
const compose = z
  .object({ services: z.record(z.string(), ZService), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(text('docker-compose.yml'), { merge: true }));
const service = (name: string) => ZService.parse(compose.services[name]);

/** What compose does with `${NAME:-default}` and `${NAME:?sentence}`, the latter filled with a value of the right kind. */
function interpolate(value: string): string {
  const filled: Record<string, string> = {
    PUBLIC_URL: 'https://partners.example.com',
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  };
  return value.replaceAll(
    /\$\{([A-Z_0-9]+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string | undefined, rest = '') => (kind === '-' ? rest : (filled[name] ?? 'x'.repeat(40))),
  );
}

describe('docker-compose.yml', () => {
  it('has two nodes, a worker and all they share', () => {
    const names = ['app1', 'app2', 'bucket', 'mailpit', 'migrate', 'minio', 'postgres', 'proxy', 'redis', 'worker'];
    expect(Object.keys(compose.services).sort()).toEqual(names);
  });

  it('publishes only the proxy, and the mail box to this machine', () => {
    const published = Object.entries(compose.services).flatMap(([name, { ports }]) =>
      ports.map((port) => `${name} ${port}`),
    );
    expect(published.sort()).toEqual([
      'mailpit 127.0.0.1:8025:8025',
      'proxy 443:443',
      'proxy 443:443/udp',
      'proxy 80:80',
    ]);
  });

  it.each(['app1', 'app2', 'worker', 'migrate'])('starts %s only where a file of the build is', (name) => {
    const command = service(name).command ?? ['node', 'dist/server.mjs'];
    const entry = /^dist\/([a-z-]+)\.mjs$/.exec(String(command[1]))?.[1];
    const sources = [`${entry}.ts`, `src/cli/${entry}.ts`];
    expect(sources.some((file) => existsSync(fromRoot(file)))).toBe(true);
  });

  it('waits for each service it needs, and each that is waited for says when it is healthy', () => {
    const image = text('Dockerfile');
    for (const [name, { depends_on }] of Object.entries(compose.services)) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        const own =
          service(needed).healthcheck?.test ??
          (service(needed).image.startsWith('partner-portal') && image.includes('HEALTHCHECK'));
        if (condition === 'service_healthy') expect(own, `${name} waits for ${needed}`).toBeTruthy();
      }
    }
    expect(service('app1').depends_on.migrate).toEqual({ condition: 'service_completed_successfully' });
  });

  it('asks for every secret in a sentence and has none of its own', () => {
    for (const name of ['PAYLOAD_SECRET', 'PUBLIC_URL']) {
      expect(service('app1').environment[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?Set ${name}[ ,;].{10,}\\}$`));
    }
    expect(service('app1').environment.DATABASE_URL).toContain('${POSTGRES_PASSWORD:?');
  });

  it('keeps what must survive in named volumes that are declared', () => {
    const named = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.filter((volume) => !volume.startsWith('.')),
    );
    expect(named.map((volume) => volume.split(':')[0]).sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe('the settings of the containers', () => {
  let parseEnv: typeof import('../src/env').parseEnv;
  beforeAll(async () => {
    Object.assign(process.env, testSettings('postgres://unused@127.0.0.1/unused'));
    ({ parseEnv } = await import('../src/env'));
  });

  it.each(['app1', 'worker', 'migrate'])('of %s are accepted by the application', (name) => {
    const given = Object.fromEntries(
      Object.entries(service(name).environment).map(([key, value]) => [key, interpolate(value)]),
    );
    expect(parseEnv(given)).toMatchObject({
      NODE_ENV: 'production',
      PORT: 3000,
      WORKER: name === 'worker' ? 'inline' : 'off',
      DEMO: false,
    });
  });

  it.each([
    ['docker-compose.yml', () => Object.keys(service('app1').environment)],
    ['.env.example', () => [...text('.env.example').matchAll(/^([A-Z_0-9]+)=/gm)].map(([, name]) => String(name))],
  ])('in %s are all known to src/env.ts', (_, names) => {
    const known = [...text('src/env.ts').matchAll(/^ {4}([A-Z_0-9]+):/gm)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(15);
    expect(names().filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the image', () => {
  const dockerfile = text('Dockerfile');

  it('runs Node 24 as an ordinary user, is asked to stop by SIGTERM and says whether it is ready', () => {
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      'node:24-bookworm-slim',
      'node:24-bookworm-slim',
    ]);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/api\/health\/ready/m);
  });

  it('copies nothing that is not there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files]) =>
      String(files).split(' '),
    );
    expect(copied.filter((file) => !existsSync(fromRoot(file)))).toEqual([]);
  });

  it('takes neither secrets nor local data along', () => {
    expect(text('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.data', '.git', 'node_modules']),
    );
  });
});

describe('the proxy', () => {
  const caddyfile = text('deploy/Caddyfile');

  it('knows every node, keeps a browser on one of them and leaves one that is not ready', () => {
    const nodes = Object.keys(compose.services).filter((name) => name.startsWith('app'));
    expect(caddyfile).toContain(`reverse_proxy ${nodes.map((name) => `${name}:3000`).join(' ')} {`);
    expect(caddyfile).toMatch(/lb_policy cookie /);
    expect(caddyfile).toMatch(/health_uri \/api\/health\/ready/);
  });
});
