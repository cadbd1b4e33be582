import { describe, expect, it } from 'vitest';
import { matchCommands } from './match-commands';

const commands = [
  { label: 'Go to leads', group: 'Go to', keywords: 'pipeline' },
  { label: 'Go to earnings', group: 'Go to', keywords: 'money commission' },
  { label: 'Café Zoë', group: 'Leads' },
  { label: 'Add a lead', group: 'Actions' },
];
const found = (query: string) => matchCommands(commands, query).map((one) => one.label);

describe('matchCommands', () => {
  it('gives everything, grouped, for an empty query', () => {
    expect(found('')).toEqual(['Go to leads', 'Go to earnings', 'Café Zoë', 'Add a lead']);
  });

  it('wants every word, in the label, the group or the keywords', () => {
    expect(found('go money')).toEqual(['Go to earnings']);
    expect(found('pipeline')).toEqual(['Go to leads']);
    expect(found('go nowhere')).toEqual([]);
  });

  it('puts the group whose label starts with the query first', () => {
    expect(found('add')).toEqual(['Add a lead']);
    expect(found('lead')).toEqual(['Go to leads', 'Café Zoë', 'Add a lead']);
    expect(found('a')[0]).toBe('Add a lead');
  });

  it('looks past accents and case', () => {
    expect(found('cafe zoe')).toEqual(['Café Zoë']);
  });
});
