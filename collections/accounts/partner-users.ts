import { closeAuthOperations } from '@root/hooks/accounts/close-auth-operations';
import { endSessionsOfRemoved } from '@root/hooks/accounts/drop-sockets';
import { endSessionsOnPasswordChange, notePassword } from '@root/hooks/accounts/end-sessions';
import { removeBelongingsFirst } from '@root/hooks/accounts/remove-belongings';
import { answerMeByKey, portalStrategy } from '@root/hooks/accounts/session-strategy';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, either, nobody, type Rule, staff } from '@/access/rules';
import { seenBy } from '../seen-by';

const managers = staff('partner-manager');
const readers = staff('partner-manager', 'support', 'finance');
const self: Rule = (actor) => (actor.kind === 'partner' ? { id: { equals: actor.userId } } : false);

/** Those who sign in to the portal for a partner. What they may do stands in their membership, not here. Spec 01. */
export const PartnerUsers: CollectionConfig = {
  slug: 'partner-users',
  labels: { singular: 'Partner user', plural: 'Partner users' },
  auth: {
    strategies: [portalStrategy('partner-users')],
    tokenExpiration: 60 * 60 * 24 * 30,
    maxLoginAttempts: 0,
    // Ours are in the table `sessions`; see docs/decisions/001.
    useSessions: false,
    removeTokenFromResponses: true,
  },
  lockDocuments: false,
  graphQL: { disableMutations: true },
  admin: {
    group: 'Accounts',
    hidden: seenBy('partner-manager', 'support'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'membership', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
    description: 'People who sign in to the portal. Give each a membership, else they cannot enter.',
    components: { edit: { beforeDocumentControls: ['/src/admin/accounts/reset-second-factor#ResetSecondFactor'] } },
  },
  access: {
    admin: () => false,
    create: accessCreate(managers),
    read: access(either(readers, self)),
    update: access(managers),
    delete: access(staff()),
    unlock: access(nobody),
  },
  hooks: {
    beforeOperation: [closeAuthOperations, lockBeforeRead],
    me: [answerMeByKey],
    beforeValidate: [notePassword],
    beforeDelete: [removeBelongingsFirst],
    afterChange: [endSessionsOnPasswordChange],
    afterDelete: [endSessionsOfRemoved],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'As the portal greets the person, and as colleagues read it.' },
    },
    {
      name: 'membership',
      type: 'join',
      collection: 'memberships',
      on: 'user',
      admin: {
        defaultColumns: ['partner', 'role'],
        description: 'For which partner the person acts, and as what. Without one nobody can enter.',
      },
    },
  ],
};
