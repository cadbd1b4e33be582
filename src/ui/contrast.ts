/** A colour as CSS `oklch(L C H)`: lightness 0-1, chroma, hue in degrees. */
export type Oklch = { lightness: number; chroma: number; hue: number };

type LinearRgb = { red: number; green: number; blue: number };

/** Linear sRGB of an OKLCH colour, clamped to the gamut as a screen does (matrices: Björn Ottosson, OKLab). */
export function toLinearRgb({ lightness, chroma, hue }: Oklch): LinearRgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return {
    red: clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    green: clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    blue: clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  };
}

/** Linear sRGB of `#rrggbb`. @throws RangeError when it is not six hexadecimal digits. */
export function hexToLinearRgb(hex: string): LinearRgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new RangeError(`Not a colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return { red, green, blue };
}

/** OKLCH of `#rrggbb` (matrices: Björn Ottosson, OKLab). @throws RangeError when it is not six hexadecimal digits. */
export function hexToOklch(hex: string): Oklch {
  const { red, green, blue } = hexToLinearRgb(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

const luminance = ({ red, green, blue }: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrastRatio(one: LinearRgb, other: LinearRgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
