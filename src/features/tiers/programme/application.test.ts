import { describe, expect, it } from 'vitest';
import { ZRegister } from '@/contracts/accounts/sign-in';
import { applicationOf, checkApplication } from './application';

const form = (values: Record<string, string>) => new Map(Object.entries(values)) as unknown as Pick<FormData, 'get'>;
const filled = { contactName: ' Ada ', email: 'ada@example.com', country: 'GB', agreedTo: 'terms' };

describe('the application', () => {
  it('is what the contract takes', () => {
    const application = applicationOf(form({ ...filled, message: 'My baker' }), 'individual', 'ADA-1');
    expect(application).toEqual({
      kind: 'individual',
      contactName: 'Ada',
      email: 'ada@example.com',
      country: 'GB',
      message: 'My baker',
      recruitCode: 'ADA-1',
      agreedTo: ['terms'],
    });
    expect(ZRegister.safeParse(application).success).toBe(true);
    expect(checkApplication(application)).toEqual({});
  });

  it('names the company of a company only', () => {
    expect(applicationOf(form({ ...filled, companyName: 'Acme' }), 'company', undefined).companyName).toBe('Acme');
    expect(applicationOf(form({ ...filled, companyName: 'Acme' }), 'individual', undefined)).not.toHaveProperty(
      'companyName',
    );
  });

  it('says at each field what is missing', () => {
    expect(Object.keys(checkApplication(applicationOf(form({}), 'company', undefined)))).toEqual([
      'companyName',
      'contactName',
      'email',
      'country',
      'agreedTo',
    ]);
  });
});
