/** `npm run dev`: the server bundled in memory of esbuild's watcher and started again when its sources change. */
import * as esbuild from 'esbuild';
import { bundleEntries, bundleOptions } from './bundle';
import { Failure } from './failure';
import { fromRoot } from './paths';
import { type ServerProcess, startServer } from './server-process';

export interface DevServer extends Pick<ServerProcess, 'pid' | 'ended' | 'drain' | 'kill'> {}

/** Starts the server in development mode. Pages reload by Next itself; what the server bundles restarts it. */
export async function startDevServer(env: Record<string, string>): Promise<DevServer> {
  const source = bundleEntries().server;
  if (!source) throw new Failure('There is no server.ts.');
  const file = fromRoot('dist/dev/server.mjs');
  let current: ServerProcess | undefined;
  let restarting = Promise.resolve();

  const restart = async () => {
    await current?.drain();
    current = startServer(file, env);
  };
  const options = bundleOptions({ server: source }, 'dist/dev');
  const restartOnChange: esbuild.Plugin = {
    name: 'restart-on-change',
    setup(build) {
      build.onEnd(async ({ errors }) => {
        if (errors.length > 0) {
          console.error((await esbuild.formatMessages(errors, { kind: 'error', color: true })).join('\n'));
          return;
        }
        if (current) console.log('  server     its sources changed, starting it again');
        restarting = restarting.then(restart);
        await restarting;
      });
    },
  };
  const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), restartOnChange] });
  await context.watch();
  while (!current) await new Promise((resolve) => setTimeout(resolve, 50));
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  const first: ServerProcess = current;
  return {
    pid: first.pid,
    ended,
    kill: () => current?.kill(),
    async drain() {
      await context.dispose();
      await restarting;
      const code = (await current?.drain()) ?? 0;
      end(code);
      return code;
    },
  };
}
