import { describe, expect, it } from 'vitest';
import { readCard } from './business-card';

describe('a business card', () => {
  it('is read by what its lines look like, in any order', () => {
    expect(
      readCard([
        'Blue Harbor GmbH',
        'Ann Miller',
        'Head of Sales',
        '+49 30 1234 567',
        'Ann.Miller@blue-harbor.example',
      ]),
    ).toEqual({
      companyName: 'Blue Harbor GmbH',
      contactName: 'Ann Miller',
      contactRole: 'Head of Sales',
      contactPhone: '+49 30 1234 567',
      contactEmail: 'ann.miller@blue-harbor.example',
    });
    expect(readCard(['CEO', 'jo@acme.example', 'Dr. Jo von Berg', 'ACME'])).toEqual({
      companyName: 'ACME',
      contactName: 'Dr. Jo von Berg',
      contactRole: 'CEO',
      contactEmail: 'jo@acme.example',
    });
  });

  it('says nothing of what it does not tell', () => {
    expect(readCard([])).toEqual({});
    expect(readCard(['10115 Berlin', 'www.example.org', '  '])).toEqual({});
    expect(readCard(['Gmail', 'ann@gmail.com'])).toEqual({ contactEmail: 'ann@gmail.com' });
  });

  it('takes a phone number out of its words', () => {
    expect(readCard(['Tel: (030) 123-4567'])).toEqual({ contactPhone: '(030) 123-4567' });
    expect(readCard(['T +1 555 010 9999'])).toEqual({ contactPhone: '+1 555 010 9999' });
  });
});
