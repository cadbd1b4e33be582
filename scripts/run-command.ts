import { existsSync } from 'node:fs';
import { isBuilt } from './build';
import { bundle, bundleEntries } from './bundle';
import { Failure } from './failure';
import { fromRoot } from './paths';

/** The file of a command of src/cli, ready to be run by Node: from the last build, else bundled now (2 to 3 s). */
export async function bundleCommand(name: string): Promise<string> {
  const built = fromRoot('dist', `${name}.mjs`);
  if (existsSync(built) && isBuilt()) return built;
  const source = bundleEntries()[name];
  if (!source) throw new Failure(`There is no command "${name}" (src/cli/${name}.ts).`);
  await bundle({ [name]: source }, 'dist/dev');
  return fromRoot('dist/dev', `${name}.mjs`);
}
