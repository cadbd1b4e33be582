/** Server code in a few files: booting it takes 2 to 3 s, against 6 to 14 s when TypeScript is loaded file by file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { fromRoot, ROOT } from './paths';

/** Loaded from node_modules at run time: native, loaded by path, or one instance shared with Next. */
const EXTERNAL = [
  'next',
  'next/*',
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
  'sharp',
  'pg-native',
  'drizzle-kit',
  'drizzle-kit/*',
  'pino',
  'pino-*',
  'thread-stream',
  'sonic-boom',
  'graphql',
  'graphql/*',
  'undici',
  'esbuild',
  '@payloadcms/next',
  '@payloadcms/next/*',
];

const BANNER = `import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __toPath(new URL('.', import.meta.url));`;

/** What can be bundled, by name: the server, the worker, and each command in src/cli. */
export function bundleEntries(): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const name of ['server', 'worker']) if (existsSync(fromRoot(`${name}.ts`))) entries[name] = `${name}.ts`;
  const commands = fromRoot('src/cli');
  if (!existsSync(commands)) return entries;
  for (const file of readdirSync(commands)) {
    if (file.endsWith('.ts') && !file.endsWith('.test.ts')) entries[file.slice(0, -3)] = `src/cli/${file}`;
  }
  return entries;
}

/** esbuild's options for some entries (name -> source file), written to `<outdir>/<name>.mjs`. */
export function bundleOptions(entries: Record<string, string>, outdir: string): esbuild.BuildOptions {
  return {
    entryPoints: Object.entries(entries).map(([out, input]) => ({ in: fromRoot(input), out })),
    outdir: fromRoot(outdir),
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Entries share what they share, and an import() is loaded when it is reached: `migrate` with nothing to do is instant.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    outExtension: { '.js': '.mjs' },
    banner: { js: BANNER },
    external: EXTERNAL,
    loader: { '.css': 'empty', '.scss': 'empty', '.svg': 'empty' },
    tsconfig: fromRoot('tsconfig.json'),
    // Names of classes and functions are read at run time (errors, hooks), and stacks should name the source.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [ownLocations(outdir)],
  };
}

/** Bundles and answers esbuild's messages as text. @throws Error with the errors, formatted. */
export async function bundle(entries: Record<string, string>, outdir: string): Promise<void> {
  try {
    await esbuild.build(bundleOptions(entries, outdir));
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    throw new Error((await esbuild.formatMessages(error.errors, { kind: 'error' })).join('\n'));
  }
}

function isBuildFailure(error: unknown): error is esbuild.BuildFailure {
  return error instanceof Error && 'errors' in error;
}

/**
 * In a bundle `import.meta.url` is the bundle's; our own modules mean their place in the source. All files of a bundle lie
 * in one folder, so one relative path serves wherever the module ends up.
 */
function ownLocations(outdir: string): esbuild.Plugin {
  const own = new RegExp(`^${escapeRegExp(ROOT)}/((src|collections|hooks)/.*|[^/]+)\\.tsx?$`);
  return {
    name: 'own-locations',
    setup(build) {
      build.onLoad({ filter: own }, ({ path: file }) => {
        const source = readFileSync(file, 'utf8');
        if (!source.includes('import.meta.url')) return null;
        const relative = path.relative(fromRoot(outdir), file).split(path.sep).join('/');
        const contents = source.replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(relative)}, import.meta.url).href`,
        );
        return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
