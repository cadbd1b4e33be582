import type { Bind } from './bind';

const MOST_WORDS = 8;

/**
 * The one way to search: true for rows in which every word of `q` stands somewhere, whatever its case and accents. Words of
 * three letters and more are found by a trigram index on the same expression. Spec README rule 12.
 *
 * @param folded SQL of the text to search, inside `portal_fold(...)`, written as in its index.
 */
export function matchesWords(folded: string, q: string, bind: Bind): string {
  const words = q
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  return words.length === 0 ? 'true' : words.map((word) => `${folded} LIKE portal_like(${bind(word)})`).join(' AND ');
}
