import { s3Storage } from '@payloadcms/storage-s3';
import type { Plugin } from 'payload';
import { env } from '@/env';
import { bucketSettings } from './bucket-store';

/** Files go to local disk, or to an S3-compatible bucket when one is set. */
export function storagePlugins(): Plugin[] {
  if (!env.S3_BUCKET) return [];
  return [
    s3Storage({
      bucket: env.S3_BUCKET,
      collections: {
        'private-files': { disablePayloadAccessControl: undefined },
        'lead-files': { disablePayloadAccessControl: undefined },
        'page-pictures': { disablePayloadAccessControl: undefined },
      },
      config: bucketSettings(),
    }),
  ];
}
