/**
 * The mark on a 512 grid: a doorway, and in it two steps up. It stays within the middle 80 % that a maskable icon keeps.
 * Drawn by the component and by scripts/make-icons.ts alike.
 */
export const BRAND_ARCH = 'M146 392V232a110 110 0 0 1 220 0v160';
export const BRAND_STEPS = ['M210 302l46-46 46 46', 'M210 392l46-46 46 46'] as const;
export const BRAND_STROKE = 40;
export const BRAND_COLOURS = { from: '#ff8a1f', to: '#ffc53d', ink: '#17130c' } as const;
