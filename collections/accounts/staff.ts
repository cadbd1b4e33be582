import { closeAuthOperations } from '@root/hooks/accounts/close-auth-operations';
import { dropSocketsOnNewRole, endSessionsOfRemoved } from '@root/hooks/accounts/drop-sockets';
import { endSessionsOnPasswordChange, notePassword } from '@root/hooks/accounts/end-sessions';
import { removeBelongingsFirst } from '@root/hooks/accounts/remove-belongings';
import { answerMeByKey, portalStrategy } from '@root/hooks/accounts/session-strategy';
import { lockBeforeRead } from '@root/hooks/db/lock-row';
import type { CollectionConfig } from 'payload';
import { access, accessCreate, actorOfUser, adminsOnly, anyStaff, either, nobody, type Rule } from '@/access/rules';
import { STAFF_ROLES } from '@/contracts/roles';
import { choice } from '../fields';
import { seenBy } from '../seen-by';

const self: Rule = (actor) => (actor.kind === 'staff' ? { id: { equals: actor.staffId } } : false);

/** Those who work for the company; they sign in to the admin panel only. Spec 01. */
export const Staff: CollectionConfig = {
  slug: 'staff',
  labels: { singular: 'Staff member', plural: 'Staff' },
  auth: {
    strategies: [portalStrategy('staff')],
    tokenExpiration: 60 * 60 * 12,
    maxLoginAttempts: 0,
    // Ours are in the table `sessions`; see docs/decisions/001.
    useSessions: false,
    removeTokenFromResponses: true,
  },
  lockDocuments: false,
  graphQL: { disableMutations: true },
  admin: {
    group: 'Accounts',
    hidden: seenBy(),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
    description: 'People of the company. The role decides what they see and may do in this panel.',
    components: { edit: { beforeDocumentControls: ['/src/admin/accounts/reset-second-factor#ResetSecondFactor'] } },
  },
  access: {
    admin: ({ req }) => anyStaff(actorOfUser(req)),
    create: accessCreate(adminsOnly),
    read: access(anyStaff),
    update: access(either(adminsOnly, self)),
    delete: access(adminsOnly),
    unlock: access(nobody),
  },
  hooks: {
    beforeOperation: [closeAuthOperations, lockBeforeRead],
    me: [answerMeByKey],
    beforeValidate: [notePassword],
    afterChange: [endSessionsOnPasswordChange, dropSocketsOnNewRole],
    beforeDelete: [removeBelongingsFirst],
    afterDelete: [endSessionsOfRemoved],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      admin: { description: 'As colleagues read it in histories and queues.' },
    },
    choice('role', STAFF_ROLES, {
      required: true,
      saveToJWT: false,
      access: { update: ({ req }) => adminsOnly(actorOfUser(req)) },
      admin: {
        description:
          'Admin: everything. Partner manager: partners, leads, deals. Finance: money. Content: training and material. Support: tickets and chat.',
      },
    }),
    {
      name: 'ownSecondFactor',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/accounts/second-factor#OwnSecondFactor' },
      },
    },
    {
      name: 'ownPasskeys',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/src/admin/accounts/own-passkeys#OwnPasskeys' } },
    },
  ],
};
