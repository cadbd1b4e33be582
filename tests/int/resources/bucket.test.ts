import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { startFakeBucket } from '../../fakes/s3';
import { reading } from '../../support/act';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { drawnPng } from '../../support/page-desk';

const bucket = await startFakeBucket('portal');
Object.assign(process.env, {
  S3_BUCKET: 'portal',
  S3_ENDPOINT: bucket.endpoint,
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
});
const portal = usePortal();
afterAll(() => bucket.close());

const BYTES = Buffer.from('title,amount\nfirst,1\nsecond,2\n');

async function upload() {
  const { payload } = portal();
  const file = await payload.create({
    collection: 'private-files',
    data: {},
    file: { data: BYTES, mimetype: 'text/csv', name: 'prices.csv', size: BYTES.length },
    overrideAccess: true,
  });
  await payload.create({
    collection: 'marketing-assets',
    data: {
      title: 'Prices',
      category: 'product-sheets',
      kind: 'document',
      minTier: 'starter',
      file: file.id,
      published: true,
    },
    overrideAccess: true,
  });
  return file;
}

describe('a private file in a bucket', () => {
  it('is stored under its random name and read through the portal, whole and in parts', async () => {
    const { actor } = await makePartner(portal());
    const file = await upload();
    expect([...bucket.objects.keys()]).toEqual([file.filename]);
    const { openFile } = await import('@/server/resources/open-file');
    const opened = await openFile(await reading(portal(), actor), { id: file.id });
    expect(opened).toMatchObject({ name: 'prices.csv', size: BYTES.length, mime: 'text/csv' });
    expect(await buffer(opened.read())).toEqual(BYTES);
    expect((await buffer(opened.read({ start: 0, end: 4 }))).toString()).toBe('title');
  });

  it('that the bucket has lost is not found', async () => {
    const { actor } = await makePartner(portal());
    const file = await upload();
    bucket.objects.delete(String(file.filename));
    const { openFile } = await import('@/server/resources/open-file');
    await expect(openFile(await reading(portal(), actor), { id: file.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a picture of the public page in a bucket', () => {
  it('is stored in each of its sizes, and read by their names', async () => {
    const { payload } = portal();
    bucket.objects.clear();
    const data = await drawnPng(1200, 800);
    const picture = await payload.create({
      collection: 'page-pictures',
      data: { alt: 'A web shop' },
      file: { data, mimetype: 'image/png', name: 'shop.png', size: data.length },
      overrideAccess: true,
    });
    const names = [picture.filename, ...Object.values(picture.sizes ?? {}).map((size) => size?.filename)];
    expect([...bucket.objects.keys()].sort()).toEqual(names.sort());
    await payload.updateGlobal({
      slug: 'programme-page',
      data: { metaPicture: picture.id, _status: 'published' },
      overrideAccess: true,
    });
    const { openPicture } = await import('@/server/tiers/open-picture');
    const reader = { ...(await reading(portal(), (await makePartner(portal())).actor)) };
    for (const name of names)
      expect((await buffer((await openPicture(reader, { name: String(name) })).read())).length).toBeGreaterThan(100);
  });
});
