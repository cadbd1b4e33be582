import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '@/contracts/roles';
import { paragraphs } from '@/domain/tiers/page/rich-text';
import { poolOf } from '@/server/db/transaction';
import { getPublicPage } from '@/server/tiers/get-public-page';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { deskOf, drawnPng, type Picture } from '../../support/page-desk';

const portal = usePortal();
let api: Api;
let desk: Awaited<ReturnType<typeof deskOf>>;
beforeAll(async () => {
  api = await createApi(portal());
  desk = await deskOf(portal(), api, 'content');
});

const work = (picture: string, hidden = false) => ({
  blockType: 'portfolio',
  title: 'Our work',
  hidden,
  works: [{ title: 'Shop', picture }],
});
const namesOf = ({ filename, sizes }: Picture) => [
  filename,
  ...Object.values(sizes).flatMap((size) => size.filename ?? []),
];
const ask = (name: string, headers: Record<string, string> = {}) => api.call(`/api/pictures/${name}`, { headers });

describe('a picture of the public page', () => {
  it('is drawn anew in a few widths and modern kinds, and shown with its measures', async () => {
    const { doc } = await desk.upload(await drawnPng());
    expect((await desk.publish([work(doc.id)])).wrong).toEqual({});
    const [block] = (await getPublicPage(poolOf(portal().payload))).blocks;
    const picture = block?.kind === 'portfolio' ? block.works[0]?.picture : null;
    expect(picture).toMatchObject({ alt: 'A web shop on a phone', width: 1200, height: 800 });
    expect(picture?.sets.map(({ type, srcset }) => [type, srcset.match(/ (\d+)w/g)])).toEqual([
      ['image/avif', [' 480w', ' 960w', ' 1200w']],
      ['image/webp', [' 480w', ' 960w', ' 1200w']],
    ]);
    expect(new Set(namesOf(doc)).size).toBe(6);
    for (const name of namesOf(doc)) {
      const answer = await ask(name);
      expect(answer.status, name).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': name.endsWith('.avif') ? 'image/avif' : 'image/webp',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
      expect((await ask(name, { 'if-none-match': `"${name}"` })).status).toBe(304);
    }
  });

  it('is nobody’s before the page that shows it is published, nor in a part that is hidden', async () => {
    const { doc } = await desk.upload(await drawnPng(600, 400));
    const status = async () => (await ask(doc.filename)).status;
    expect(await status()).toBe(404);
    await desk.draft([work(doc.id)]);
    expect(await status()).toBe(404);
    await desk.publish([work(doc.id, true)]);
    expect(await status()).toBe(404);
    await desk.publish([work(doc.id)]);
    expect(await status()).toBe(200);
    await desk.publish([{ blockType: 'text', title: 'T', body: paragraphs('x') }], { metaPicture: doc.id });
    expect(await status(), 'beside shared links').toBe(200);
    await desk.publish([{ blockType: 'text', title: 'T', body: paragraphs('x') }], { metaPicture: null });
    expect(await status()).toBe(404);
  });

  it('stays as long as the page shows it', async () => {
    const { doc } = await desk.upload(await drawnPng(600, 400));
    await desk.publish([work(doc.id)]);
    const remove = () => api.call(`/api/page-pictures/${doc.id}`, { method: 'DELETE', token: desk.token });
    expect((await remove()).status).toBe(409);
    expect((await ask(doc.filename)).status).toBe(200);
    await desk.publish([]);
    expect((await remove()).status).toBe(200);
  });

  it('is refused when it is none, or something else as well, naming the file', async () => {
    const png = await drawnPng(40, 40);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const refused = [
      [svg, 'drawing.svg', 'image/svg+xml'],
      [svg, 'drawing.png', 'image/png'],
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.png', 'image/png'],
      [Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]), 'both.png', 'image/png'],
      [Buffer.concat([png, Buffer.from('%PDF-1.7')]), 'both.png', 'image/png'],
      [Buffer.from('GIF89a/*<html>*/'), 'both.gif', 'image/gif'],
      [png.subarray(0, 60), 'cut.png', 'image/png'],
      [Buffer.alloc(10_000_001, png), 'large.png', 'image/png'],
    ] as const;
    for (const [bytes, name, type] of refused) {
      const { status, wrong } = await desk.upload(bytes, { name, type });
      expect(status, name).toBeGreaterThanOrEqual(400);
      expect(status, name).toBeLessThan(500);
      expect(Object.keys(wrong), name).toEqual(['file']);
    }
    const { status, wrong } = await desk.upload(png, { alt: ' ' });
    expect([status, Object.keys(wrong)]).toEqual([400, ['alt']]);
  });

  it('leaves behind where it was taken', async () => {
    const taken = await sharp(await drawnPng(300, 200))
      .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const { doc } = await desk.upload(taken, { name: 'photo.jpg', type: 'image/jpeg' });
    await desk.publish([work(doc.id)]);
    const answer = await ask(doc.filename);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('Somebody');
  });

  it('is uploaded by editors alone, and no other file is reached by its road', async () => {
    for (const role of STAFF_ROLES) {
      const { status } = await (await deskOf(portal(), api, role)).upload(await drawnPng(20, 20));
      expect(status, role).toBe(role === 'admin' || role === 'content' ? 201 : 403);
    }
    const { payload } = portal();
    const other = await payload.create({
      collection: 'private-files',
      data: {},
      file: { data: await drawnPng(20, 20), mimetype: 'image/png', name: 'price-list.png', size: 1 },
      overrideAccess: true,
    });
    const stem = String(other.filename).replace(/\.png$/, '');
    // Even a page that names the other's id shows nothing of it.
    await desk.publish([{ blockType: 'text', title: `See ${other.id}`, body: paragraphs('x') }]);
    const names = [
      `${stem}.png`,
      `${stem}.webp`,
      `${stem}.avif`,
      '..%2Fsecrets.json',
      '..',
      '%00.webp',
      'a'.repeat(4_000),
    ];
    for (const name of names) expect((await ask(name)).status, name.slice(0, 40)).toBe(404);
    const partner = await api.tokenFor((await makePartner(portal())).actor);
    const { doc } = await desk.upload(await drawnPng(20, 20));
    for (const token of [null, partner])
      expect((await api.call(`/api/page-pictures/file/${doc.filename}`, { token })).status).toBe(403);
    expect((await api.call(`/api/page-pictures/file/${doc.filename}`, { token: desk.token })).status).toBe(200);
  });
});
