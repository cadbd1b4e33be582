import { type ClassValue, clsx } from 'clsx';
import { createTailwindMerge } from 'tailwind-merge';

const any = () => true;
const oneOf =
  (...values: string[]) =>
  (value: string) =>
    values.includes(value);
const isFontSize = oneOf('xs', 'sm', 'base', 'lg', 'xl', '2xl', '3xl');
const isAlignment = oneOf('left', 'center', 'right', 'start', 'end');
const isWrap = oneOf('wrap', 'nowrap', 'balance', 'pretty');
const isWidth = (value: string) => /^\d+$/.test(value);
const isSide = oneOf('t', 'r', 'b', 'l', 'x', 'y', 's', 'e');
const isBackgroundImage = (value: string) => /^(none$|linear-|radial|conic)/.test(value);
const isFontFamily = oneOf('sans', 'mono');
const group = (name: string) => [{ [name]: [any] }];
const sides = (name: string) =>
  Object.fromEntries(['', 'x', 'y', 't', 'r', 'b', 'l', 's', 'e'].map((side) => [name + side, group(name + side)]));
const overrides = (name: string) => ({
  [name]: ['x', 'y', 't', 'r', 'b', 'l', 's', 'e'].map((side) => name + side),
  [`${name}x`]: [`${name}l`, `${name}r`, `${name}s`, `${name}e`],
  [`${name}y`]: [`${name}t`, `${name}b`],
});

/** The groups this design system overrides in practice; the full default table would cost 6 kB on every first load. */
const merge = createTailwindMerge(() => ({
  cacheSize: 300,
  theme: {},
  classGroups: {
    ...sides('p'),
    ...sides('m'),
    display: ['block', 'inline-block', 'inline', 'flex', 'inline-flex', 'grid', 'inline-grid', 'contents', 'hidden'],
    position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
    inset: group('inset'),
    top: group('top'),
    right: group('right'),
    bottom: group('bottom'),
    left: group('left'),
    size: group('size'),
    w: group('w'),
    h: group('h'),
    'min-w': group('min-w'),
    'min-h': group('min-h'),
    'max-w': group('max-w'),
    'max-h': group('max-h'),
    gap: group('gap'),
    items: group('items'),
    justify: group('justify'),
    self: group('self'),
    direction: [{ flex: ['row', 'col', 'row-reverse', 'col-reverse'] }],
    flex: [{ flex: ['1', 'auto', 'none', 'initial'] }],
    'grid-cols': group('grid-cols'),
    col: group('col'),
    rounded: ['rounded', { rounded: [any] }],
    shadow: ['shadow', { shadow: [any] }],
    'bg-image': [{ bg: [isBackgroundImage] }],
    bg: group('bg'),
    fill: group('fill'),
    stroke: group('stroke'),
    opacity: group('opacity'),
    overflow: group('overflow'),
    z: group('z'),
    'border-width': ['border', { border: [isWidth] }],
    'border-side': [{ border: [isSide] }],
    'border-color': [{ border: [any] }],
    'font-size': [{ text: [isFontSize] }],
    'text-align': [{ text: [isAlignment] }],
    'text-wrap': [{ text: [isWrap] }],
    'text-color': [{ text: [any] }],
    'font-family': [{ font: [isFontFamily] }],
    'font-weight': [{ font: [any] }],
    leading: group('leading'),
    whitespace: group('whitespace'),
  },
  conflictingClassGroups: { ...overrides('p'), ...overrides('m'), size: ['w', 'h'] },
  conflictingClassGroupModifiers: {},
  postfixLookupClassGroups: [],
  orderSensitiveModifiers: ['before', 'after', 'placeholder', 'backdrop'],
}));

/** Joins class names; of two that set the same thing the later one stays, so that a caller's `className` wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
