import type { TestProject } from 'vitest/node';
import { openTestServer } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { url: string; template: string };
  }
}

/** Once before the integration tests: the server runs and its template is migrated; the last user shuts it down. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  project.provide('testServer', { url: server.url, template: server.template });
  return () => server.close();
}
