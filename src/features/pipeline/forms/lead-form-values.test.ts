import { describe, expect, it } from 'vitest';
import { type Lead, ZCreateLead, ZUpdateLead } from '@/contracts/pipeline/leads';
import { formValuesOf, leadChangesOf, newLeadOf } from './lead-form-values';

const ZONE = 'Europe/London';
const empty = formValuesOf({}, ZONE, 'GBP');
const lead = {
  version: 2,
  companyName: 'Acme',
  contactName: 'Ann',
  contactEmail: 'ann@acme.test',
  contactPhone: null,
  contactRole: null,
  projectType: 'website',
  description: null,
  estimatedValueCents: 150_050,
  currency: 'GBP',
  source: 'call',
  tags: ['a', 'b'],
  nextAction: 'Ring',
  nextActionAt: '2026-07-01T08:30:12.345Z',
} as Lead;

describe('the form of a lead', () => {
  it('makes a new lead of what was filled in, as the contract wants it', () => {
    const values = {
      ...empty,
      companyName: ' Acme ',
      contactName: 'Ann',
      contactEmail: 'Ann@Acme.TEST',
      estimatedValueCents: '1,500.50',
      tags: 'vip, , vip',
    };
    const { body } = newLeadOf(values, ZONE);
    expect(body).toEqual({
      companyName: 'Acme',
      contactName: 'Ann',
      contactEmail: 'ann@acme.test',
      estimatedValueCents: 150_050,
      currency: 'GBP',
      tags: ['vip'],
    });
    expect(ZCreateLead.safeParse(body).success).toBe(true);
  });

  it('says by field what is missing or cannot be read', () => {
    const { errors } = newLeadOf({ ...empty, estimatedValueCents: 'a lot' }, ZONE);
    expect(Object.keys(errors ?? {})).toEqual(['companyName', 'contactName', 'estimatedValueCents']);
  });

  it('opened and saved unchanged changes nothing', () => {
    expect(leadChangesOf(lead, formValuesOf(lead, ZONE, 'USD'), ZONE).body).toEqual({});
  });

  it('sends only what was changed, and null for what was cleared', () => {
    const values = {
      ...formValuesOf(lead, ZONE, 'USD'),
      contactEmail: '',
      contactRole: 'CEO',
      tags: 'a',
      nextActionAt: '2026-07-02T10:00',
    };
    const { body } = leadChangesOf(lead, values, ZONE);
    expect(body).toEqual({
      contactEmail: null,
      contactRole: 'CEO',
      tags: ['a'],
      nextActionAt: '2026-07-02T09:00:00.000Z',
    });
    expect(ZUpdateLead.safeParse({ ...body, version: 2 }).success).toBe(true);
  });
});
