/** Who gets how far with a route: `yes` through the door, else the code that refuses. */
export type Door = 'yes' | 'unauthenticated' | 'forbidden' | 'suspended';
export type RouteExpectation = {
  anonymous: Door;
  viewer: Door;
  sales: Door;
  owner: Door;
  suspendedOwner: Door;
  admin: Door;
  'partner-manager': Door;
  finance: Door;
  content: Door;
  support: Door;
};

const noStaff = {
  admin: 'forbidden',
  'partner-manager': 'forbidden',
  finance: 'forbidden',
  content: 'forbidden',
  support: 'forbidden',
} as const;
const noPartner = {
  anonymous: 'unauthenticated',
  viewer: 'forbidden',
  sales: 'forbidden',
  owner: 'forbidden',
  suspendedOwner: 'forbidden',
} as const;

const everyone: RouteExpectation = {
  anonymous: 'yes',
  viewer: 'yes',
  sales: 'yes',
  owner: 'yes',
  suspendedOwner: 'yes',
  admin: 'yes',
  'partner-manager': 'yes',
  finance: 'yes',
  content: 'yes',
  support: 'yes',
};
const member: RouteExpectation = {
  anonymous: 'unauthenticated',
  viewer: 'yes',
  sales: 'yes',
  owner: 'yes',
  suspendedOwner: 'suspended',
  ...noStaff,
};
const memberEvenSuspended: RouteExpectation = { ...member, suspendedOwner: 'yes' };
const seller: RouteExpectation = { ...member, viewer: 'forbidden' };
const ownerOnly: RouteExpectation = { ...seller, sales: 'forbidden' };
const anyStaff: RouteExpectation = {
  ...noPartner,
  admin: 'yes',
  'partner-manager': 'yes',
  finance: 'yes',
  content: 'yes',
  support: 'yes',
};
const managers: RouteExpectation = { ...noPartner, ...noStaff, admin: 'yes', 'partner-manager': 'yes' };
const payers: RouteExpectation = { ...noPartner, ...noStaff, admin: 'yes', finance: 'yes' };

/** One line for each declared route, written by hand: a route without one fails the matrix. */
export const ROUTE_EXPECTATIONS: Record<string, RouteExpectation> = {
  'auth.partner.login': everyone,
  'auth.partner.logout': everyone,
  'auth.partner.reset': everyone,
  'auth.partner.register': everyone,
  'auth.staff.login': everyone,
  'auth.staff.logout': everyone,
  'auth.staff.forgot': everyone,
  'auth.staff.reset': everyone,
  'auth.staff.refresh': anyStaff,
  'auth.ways': everyone,
  'auth.oidc.start': everyone,
  'auth.oidc.callback': everyone,
  'auth.passkey.options': everyone,
  'auth.passkey.sign-in': everyone,
  'auth.passkeys.list': memberEvenSuspended,
  'auth.passkeys.begin': memberEvenSuspended,
  'auth.passkeys.add': memberEvenSuspended,
  'auth.passkeys.rename': memberEvenSuspended,
  'auth.passkeys.remove': memberEvenSuspended,
  'auth.staff-passkeys.list': anyStaff,
  'auth.staff-passkeys.begin': anyStaff,
  'auth.staff-passkeys.add': anyStaff,
  'auth.staff-passkeys.rename': anyStaff,
  'auth.staff-passkeys.remove': anyStaff,
  'auth.partner.password': memberEvenSuspended,
  'sessions.list': memberEvenSuspended,
  'sessions.end': memberEvenSuspended,
  'profile.get': memberEvenSuspended,
  'profile.update': ownerOnly,
  'profile.logo.put': ownerOnly,
  'profile.logo.delete': ownerOnly,
  'partners.set-status': managers,
  'partners.approve-many': managers,
  'partners.view-as': { ...noPartner, ...noStaff, admin: 'yes', 'partner-manager': 'yes', support: 'yes' },
  'api-keys.list': ownerOnly,
  'api-keys.create': ownerOnly,
  'api-keys.revoke': ownerOnly,
  'api-keys.create-for-staff': anyStaff,
  'api-keys.revoke-by-staff': anyStaff,
  'tiers.status': memberEvenSuspended,
  'tiers.progress': memberEvenSuspended,
  'tiers.override': managers,
  'tiers.end-override': managers,
  'tiers.evaluate': managers,
  'plans.replay': payers,
  'plans.schedule': { ...payers, finance: 'forbidden' },
  'plans.withdraw': { ...payers, finance: 'forbidden' },
  'plans.outcome': payers,
  'plans.results': payers,
  'terms.get': memberEvenSuspended,
  'terms.accept': ownerOnly,
  'leads.list': member,
  'leads.create': seller,
  'leads.get': member,
  'leads.update': seller,
  'leads.trash': seller,
  'leads.restore': seller,
  'leads.move': seller,
  'leads.activity.list': member,
  'leads.activity.recent': member,
  'leads.activity.add': seller,
  'leads.files.add': seller,
  'leads.mails.send': seller,
  'mail-templates.list': member,
  'lead-fields.list': member,
  'leads.summary': member,
  'leads.export': member,
  'leads.owners': member,
  'lead-views.list': member,
  'lead-views.save': member,
  'lead-views.delete': member,
  'clients.list': member,
  'clients.create': seller,
  'clients.get': member,
  'clients.update': seller,
  'clients.delete': seller,
  'deals.list': member,
  'deals.confirm': managers,
  'deals.correct': managers,
  'deals.reject': managers,
  'deals.cancel': managers,
  'deals.complete': managers,
  'deals.refund': payers,
  'deals.confirm-many': managers,
  'deals.reject-many': managers,
  'commissions.list': memberEvenSuspended,
  'partners.adjust': payers,
  'commissions.hold': payers,
  'commissions.release': payers,
  'ledger.journal': payers,
  'earnings.summary': memberEvenSuspended,
  'earnings.chart': memberEvenSuspended,
  'dashboard.get': member,
  'leaderboard.get': member,
  'comparison.get': member,
  'achievements.list': member,
  'achievements.preview': { ...managers, content: 'yes' },
  'staff.overview': anyStaff,
  'notifications.list': memberEvenSuspended,
  'notifications.list-alias': memberEvenSuspended,
  'notifications.read': memberEvenSuspended,
  'notifications.read-all': memberEvenSuspended,
  'resources.list': member,
  'files.get': member,
  'pictures.get': everyone,
  'health.live': everyone,
  'health.ready': everyone,
};
