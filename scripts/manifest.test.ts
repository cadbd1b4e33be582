import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MANIFEST } from '@/app/manifest.webmanifest/manifest';
import { fromRoot } from './paths';

const MOST_BYTES = 150_000;

describe('the pictures that the manifest shows before the portal is installed', () => {
  it('are of phones and of wide screens, each with what is on it', () => {
    expect(new Set(MANIFEST.screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(['narrow', 'wide']));
    expect(MANIFEST.screenshots.every(({ label }) => label)).toBe(true);
  });

  it.each(MANIFEST.screenshots)('$src is there, in its size and type, and light', async ({ src, sizes, type }) => {
    const bytes = readFileSync(fromRoot(`public${src}`));
    const { width, height, format } = await sharp(bytes).metadata();
    expect(`${width}x${height}`).toBe(sizes);
    expect(`image/${format}`).toBe(type);
    expect(bytes.byteLength).toBeLessThan(MOST_BYTES);
  });
});
