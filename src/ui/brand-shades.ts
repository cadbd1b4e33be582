import { hexToOklch, type Oklch } from './contrast';

type Shade = { lightness: number; mostChroma: number };
/**
 * The accent's tokens by theme: the lightness at which each reaches its contrast with what it meets (tokens.css `@pair`), and
 * the chroma that fits there. A brand gives hue and strength, never lightness, so that every colour stays readable.
 */
const SHADES: Readonly<Record<string, { light: Shade; dark: Shade }>> = {
  accent: { light: { lightness: 0.73, mostChroma: 0.17 }, dark: { lightness: 0.755, mostChroma: 0.165 } },
  'accent-hover': { light: { lightness: 0.77, mostChroma: 0.165 }, dark: { lightness: 0.8, mostChroma: 0.16 } },
  'accent-end': { light: { lightness: 0.76, mostChroma: 0.16 }, dark: { lightness: 0.84, mostChroma: 0.155 } },
  'accent-contrast': { light: { lightness: 0.2, mostChroma: 0.04 }, dark: { lightness: 0.19, mostChroma: 0.04 } },
  'accent-text': { light: { lightness: 0.46, mostChroma: 0.135 }, dark: { lightness: 0.81, mostChroma: 0.145 } },
  'accent-soft': { light: { lightness: 0.955, mostChroma: 0.035 }, dark: { lightness: 0.28, mostChroma: 0.045 } },
  'accent-mark': { light: { lightness: 0.585, mostChroma: 0.19 }, dark: { lightness: 0.755, mostChroma: 0.165 } },
};

export type BrandShade = { token: string; light: Oklch; dark: Oklch };

/** The accent's tokens in a brand's colour. @throws RangeError when `hex` is not `#rrggbb` */
export function brandShades(hex: string): BrandShade[] {
  const { chroma, hue } = hexToOklch(hex);
  const inHue = ({ lightness, mostChroma }: Shade): Oklch => ({ lightness, chroma: Math.min(chroma, mostChroma), hue });
  return Object.entries(SHADES).map(([token, { light, dark }]) => ({ token, light: inHue(light), dark: inHue(dark) }));
}

/** The same as declarations of CSS custom properties, for both themes at once. */
export function brandProperties(hex: string): Record<string, string> {
  const css = ({ lightness, chroma, hue }: Oklch) => `oklch(${lightness} ${chroma.toFixed(4)} ${hue.toFixed(2)})`;
  return Object.fromEntries(
    brandShades(hex).map(({ token, light, dark }) => [`--color-${token}`, `light-dark(${css(light)}, ${css(dark)})`]),
  );
}
