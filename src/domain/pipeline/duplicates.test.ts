import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyDomain, normaliseCompanyName, normaliseEmail, normalisePhone } from './duplicates';

describe('a normalised e-mail', () => {
  it.each([
    [' Jane.Doe@ACME.com ', 'jane.doe@acme.com'],
    ['ｊａｎｅ@acme.com', 'jane@acme.com'],
    ['jane', null],
    ['jane@acme', null],
    ['jane doe@acme.com', null],
    ['jane@@acme.com', null],
    ['', null],
  ])('%j -> %j', (email, expected) => {
    expect(normaliseEmail(email)).toBe(expected);
  });
});

describe('a normalised phone', () => {
  it.each([
    ['+1 (415) 555-2671', undefined, '+14155552671'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['0044 20 7946 0958', 'GB', '+442079460958'],
    ['030 901820', 'DE', '+4930901820'],
    ['415 555 2671', undefined, null],
    ['12', 'US', null],
    ['call me', 'US', null],
    ['', 'US', null],
  ] as const)('%j in %s -> %s', (phone, country, expected) => {
    expect(normalisePhone(phone, country)).toBe(expected);
  });
});

describe('a company domain', () => {
  it.each([
    ['jane@acme.com', 'acme.com'],
    ['jane@mail.acme.com', 'acme.com'],
    ['https://www.acme.com/about?x=1', 'acme.com'],
    ['WWW.Shop.Acme.co.uk', 'acme.co.uk'],
    ['acme.com.au', 'acme.com.au'],
    ['https://user:pw@acme.io:8080/', 'acme.io'],
    ['jane@gmail.com', null],
    ['jane@hotmail.co.uk', null],
    ['localhost', null],
    ['http://192.168.0.1/', null],
    ['not a domain', null],
    ['jane@', null],
    ['', null],
  ])('%j -> %j', (input, expected) => {
    expect(companyDomain(input)).toBe(expected);
  });
});

describe('a normalised company name', () => {
  it.each([
    ['ACME, Inc.', 'acme'],
    ['The Acme Company', 'acme'],
    ['Acme GmbH & Co. KG', 'acme'],
    ['Café Zoë S.A.R.L.', 'cafe zoe'],
    ['Müller & Söhne', 'muller and sohne'],
    ['Straßenbau AG', 'strassenbau'],
    ['O’Neill’s Pty Ltd', 'oneills'],
    ['Smith + Sons', 'smith and sons'],
    ['The Company', 'the company'],
    ['The', 'the'],
    ['The The Ltd', 'the the ltd'],
    ['The The Band', 'band'],
    ['株式会社サイソ', '株式会社サイソ'],
    ['', ''],
  ])('%j -> %j', (name, expected) => {
    expect(normaliseCompanyName(name)).toBe(expected);
  });
});

describe('normalising twice', () => {
  it('is the same as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseCompanyName(normaliseCompanyName(text))).toBe(normaliseCompanyName(text));
        const email = normaliseEmail(text);
        if (email !== null) expect(normaliseEmail(email)).toBe(email);
        const domain = companyDomain(text);
        if (domain !== null) expect(companyDomain(domain)).toBe(domain);
      }),
      { numRuns: 500 },
    );
  });
});
