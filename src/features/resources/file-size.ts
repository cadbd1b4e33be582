const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** How big a file is, as people say it: "240 kB", "1.4 MB". */
export function fileSize(bytes: number, locale: string): string {
  let [size, unit] = [bytes / 1000, 0];
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[unit],
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(Math.max(size, 0.1));
}
