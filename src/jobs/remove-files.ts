import { job } from './job';

/** Files that no row tells of any more are removed from where they lie. */
export const removeFilesJob = job('remove-files', async ({ names }) => {
  // The store is set up from the environment, which not everything that lists the jobs has.
  const { privateStore } = await import('@/integrations/storage/private-store');
  for (const name of names) await privateStore().remove(name);
  return names.length;
});
