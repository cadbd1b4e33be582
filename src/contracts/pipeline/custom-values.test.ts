import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCustom, type JudgedField, missingCustom } from './custom-values';
import { LEAD_FIELD_TYPES } from './lead-field-limits';

const field = (key: string, type: JudgedField['type'], extra: Partial<JudgedField> = {}): JudgedField => ({
  key,
  type,
  required: false,
  active: true,
  options: [],
  ...extra,
});
const PLAN = field('plan', 'choice', {
  options: [
    { value: 'gold', label: 'Gold', active: true },
    { value: 'lead', label: 'Lead', active: false },
  ],
});
const FIELDS = [
  ...LEAD_FIELD_TYPES.filter((type) => type !== 'choice').map((type) => field(type.replace('-', '_'), type)),
  PLAN,
  field('old', 'text', { active: false }),
];
const taken = (given: unknown, stored = {}) => changeCustom(FIELDS, given, stored);

describe('a value of a custom field', () => {
  it.each([
    ['text', ' Hello ', 'Hello'],
    ['long_text', 'a\nb', 'a\nb'],
    ['number', -1.5, -1.5],
    ['number', -0, 0],
    ['date', '2028-02-29', '2028-02-29'],
    ['plan', 'gold', 'gold'],
    ['checkbox', false, false],
    ['url', ' https://acme.example/a?b=c ', 'https://acme.example/a?b=c'],
  ])('of %s: %j is kept as %j', (key, given, kept) => {
    expect(taken({ [key]: given })).toEqual({ values: { [key]: kept }, problems: {} });
  });

  it.each([
    ['text', 5],
    ['text', 'x'.repeat(201)],
    ['text', 'two\nlines'],
    ['text', 'nul\u0000'],
    ['text', 'half \ud83d pair'],
    ['text', ['a']],
    ['long_text', 'x'.repeat(5_001)],
    ['number', '5'],
    ['number', Number.NaN],
    ['number', 1e16],
    ['date', '2027-02-29'],
    ['date', '2026-1-1'],
    ['date', '2026-01-01T00:00:00Z'],
    ['plan', 'silver'],
    ['plan', 'lead'],
    ['plan', true],
    ['checkbox', 'true'],
    ['checkbox', 1],
    ['url', 'javascript:alert(1)'],
    ['url', 'acme.example'],
    ['url', 'https://a b'],
    ['url', `https://a.example/${'x'.repeat(500)}`],
    ['old', 'new'],
    ['constructor', 'x'],
    ['unheard_of', 'x'],
    ['unheard_of', null],
  ])('of %s: %j is refused by its name', (key, given) => {
    expect(taken({ [key]: given })).toEqual({ values: {}, problems: { [`custom.${key}`]: expect.any(String) } });
  });

  it.each([null, [], 'text', 5])('%j is no object of values', (given) => {
    expect(taken(given).problems).toEqual({ custom: expect.any(String) });
  });

  it('that was accepted comes back equal, through JSON too, and is accepted again', () => {
    const any = fc.dictionary(
      fc.constantFrom(...FIELDS.map(({ key }) => key), 'unheard_of', '__proto__'),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.webUrl(),
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constantFrom('gold', null, '', ' '),
        fc.anything({ maxDepth: 1 }),
      ),
    );
    fc.assert(
      fc.property(any, any, (first, second) => {
        const stored = taken(first).values;
        const { values } = taken(second, stored);
        const back = JSON.parse(JSON.stringify(values));
        expect(back).toEqual(values);
        expect(taken(back)).toEqual({ values, problems: {} });
        expect(taken(back, values)).toEqual({ values, problems: {} });
      }),
    );
  });
});

describe('a change of custom values', () => {
  it('leaves what is not named, and clears what is null or empty', () => {
    const stored = { text: 'a', number: 5, checkbox: true };
    expect(taken({ number: null, text: '  ' }, stored).values).toEqual({ checkbox: true });
  });

  it('keeps the value of an archived field and a retired option, sent again unchanged', () => {
    const stored = { old: 'kept', plan: 'lead' };
    expect(taken({ old: 'kept', plan: 'lead', text: 'new' }, stored)).toEqual({
      values: { ...stored, text: 'new' },
      problems: {},
    });
    expect(Object.keys(taken({ old: null }, stored).problems)).toEqual(['custom.old']);
  });

  it('tells all that is wrong at once, and takes the rest', () => {
    const { problems, values } = taken({ number: 'x', date: 'y', text: 'fine' });
    expect(Object.keys(problems)).toEqual(['custom.number', 'custom.date']);
    expect(values).toEqual({ text: 'fine' });
  });

  it('a new lead needs what is required of it, but no box ticked and nothing archived', () => {
    const needed = ['text', 'checkbox', 'plan'].map((key) => ({
      ...(FIELDS.find((f) => f.key === key) as JudgedField),
    }));
    const all = needed.map((one) => ({ ...one, required: true, active: one.key !== 'plan' }));
    expect(missingCustom(all, {})).toEqual({ 'custom.text': expect.any(String) });
    expect(missingCustom(all, { text: 'x' })).toEqual({});
  });
});
