import type { CollectionConfig, Config, Field } from 'payload';
import { describe, expect, it } from 'vitest';
import { plainLabels } from './plain-labels';

const fieldsOf = async (fields: Field[]) => {
  const collection: CollectionConfig = { slug: 'lead-fields', fields };
  const config = await plainLabels({ collections: [collection] } as Config);
  return config.collections?.[0];
};

describe('labels made of names', () => {
  it('names collections, fields, and fields within fields', async () => {
    const collection = await fieldsOf([
      { name: 'shownTo', type: 'text' },
      { type: 'row', fields: [{ name: 'validFrom', type: 'date' }] },
      { name: 'rateSteps', type: 'array', fields: [{ name: 'fromTier', type: 'text' }] },
      { type: 'tabs', tabs: [{ name: 'bankAccount', fields: [{ name: 'accountHolder', type: 'text' }] }] },
    ]);
    expect(collection?.labels).toEqual({ singular: 'Lead field', plural: 'Lead fields' });
    expect(collection?.fields).toMatchObject([
      { label: 'Shown to' },
      { fields: [{ label: 'Valid from' }] },
      {
        label: 'Rate steps',
        labels: { singular: 'Rate step', plural: 'Rate steps' },
        fields: [{ label: 'From tier' }],
      },
      { tabs: [{ label: 'Bank account', fields: [{ label: 'Account holder' }] }] },
    ]);
  });

  it('leaves what somebody wrote, and what is shown without a label', async () => {
    const collection = await fieldsOf([
      { name: 'amountCents', label: 'Amount', type: 'number' },
      { name: 'parts', label: false, type: 'text' },
    ]);
    expect(collection?.fields).toMatchObject([{ label: 'Amount' }, { label: false }]);
  });
});
