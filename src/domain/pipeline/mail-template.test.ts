import { describe, expect, it } from 'vitest';
import { fillTemplate, firstNameOf, PLACEHOLDERS, type PlaceholderValues, unknownPlaceholders } from './mail-template';

const values = {
  ...(Object.fromEntries(PLACEHOLDERS.map((name) => [name, ''])) as PlaceholderValues),
  'lead.company': 'Acme {{user.name}}',
  'lead.firstName': 'Jane',
  'user.name': 'Ann Miller',
};

describe('a template of a mail', () => {
  it('is filled with what is known, once: a value is never read as a template', () => {
    expect(fillTemplate('Hello {{lead.firstName}}, {{ lead.company }}!', values)).toBe(
      'Hello Jane, Acme {{user.name}}!',
    );
  });

  it('leaves no gap for what is not known', () => {
    expect(fillTemplate('Hello {{lead.contact}}, as {{lead.role}} you know.\n\n  Yours', values)).toBe(
      'Hello, as you know.\n\n  Yours',
    );
  });

  it('names what it may not hold', () => {
    expect(unknownPlaceholders('{{lead.company}} {{ user.name }}')).toEqual([]);
    expect(unknownPlaceholders('{{lead.secret}} {{lead.secret}} {{}}')).toEqual(['lead.secret', '']);
    expect(unknownPlaceholders('{{lead.company')).toEqual(['{{']);
  });

  it('names fields that staff added, by their keys', () => {
    expect(unknownPlaceholders('{{lead.custom.plan}} {{lead.custom.old}}', ['plan'])).toEqual(['lead.custom.old']);
    expect(fillTemplate('Plan: {{lead.custom.plan}}.', { ...values, 'lead.custom.plan': 'Gold' })).toBe('Plan: Gold.');
    expect(fillTemplate('Plan {{lead.custom.gone}}.', values)).toBe('Plan.');
  });

  it('knows the first of the names', () => {
    expect([firstNameOf(' Jane  Doe'), firstNameOf('')]).toEqual(['Jane', '']);
  });
});
