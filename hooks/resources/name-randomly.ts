import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { CollectionBeforeOperationHook } from 'payload';

/** Stores an upload under a name that cannot be guessed, and keeps the name it came with beside it. Spec 06 "Files are private". */
export const nameRandomly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    const data = (args as { data?: Record<string, unknown> }).data;
    if (data) data.originalName = req.file.name;
    req.file.name = `${randomUUID()}${path.extname(req.file.name).toLowerCase()}`;
  }
  return args;
};
