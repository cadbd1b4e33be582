import { inject } from 'vitest';
import { cloneTemplate, type TestDatabase } from './clone-template';

/** A migrated database of its own for the calling test file: a clone of the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('testServer');
  return cloneTemplate(url, template);
}
