import { auditChange, auditRemoval, auditSettings } from '@root/hooks/trust/audit-writes';
import type { Access, CollectionConfig, Config, GlobalConfig, Plugin } from 'payload';
import { access, actorOfUser, adminsOnly, nobody, type Rule } from '@/access/rules';
import { scopeOfCollection } from '@/contracts/accounts/api-scopes';

const OPERATIONS = ['create', 'read', 'update', 'delete'] as const;

/** Rules of Payload's built-in collections: staff's own preferences, nothing else. */
const own: Rule = (actor) =>
  actor.kind === 'staff' ? { 'user.value': { equals: actor.staffId }, 'user.relationTo': { equals: 'staff' } } : false;
const BUILT_IN: Record<string, Partial<Record<(typeof OPERATIONS)[number], Rule>>> = {
  'payload-preferences': { create: (a) => a.kind === 'staff', read: own, update: own, delete: own },
  'payload-locked-documents': {},
  'payload-jobs': { read: adminsOnly },
  'payload-folders': {},
  'payload-kv': {},
  'payload-migrations': {},
  'payload-query-presets': {},
};

/** Written by the portal alone; the log itself, and what would only repeat other entries. */
const UNAUDITED = new Set(['audit-log', 'notifications']);

function withAudit(collection: CollectionConfig): CollectionConfig {
  if (UNAUDITED.has(collection.slug)) return collection;
  const { hooks = {} } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), auditChange],
      afterDelete: [...(hooks.afterDelete ?? []), auditRemoval],
    },
  };
}

function withAuditedSettings(global: GlobalConfig): GlobalConfig {
  const { hooks = {} } = global;
  return { ...global, hooks: { ...hooks, afterChange: [...(hooks.afterChange ?? []), auditSettings] } };
}

/**
 * The last plugin: records every write by Payload's own roads in the audit log, gives Payload's built-in collections their rules and refuses to boot when any collection leaves an
 * operation without one, because no rule means "anybody who is signed in". See docs/decisions.
 */
export const closeBuiltIns: Plugin = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => {
    assertExplicit(collection);
    return withAudit(collection);
  }),
  globals: config.globals?.map(withAuditedSettings) ?? [],
});

/** The rule of the owner, asked only when an API key has the scope for it. Spec 11. */
function withinScope(slug: string, operation: string, rule: Access): Access {
  const scope = scopeOfCollection(slug, operation.startsWith('read') ? 'read' : 'write');
  return (args) => {
    const actor = actorOfUser(args.req);
    const key = actor.kind === 'partner' || actor.kind === 'staff' ? actor.key : undefined;
    return key && !(scope && key.scopes.includes(scope)) ? false : rule(args);
  };
}

function narrowToScopes({ slug, access: rules = {} }: Pick<CollectionConfig | GlobalConfig, 'slug' | 'access'>): void {
  const byOperation = rules as Record<string, Access | undefined>;
  for (const [operation, rule] of Object.entries(byOperation))
    if (typeof rule === 'function') byOperation[operation] = withinScope(slug, operation, rule);
}

/**
 * Called at boot on the sanitised config, which holds the built-in collections too: every rule of a collection and a global
 * is narrowed to the scopes of the API key that asks. @throws Error naming each missing rule.
 */
export function closeAndCheckCollections(collections: CollectionConfig[], globals: GlobalConfig[]): void {
  for (const global of globals) narrowToScopes(global);
  for (const collection of collections) {
    const rules = BUILT_IN[collection.slug];
    if (rules) {
      collection.access ??= {};
      for (const operation of OPERATIONS) collection.access[operation] = access(rules[operation] ?? nobody);
    }
    assertExplicit(collection);
    narrowToScopes(collection);
  }
}

function assertExplicit(collection: CollectionConfig): void {
  const wanted = [...OPERATIONS, ...(collection.auth ? (['admin', 'unlock'] as const) : [])];
  const missing = wanted.filter((operation) => typeof collection.access?.[operation] !== 'function');
  if (missing.length > 0)
    throw new Error(`${collection.slug} has no access rule for: ${missing.join(', ')}. No rule would mean everybody.`);
}
