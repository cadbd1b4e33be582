import { describe, expect, it } from 'vitest';
import { csvLine } from './csv';

describe('a line of a CSV file', () => {
  it('quotes what needs it and leaves empty what is not known', () => {
    expect(csvLine(['Acme', null, 'a,b', 'say "hi"', 'two\nlines', 1500])).toBe(
      'Acme,,"a,b","say ""hi""","two\nlines",1500\r\n',
    );
  });

  it.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\t=1', '\r=1'])('makes %j text that no spreadsheet runs', (typed) => {
    expect(csvLine([typed])).toContain(`'${typed}`);
  });

  it.each([
    [0, '0.00'],
    [-1, '-0.01'],
    [5, '0.05'],
    [123_456, '1234.56'],
    [-9_007_199_254_740_991, '-90071992547409.91'],
  ])('writes %d cents as %s', (cents, written) => expect(csvLine([{ cents }])).toBe(`${written}\r\n`));

  it('leaves our own numbers alone', () => expect(csvLine([-5])).toBe('-5\r\n'));
});
