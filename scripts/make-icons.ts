/** Draws every icon in public/ from the one mark. Run `npx tsx scripts/make-icons.ts` after the mark has changed. */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { BRAND_ARCH, BRAND_COLOURS, BRAND_STEPS, BRAND_STROKE } from '../src/ui/brand-paths';

const publicFolder = new URL('../public/', import.meta.url);

/** Signs of the app shortcuts, on a 24 grid. */
const SHORTCUTS = {
  add: 'M12 5v14M5 12h14',
  earnings: 'M12 4v16M16.5 7.5H9.75a2.25 2.25 0 0 0 0 4.5h4.5a2.25 2.25 0 0 1 0 4.5H7.5',
  leaderboard: 'M6 19v-6M12 19V5M18 19v-9',
};

const strokes = (paths: readonly string[], ink: string, width: number) =>
  `<g fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${paths
    .map((path) => `<path d="${path}"/>`)
    .join('')}</g>`;

const glyph = (ink: string) => strokes([BRAND_ARCH, ...BRAND_STEPS], ink, BRAND_STROKE);

function tile({ radius, content }: { radius: number; content: string }): string {
  const { from, to } = BRAND_COLOURS;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><linearGradient id="g" x1="0" y1="1" x2="1" y2="0"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient><rect width="512" height="512" rx="${radius}" fill="url(#g)"/>${content}</svg>`;
}

const rounded = tile({ radius: 124, content: glyph(BRAND_COLOURS.ink) });
// The system cuts these to its own shape, so the ground reaches every corner.
const fullBleed = tile({ radius: 0, content: glyph(BRAND_COLOURS.ink) });
// The status bar paints it: only its transparency counts.
const monochrome = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="96 82 320 350">${glyph('#fff')}</svg>`;

const png = (svg: string, size: number) =>
  sharp(Buffer.from(svg), { density: 300 })
    .resize(size, size, { fit: 'contain', background: '#0000' })
    .png({ compressionLevel: 9, palette: size > 96 })
    .toBuffer();

/** An .ico that holds PNGs, as every browser of the last fifteen years reads it. */
function ico(images: readonly { size: number; data: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, data }, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(data.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...images.map(({ data }) => data)]);
}

async function save(name: string, content: string | Buffer): Promise<void> {
  await writeFile(new URL(name, publicFolder), content);
}

await mkdir(new URL('icons/', publicFolder), { recursive: true });
await save('favicon.svg', `${rounded}\n`);
await save(
  'favicon.ico',
  ico(await Promise.all([16, 32, 48].map(async (size) => ({ size, data: await png(rounded, size) })))),
);
await save('icons/icon-192.png', await png(rounded, 192));
await save('icons/icon-512.png', await png(rounded, 512));
await save('icons/maskable-192.png', await png(fullBleed, 192));
await save('icons/maskable-512.png', await png(fullBleed, 512));
await save('icons/apple-touch-icon.png', await png(fullBleed, 180));
await save('icons/badge-96.png', await png(monochrome, 96));
for (const [name, path] of Object.entries(SHORTCUTS)) {
  const sign = `<g transform="translate(112 112) scale(12)">${strokes([path], BRAND_COLOURS.ink, 2.25)}</g>`;
  await save(`icons/shortcut-${name}.png`, await png(tile({ radius: 256, content: sign }), 96));
}
