import type { S3Client } from '@aws-sdk/client-s3';
import { env } from '@/env';
import type { PrivateStore } from './private-store';

/** Files in the S3-compatible bucket of the settings. The client is loaded when the first file is asked for. */
export function bucketStore(): PrivateStore {
  const Bucket = env.S3_BUCKET;
  let loaded: Promise<{ sdk: typeof import('@aws-sdk/client-s3'); client: S3Client }> | undefined;
  const load = () => {
    loaded ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: new sdk.S3Client(bucketSettings()) }));
    return loaded;
  };
  return {
    async stat(name) {
      const { sdk, client } = await load();
      try {
        const { ContentLength, LastModified } = await client.send(new sdk.HeadObjectCommand({ Bucket, Key: name }));
        return { size: ContentLength ?? 0, modifiedAt: LastModified ?? new Date(0) };
      } catch (error) {
        if (error instanceof sdk.NotFound || error instanceof sdk.NoSuchKey) return null;
        throw error;
      }
    },
    async *read(name, range) {
      const { sdk, client } = await load();
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: name, ...(Range ? { Range } : {}) }));
      if (Body) yield* Body.transformToWebStream() as unknown as AsyncIterable<Uint8Array>; // the DOM's type of a stream lacks its iterator
    },
    async write(name, bytes, mime) {
      const { sdk, client } = await load();
      await client.send(new sdk.PutObjectCommand({ Bucket, Key: name, Body: bytes, ContentType: mime }));
    },
    async remove(name) {
      const { sdk, client } = await load();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: name }));
    },
  };
}

/** As Payload's storage adapter is set up, so that both speak with the same bucket. */
export const bucketSettings = () => ({
  region: env.S3_REGION,
  ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT, forcePathStyle: true } : {}),
  credentials: { accessKeyId: env.S3_ACCESS_KEY_ID ?? '', secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '' },
});
