import { describe, expect, it } from 'vitest';
import type { LeadField } from '@/contracts/pipeline/lead-fields';
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

describe('the fields that staff added', () => {
  const field = (key: string, type: LeadField['type'], extra: Partial<LeadField> = {}): LeadField => ({
    key,
    label: key,
    type,
    help: null,
    required: false,
    active: true,
    options: [{ value: 'gold', label: 'Gold', active: true }],
    ...extra,
  });
  const fields = [
    field('size', 'number'),
    field('plan', 'choice', { required: true }),
    field('visited', 'checkbox'),
    field('note', 'text'),
    field('old', 'text', { active: false }),
  ];
  const filled = { ...empty, companyName: 'Acme', contactName: 'Ann' };

  it('go with a new lead, those that are filled in', () => {
    const { body } = newLeadOf(
      { ...filled, 'custom.plan': 'gold', 'custom.size': '1,500.5', 'custom.note': ' ' },
      ZONE,
      fields,
    );
    expect(body?.custom).toEqual({ plan: 'gold', size: 1500.5 });
    expect(newLeadOf(filled, ZONE, []).body).not.toHaveProperty('custom');
  });

  it('are told apart by name when missing or wrong, together with the others', () => {
    const { errors } = newLeadOf({ ...filled, contactName: '', 'custom.size': 'many' }, ZONE, fields);
    expect(Object.keys(errors ?? {})).toEqual(['contactName', 'custom.plan', 'custom.size']);
  });

  it('opened and saved unchanged change nothing; only those that differ are sent, null for one that was cleared', () => {
    const held = { ...lead, custom: { size: 0.25, plan: 'gold', visited: true, note: 'x', old: 'kept' } };
    const values = formValuesOf(held, ZONE, 'USD');
    expect(leadChangesOf(held, values, ZONE, fields).body).toEqual({});
    const typed = {
      ...values,
      'custom.size': '-1 000',
      'custom.visited': 'false',
      'custom.note': '',
      'custom.old': 'y',
    };
    expect(leadChangesOf(held, typed, ZONE, fields).body).toEqual({
      custom: { size: -1000, visited: false, note: null },
    });
  });
});
