import { TRANSLATION } from './translation';

/** A text, a text made of values (with its plurals), or texts under their keys. */
export type Texts = { readonly [key: string]: string | ((...values: never[]) => string) | Texts };

/** A part of one catalogue in another language: the same keys, as many of them as are translated. */
export type Translated<T> = {
  [K in keyof T]?: T[K] extends string ? string : T[K] extends (...values: never[]) => string ? T[K] : Translated<T[K]>;
};

/**
 * The texts of one place, in the portal's language: English where the translation has none. Called once per catalogue, at the
 * top of a module.
 * @param name unique among the catalogues, `<area>.<place>`
 * @throws RangeError when the translation holds a key that the catalogue does not know
 */
export function catalogue<const T extends Texts>(name: string, english: T): Widened<T> {
  const translated = TRANSLATION[name];
  return (translated ? merge(name, english, translated) : english) as Widened<T>;
}

/** Literal texts as `string`: which words a text has is no business of its reader's types. */
export type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends Texts ? Widened<T[K]> : T[K];
};

function merge(path: string, english: Texts, translated: Texts): Texts {
  const merged: Record<string, Texts[string]> = { ...english };
  for (const [key, text] of Object.entries(translated)) {
    const source = english[key];
    if (source === undefined) throw new RangeError(`The translation holds ${path}.${key}, which no text asks for`);
    if (typeof source !== typeof text)
      throw new RangeError(`The translation of ${path}.${key} is not a ${typeof source}`);
    merged[key] = typeof text === 'object' && typeof source === 'object' ? merge(`${path}.${key}`, source, text) : text;
  }
  return merged;
}
