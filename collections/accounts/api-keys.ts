import type { CollectionConfig } from 'payload';
import { access, adminsOnly, either, nobody, type Rule } from '@/access/rules';
import { SCOPES } from '@/contracts/accounts/api-scopes';
import { computed, instant, partner, tagsField } from '../fields';
import { listPresets } from '../list-presets';
import { seenBy } from '../seen-by';

/** Staff see their own keys. Partners see theirs by the portal's own routes. */
const own: Rule = (actor) => (actor.kind === 'staff' ? { staff: { equals: actor.staffId } } : false);

/**
 * Keys with which programs act in the name of a partner user or of staff. Made and ended by our routes alone, for the secret
 * is shown once and what is kept of it is a hash. Spec 11 "API keys".
 */
export const ApiKeys: CollectionConfig = {
  slug: 'api-keys',
  labels: { singular: 'API key', plural: 'API keys' },
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Accounts',
    hidden: seenBy('partner-manager', 'finance', 'content', 'support'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'prefix', 'scopes', 'user', 'staff', 'lastUsedAt', 'expiresAt', 'revokedAt'],
    listSearchableFields: ['name', 'prefix'],
    description: 'Keys of programs. A key does what its owner may, and no more than its scopes.',
    components: {
      edit: { beforeDocumentControls: ['/src/admin/accounts/revoke-api-key#RevokeApiKey'] },
      beforeListTable: [
        '/src/admin/accounts/make-api-key#MakeApiKey',
        listPresets(
          { label: 'Live', query: 'where[revokedAt][exists]=false&sort=-lastUsedAt' },
          { label: 'Never used', query: 'where[lastUsedAt][exists]=false' },
          { label: 'Revoked', query: 'where[revokedAt][exists]=true' },
        ),
      ],
    },
  },
  access: {
    create: access(nobody),
    read: access(either(adminsOnly, own)),
    update: access(nobody),
    delete: access(nobody),
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80, admin: { description: 'What the key is for.' } },
    {
      name: 'prefix',
      type: 'text',
      required: true,
      admin: { ...computed, description: 'What the key begins with. The rest is kept by its holder alone.' },
    },
    // Never read by anybody, so that it cannot be guessed by a filter either.
    {
      name: 'keyHash',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      hidden: true,
      access: { read: () => false, create: () => false, update: () => false },
    },
    {
      name: 'scopes',
      type: 'json',
      required: true,
      jsonSchema: {
        uri: 'portal://api-key-scopes',
        fileMatch: ['portal://api-key-scopes'],
        schema: { type: 'array', items: { type: 'string', enum: [...SCOPES] } },
      },
      admin: { ...tagsField, description: 'The areas it reads or writes.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'user',
          type: 'relationship',
          relationTo: 'partner-users',
          index: true,
          label: 'Partner user',
          admin: { description: 'In whose name it acts, for a partner.' },
        },
        {
          name: 'staff',
          type: 'relationship',
          relationTo: 'staff',
          index: true,
          label: 'Staff member',
          admin: { description: 'In whose name it acts, for staff.' },
        },
      ],
    },
    partner({ required: false, admin: { description: 'Of which partner, for a partner user.' } }),
    {
      type: 'row',
      fields: [
        instant('expiresAt', {
          required: true,
          label: 'Expires',
          admin: { description: 'From then on it is refused.' },
        }),
        instant('lastUsedAt', { label: 'Last used', admin: { description: 'To the minute.' } }),
        instant('revokedAt', { label: 'Revoked', admin: { description: 'When it was ended for good.' } }),
      ],
    },
  ],
};
