import type { Texts } from './catalogue';

/** The language the texts are in: a BCP 47 tag, for `<html lang>`. */
export const LANGUAGE = 'en';

/**
 * The portal's texts in another language, by name of catalogue. Empty is English. An installation that speaks another language
 * fills this file, and only this file, and builds (docs/operators.md).
 */
export const TRANSLATION: Readonly<Record<string, Texts>> = {};
