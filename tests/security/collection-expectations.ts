import type { StaffRole } from '@/contracts/roles';

/** How much of a collection somebody reads, and whether they may write it by Payload's own roads. */
export type Sees = 'all' | 'own' | 'none';
export type Expected = {
  /** Rows seen by: members of a partner (any role), a suspended member, each staff role. */
  member: Sees;
  suspended: Sees;
  staff: Partial<Record<StaffRole, Sees>> & { default: Sees };
  /** Who may create, update, delete at all; everybody else is refused. */
  create: readonly Writer[];
  update: readonly Writer[];
  delete: readonly Writer[];
};
/** `owner` and `sales` write their own partner's rows only. */
export type Writer = StaffRole | 'owner' | 'sales';

const everyStaff = { default: 'all' } as const;
const admin = ['admin'] as const;
const managers = ['admin', 'partner-manager'] as const;
const finance = ['admin', 'finance'] as const;
const content = ['admin', 'content'] as const;
const splitters = ['admin', 'partner-manager', 'finance'] as const;
const nobody = [] as const;

/** One line for each collection. A collection without a line fails the matrix: decide who may before it exists. */
export const COLLECTION_EXPECTATIONS: Record<string, Expected> = {
  deals: { member: 'own', suspended: 'none', staff: everyStaff, create: nobody, update: managers, delete: nobody },
  leads: {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: [...managers, 'owner', 'sales'],
    update: [...managers, 'owner', 'sales'],
    delete: nobody,
  },
  'lead-activities': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'lead-files': {
    member: 'none',
    suspended: 'none',
    staff: everyStaff,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'mail-templates': {
    member: 'none',
    suspended: 'none',
    staff: everyStaff,
    create: [...managers, 'content'],
    update: [...managers, 'content'],
    delete: [...managers, 'content'],
  },
  'lead-fields': {
    member: 'none',
    suspended: 'none',
    staff: everyStaff,
    create: managers,
    update: managers,
    delete: managers,
  },
  'lead-views': {
    member: 'none',
    suspended: 'none',
    staff: { default: 'none', admin: 'all' },
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  clients: { member: 'own', suspended: 'none', staff: everyStaff, create: managers, update: managers, delete: nobody },
  'client-reviews': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: managers,
    update: managers,
    delete: nobody,
  },
  'deal-changes': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'deal-splits': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: splitters,
    update: splitters,
    delete: splitters,
  },
  partners: { member: 'own', suspended: 'own', staff: everyStaff, create: managers, update: managers, delete: nobody },
  'engagement-calls': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: [...managers, 'support'],
    update: [...managers, 'support'],
    delete: nobody,
  },
  notifications: {
    member: 'own',
    suspended: 'own',
    staff: { default: 'none', admin: 'all', support: 'all', 'partner-manager': 'all' },
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  commissions: { member: 'own', suspended: 'own', staff: everyStaff, create: nobody, update: nobody, delete: nobody },
  agreements: { member: 'own', suspended: 'own', staff: everyStaff, create: finance, update: finance, delete: nobody },
  'currency-rates': {
    member: 'none',
    suspended: 'none',
    staff: everyStaff,
    create: finance,
    update: nobody,
    delete: nobody,
  },
  'tier-definitions': {
    member: 'all',
    suspended: 'none',
    staff: everyStaff,
    create: admin,
    update: managers,
    delete: nobody,
  },
  'tier-events': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'plan-drafts': {
    member: 'none',
    suspended: 'none',
    staff: { default: 'none', admin: 'all', finance: 'all' },
    create: finance,
    update: finance,
    delete: nobody,
  },
  'plan-results': {
    member: 'none',
    suspended: 'none',
    staff: { default: 'none', admin: 'all', finance: 'all' },
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'terms-acceptances': {
    member: 'own',
    suspended: 'own',
    staff: everyStaff,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'feature-grants': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: managers,
    update: managers,
    delete: managers,
  },
  achievements: {
    member: 'none',
    suspended: 'none',
    staff: everyStaff,
    create: [...managers, 'content'],
    update: [...managers, 'content'],
    delete: nobody,
  },
  'achievement-grants': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'training-modules': {
    member: 'all',
    suspended: 'none',
    staff: everyStaff,
    create: content,
    update: content,
    delete: content,
  },
  'training-progress': {
    member: 'own',
    suspended: 'none',
    staff: everyStaff,
    create: [...managers, 'content'],
    update: [...managers, 'content'],
    delete: admin,
  },
  'marketing-assets': {
    member: 'all',
    suspended: 'none',
    staff: everyStaff,
    create: content,
    update: content,
    delete: content,
  },
  'private-files': {
    member: 'none',
    suspended: 'none',
    staff: everyStaff,
    create: [...managers, 'content'],
    update: [...managers, 'content'],
    delete: [...managers, 'content'],
  },
  // What the published page shows is everybody's by `/api/pictures`; the collection is for staff.
  'page-pictures': {
    member: 'none',
    suspended: 'none',
    staff: everyStaff,
    create: content,
    update: content,
    delete: content,
  },
  staff: { member: 'none', suspended: 'none', staff: everyStaff, create: admin, update: admin, delete: admin },
  'partner-users': {
    member: 'own',
    suspended: 'own',
    staff: { default: 'none', admin: 'all', 'partner-manager': 'all', support: 'all', finance: 'all' },
    create: managers,
    update: managers,
    delete: admin,
  },
  memberships: {
    member: 'own',
    suspended: 'none',
    staff: { default: 'none', admin: 'all', 'partner-manager': 'all', support: 'all', finance: 'all' },
    create: managers,
    update: managers,
    delete: managers,
  },
  // Partners have routes of their own for theirs; staff read their own keys, of which there are none here.
  'api-keys': {
    member: 'none',
    suspended: 'none',
    staff: { default: 'none', admin: 'all' },
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  'audit-log': {
    member: 'none',
    suspended: 'none',
    staff: { default: 'none', admin: 'all' },
    create: nobody,
    update: nobody,
    delete: nobody,
  },
};

/** Payload's own collections: nobody reaches them by REST; a member of staff keeps own preferences of the panel. */
export const BUILT_IN_COLLECTIONS = [
  'payload-preferences',
  'payload-locked-documents',
  'payload-migrations',
  'payload-jobs',
  'payload-kv',
  'payload-folders',
];
