import type { CollectionBeforeChangeHook } from 'payload';

/**
 * Every edit is a new version: of a client, so that a stale change is refused; of a tier definition, because each commission names
 * the version it was earned under. Spec 04 "Rules are data".
 */
export const countVersion: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => ({
  ...data,
  version: operation === 'create' ? 1 : (originalDoc?.version ?? 1) + 1,
});
