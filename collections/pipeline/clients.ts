import { countVersion } from '@root/hooks/db/count-version';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, anyStaff, either, nobody, ownRows, staff } from '@/access/rules';
import { partner } from '../fields';
import { seenBy } from '../seen-by';

const managers = staff('partner-manager');

/** Who buys: made when a lead is won. Spec 03 "Deals and clients". */
export const Clients: CollectionConfig = {
  slug: 'clients',
  lockDocuments: false,
  admin: {
    group: 'Pipeline',
    pagination: { defaultLimit: 25 },
    hidden: seenBy('partner-manager', 'finance', 'support'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'contactName', 'partner', 'createdAt'],
    listSearchableFields: ['name', 'contactName', 'contactEmail', 'partner.name'],
    description: 'Companies and people that bought.',
  },
  access: {
    create: accessCreate(managers),
    read: access(either(anyStaff, ownRows())),
    update: access(managers),
    delete: access(nobody),
  },
  hooks: { beforeOperation: [lockBeforeRead], beforeChange: [countVersion] },
  fields: [
    partner({ admin: { description: 'Whose client it is.' } }),
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'The company, or the person who buys.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'contactName', type: 'text', maxLength: 200, admin: { description: 'Whom to speak to.' } },
        { name: 'contactEmail', type: 'email', admin: { description: 'Where to write to.' } },
        { name: 'contactPhone', type: 'text', maxLength: 40, admin: { description: 'With the country’s code.' } },
      ],
    },
    { name: 'notes', type: 'textarea', maxLength: 5000, admin: { description: 'The partner reads these too.' } },
    { name: 'version', type: 'number', defaultValue: 1, admin: { hidden: true } },
  ],
};
