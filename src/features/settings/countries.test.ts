import { describe, expect, it } from 'vitest';
import { countryOptions } from './countries';

describe('the list of countries', () => {
  it('holds every inhabited country and territory of ISO 3166-1, each by its name, in alphabetical order', () => {
    const options = countryOptions('en-US');
    expect(options).toHaveLength(243);
    expect(options.every(({ value, label }) => /^[A-Z]{2}$/.test(value) && label !== value)).toBe(true);
    expect(options[0]?.label).toBe('Afghanistan');
    expect(options.find(({ value }) => value === 'US')?.label).toBe('United States');
  });
});
