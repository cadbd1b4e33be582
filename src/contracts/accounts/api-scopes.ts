/**
 * What an API key may be let into, once: an area and whether it reads or writes there. A key never does more than its owner
 * may, whatever its scopes. Spec 11 "API keys".
 */
export const SCOPES = [
  'accounts:read',
  'accounts:write',
  'tiers:read',
  'tiers:write',
  'pipeline:read',
  'pipeline:write',
  'money:read',
  'money:write',
  'training:read',
  'training:write',
  'resources:read',
  'resources:write',
  'engagement:read',
  'engagement:write',
  'notifications:read',
  'notifications:write',
  'trust:read',
  'trust:write',
] as const;
export type Scope = (typeof SCOPES)[number];
export type ApiArea = Scope extends `${infer Area}:${string}` ? Area : never;

/** The scopes that mean anything for a partner: what its members can do at all. */
export const PARTNER_SCOPES = [
  'accounts:read',
  'accounts:write',
  'tiers:read',
  'pipeline:read',
  'pipeline:write',
  'money:read',
  'training:read',
  'resources:read',
  'engagement:read',
  'notifications:read',
  'notifications:write',
] as const satisfies readonly Scope[];
export type PartnerScope = (typeof PARTNER_SCOPES)[number];

/**
 * The area of each route, by the first word of its id; null is for people alone: signing in, sessions, keys. A test holds it
 * against every declared route.
 */
const AREA_OF_ROUTES: Readonly<Record<string, ApiArea | null>> = {
  auth: null,
  sessions: null,
  'api-keys': null,
  profile: 'accounts',
  partners: 'accounts',
  terms: 'accounts',
  tiers: 'tiers',
  plans: 'tiers',
  leads: 'pipeline',
  'lead-views': 'pipeline',
  'lead-fields': 'pipeline',
  'mail-templates': 'pipeline',
  clients: 'pipeline',
  deals: 'pipeline',
  commissions: 'money',
  earnings: 'money',
  ledger: 'money',
  dashboard: 'engagement',
  comparison: 'engagement',
  leaderboard: 'engagement',
  achievements: 'engagement',
  staff: 'engagement',
  notifications: 'notifications',
  resources: 'resources',
  files: 'resources',
  pictures: null,
  health: null,
};
/** Routes of one area whose work is another's. */
const AREA_OF_ROUTE: Readonly<Record<string, ApiArea | null>> = {
  'partners.adjust': 'money',
  // It answers a session.
  'partners.view-as': null,
};

/** The area of each collection and global that Payload's REST and GraphQL answer; null: no key, not even staff's. */
const AREA_OF_COLLECTION: Readonly<Record<string, ApiArea | null>> = {
  deals: 'pipeline',
  leads: 'pipeline',
  'lead-activities': 'pipeline',
  'lead-files': 'pipeline',
  'lead-views': 'pipeline',
  'lead-fields': 'pipeline',
  'mail-templates': 'pipeline',
  clients: 'pipeline',
  'deal-changes': 'pipeline',
  'deal-splits': 'money',
  commissions: 'money',
  agreements: 'money',
  'currency-rates': 'money',
  'client-reviews': 'engagement',
  'engagement-calls': 'engagement',
  achievements: 'engagement',
  'achievement-grants': 'engagement',
  notifications: 'notifications',
  partners: 'accounts',
  'partner-users': 'accounts',
  memberships: 'accounts',
  'terms-acceptances': 'accounts',
  'tier-definitions': 'tiers',
  'tier-events': 'tiers',
  'plan-drafts': 'tiers',
  'plan-results': 'tiers',
  'feature-grants': 'tiers',
  'training-modules': 'training',
  'training-progress': 'training',
  'marketing-assets': 'resources',
  'private-files': 'resources',
  'audit-log': 'trust',
  'programme-settings': 'trust',
  'programme-page': 'resources',
  'page-pictures': 'resources',
  'single-sign-on': null,
  // A key makes no key, and nobody who could sign in to the panel.
  'api-keys': null,
  staff: null,
};

/** The scope that a key needs for a route; null when no key may call it, undefined when nobody has decided. */
export function scopeOfRoute({ id, method }: { id: string; method: string }): Scope | null | undefined {
  const area = id in AREA_OF_ROUTE ? AREA_OF_ROUTE[id] : AREA_OF_ROUTES[id.split('.')[0] ?? ''];
  return area && `${area}:${method === 'GET' ? 'read' : 'write'}`;
}

/** The same for an operation on a collection or a global. Payload's own collections are nobody's by a key. */
export function scopeOfCollection(slug: string, operation: 'read' | 'write'): Scope | null | undefined {
  const area = slug.startsWith('payload-') ? null : AREA_OF_COLLECTION[slug];
  return area && `${area}:${operation}`;
}
