import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Texts } from './catalogue';

const translation = vi.hoisted(() => ({ LANGUAGE: 'de', TRANSLATION: {} as Record<string, Texts> }));
vi.mock('./translation', () => translation);
const { catalogue } = await import('./catalogue');

const ENGLISH = {
  add: 'Add a lead',
  count: (count: number) => (count === 1 ? '1 lead' : `${count} leads`),
  form: { company: 'Company', contact: 'Contact' },
};

describe('a catalogue', () => {
  beforeEach(() => {
    translation.TRANSLATION = {};
  });

  it('is English without a translation', () => {
    expect(catalogue('pipeline.list', ENGLISH)).toEqual(ENGLISH);
  });

  it('takes the translated texts, and keeps English where there is none', () => {
    translation.TRANSLATION = {
      'pipeline.list': { count: (count: number) => `${count} Leads`, form: { company: 'Firma' } },
      'pipeline.sheet': { add: 'Falsch' },
    };
    const texts = catalogue('pipeline.list', ENGLISH);
    expect(texts.add).toBe('Add a lead');
    expect(texts.count(3)).toBe('3 Leads');
    expect(texts.form).toEqual({ company: 'Firma', contact: 'Contact' });
  });

  it('names a key that no text asks for, and one of another kind', () => {
    translation.TRANSLATION = { a: { form: { colour: 'Farbe' } } };
    expect(() => catalogue('a', ENGLISH)).toThrow('a.form.colour');
    translation.TRANSLATION = { a: { count: 'Leads' } };
    expect(() => catalogue('a', ENGLISH)).toThrow('a.count is not a function');
  });
});
