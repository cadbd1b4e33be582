import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brandProperties, brandShades } from './brand-shades';
import { contrastRatio, hexToLinearRgb, hexToOklch, type Oklch, toLinearRgb } from './contrast';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Themed = { light: Oklch; dark: Oklch };
type Pair = { ink: string; ground: string; least: number };

function readColours(): Map<string, Themed> {
  const oklch = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const line = new RegExp(String.raw`--color-([a-z0-9-]+): light-dark\(${oklch}, ${oklch}\);`, 'g');
  const colour = (lightness?: string, chroma?: string, hue?: string): Oklch => ({
    lightness: Number(lightness),
    chroma: Number(chroma),
    hue: Number(hue),
  });
  return new Map(
    [...css.matchAll(line)].map(([, name = '', l1, c1, h1, l2, c2, h2]) => [
      name,
      { light: colour(l1, c1, h1), dark: colour(l2, c2, h2) },
    ]),
  );
}

function readPairs(): Pair[] {
  return [...css.matchAll(/@pair ([a-z0-9- ]+) on ([a-z0-9- ]+)/g)].flatMap(([, inks = '', grounds = '']) => {
    const words = grounds.trim().split(' ');
    const least = words.includes('ui') ? 3 : 4.5;
    return inks
      .split(' ')
      .flatMap((ink) => words.filter((word) => word !== 'ui').map((ground) => ({ ink, ground, least })));
  });
}

const colours = readColours();
const pairs = readPairs();
const inks = new Set(pairs.map((pair) => pair.ink));

describe('the colour tokens', () => {
  it('declare pairs for both themes', () => {
    expect(colours.size).toBeGreaterThan(40);
    expect(pairs.length).toBeGreaterThan(80);
  });

  it.each(pairs)('$ink on $ground reaches $least:1 in both themes', ({ ink, ground, least }) => {
    const [over, under] = [colours.get(ink), colours.get(ground)];
    if (!over || !under) throw new Error(`A pair names a colour that is not declared: ${ink} on ${ground}`);
    for (const theme of ['light', 'dark'] as const) {
      const ratio = contrastRatio(toLinearRgb(over[theme]), toLinearRgb(under[theme]));
      expect(ratio, `${ink} on ${ground}, ${theme}`).toBeGreaterThanOrEqual(least);
    }
  });

  it('declare a pair for every colour that writes', () => {
    const writing = [...colours.keys()].filter((name) =>
      /^(strong|normal|muted)$|-text$|-contrast$|^(good|warn|bad|info)$/.test(name),
    );
    expect(writing.filter((name) => !inks.has(name))).toEqual([]);
  });
});

describe('a brand’s colour', () => {
  const every = Array.from({ length: 9 }, (_, place) => (place * 32).toString(16).padStart(2, '0').slice(-2));
  const colourOfBrand = every.flatMap((r) => every.flatMap((g) => every.map((b) => `#${r}${g}${b}`)));

  it.each(['light', 'dark'] as const)('reaches every contrast of the accent, whatever it is, in %s', (theme) => {
    const accents = pairs.filter(({ ink, ground }) => ink.startsWith('accent') || ground.startsWith('accent'));
    expect(accents.length).toBeGreaterThan(10);
    for (const brand of new Set(colourOfBrand)) {
      const worn = new Map(brandShades(brand).map((shade) => [shade.token, shade]));
      const inTheme = (name: string) => worn.get(name)?.[theme] ?? colours.get(name)?.[theme];
      for (const { ink, ground, least } of accents) {
        const [over, under] = [inTheme(ink), inTheme(ground)];
        if (!over || !under) throw new Error(`A pair names a colour that is not declared: ${ink} on ${ground}`);
        const ratio = contrastRatio(toLinearRgb(over), toLinearRgb(under));
        if (ratio < least) expect.fail(`${brand}: ${ink} on ${ground} reaches ${ratio.toFixed(2)} of ${least}`);
      }
    }
  });

  it('replaces every token of the accent that the look declares', () => {
    const declared = [...colours.keys()].filter((name) => name.startsWith('accent'));
    expect(Object.keys(brandProperties('#0055aa')).toSorted()).toEqual(
      declared.map((name) => `--color-${name}`).toSorted(),
    );
  });

  it('is the colour that was chosen, by hue', () => {
    expect(hexToOklch('#0000ff')).toMatchObject({
      hue: expect.closeTo(264.05, 1),
      lightness: expect.closeTo(0.452, 3),
    });
    expect(brandProperties('#0000ff')['--color-accent']).toMatch(/^light-dark\(oklch\(0.73 0.1700 264.05\), oklch\(/);
  });
});

describe('the type scale', () => {
  it('never goes under 13 px', () => {
    const sizes = [...css.matchAll(/--text-[a-z0-9]+: ([\d.]+)rem;/g)].map(([, rem]) => Number(rem) * 16);
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });
});

describe('contrast', () => {
  it('agrees with the known ends of the scale', () => {
    expect(contrastRatio(hexToLinearRgb('#000000'), hexToLinearRgb('#ffffff'))).toBeCloseTo(21, 5);
    expect(contrastRatio(hexToLinearRgb('#767676'), hexToLinearRgb('#ffffff'))).toBeCloseTo(4.54, 2);
  });

  it('reads the same colour from OKLCH and from hexadecimal', () => {
    const blue = toLinearRgb({ lightness: 0.452, chroma: 0.3132, hue: 264.05 });
    expect(contrastRatio(blue, hexToLinearRgb('#0000ff'))).toBeCloseTo(1, 1);
  });

  it('refuses what is no colour', () => {
    expect(() => hexToLinearRgb('orange')).toThrow(RangeError);
  });
});
