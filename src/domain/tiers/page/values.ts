/** What staff may write between braces in the texts of the public page: the portal puts in what holds now. */
export const PAGE_VALUES = [
  'programme',
  'bestRate',
  'holdDays',
  'clearing',
  'payoutTerms',
  'payoutMinimum',
  'referralTerms',
] as const;
export type PageValue = (typeof PAGE_VALUES)[number];
/** '' where the programme has no such thing now. */
export type PageValues = Readonly<Record<PageValue, string>>;

const BRACED = /\{(\w*)\}/g;
const isValue = (name: string): name is PageValue => (PAGE_VALUES as readonly string[]).includes(name);

/** The first name in braces that nobody knows; null when all are known. */
export function unknownValue(text: string): string | null {
  for (const [, name = ''] of text.matchAll(BRACED)) if (!isValue(name)) return name;
  return null;
}

/** The text with what holds now in place of the names. */
export function fillIn(text: string, values: PageValues): string {
  return text.replace(BRACED, (whole, name: string) => (isValue(name) ? values[name] : whole));
}

/** Whether a text speaks of something that the programme does not have now, so that it is better left out. */
export function speaksOfNothing(text: string, values: PageValues): boolean {
  return [...text.matchAll(BRACED)].some(([, name = '']) => isValue(name) && values[name] === '');
}
