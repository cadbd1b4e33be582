import type { CollectionBeforeChangeHook } from 'payload';

/** Each commission names the version of the definition it was earned under, so every edit is a new one. Spec 04 "Rules are data". */
export const countVersion: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => ({
  ...data,
  version: operation === 'create' ? 1 : (originalDoc?.version ?? 1) + 1,
});
