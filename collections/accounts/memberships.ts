import { dropSocketsOfFormerMember, dropSocketsOfMember } from '@root/hooks/accounts/drop-sockets';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, either, ownRows, staff } from '@/access/rules';
import { MEMBER_ROLES } from '@/contracts/roles';
import { choice, partner } from '../fields';
import { seenBy } from '../seen-by';

const managers = staff('partner-manager');

/** Which partner a user acts for and as what. Not on the user: a sign-in that races a change would undo it. Spec 01. */
export const Memberships: CollectionConfig = {
  slug: 'memberships',
  lockDocuments: false,
  admin: {
    group: 'Accounts',
    hidden: seenBy('partner-manager', 'support'),
    defaultColumns: ['user', 'partner', 'role'],
    listSearchableFields: ['user.name', 'user.email', 'partner.name'],
    description: 'A user acts for one partner, in one role.',
  },
  access: {
    create: accessCreate(managers),
    read: access(either(staff('partner-manager', 'support', 'finance'), ownRows())),
    update: access(managers),
    delete: access(managers),
  },
  hooks: {
    beforeOperation: [lockBeforeRead],
    afterChange: [dropSocketsOfMember],
    afterDelete: [dropSocketsOfFormerMember],
  },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'partner-users',
      required: true,
      unique: true,
      index: true,
      admin: { description: 'The person who signs in. Each has one membership.' },
    },
    partner({ admin: { description: 'For whom the person acts.' } }),
    choice('role', MEMBER_ROLES, {
      required: true,
      defaultValue: 'sales',
      admin: { description: 'Owner: everything of the partner. Sales: leads, training, material. Viewer: reads.' },
    }),
  ],
};
