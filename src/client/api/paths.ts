/**
 * Method and path of each route that the portal's pages call: all that the browser needs of a RouteSpec at run time.
 * The specs carry zod; this table keeps it out of the first load. `paths.test.ts` keeps it equal to ALL_ROUTES.
 */
export const PATHS = {
  'auth.partner.login': 'POST /api/auth/partner/login',
  'auth.partner.logout': 'POST /api/auth/partner/logout',
  'auth.partner.reset': 'POST /api/auth/partner/reset-password',
  'auth.partner.register': 'POST /api/auth/partner/register',
  'auth.partner.enrol': 'POST /api/auth/partner/second-factor',
  'auth.partner.enrol-confirm': 'POST /api/auth/partner/second-factor/confirm',
  'auth.second-factor.get': 'GET /api/partner/second-factor',
  'auth.second-factor.begin': 'POST /api/partner/second-factor',
  'auth.second-factor.confirm': 'POST /api/partner/second-factor/confirm',
  'auth.second-factor.off': 'POST /api/partner/second-factor/off',
  'auth.second-factor.codes': 'POST /api/partner/second-factor/recovery-codes',
  'auth.second-factor.forget-devices': 'DELETE /api/partner/second-factor/devices',
  'auth.partner.password': 'POST /api/partner/password',
  'auth.ways': 'GET /api/auth/:side/ways',
  'auth.passkey.options': 'POST /api/auth/:side/passkey/options',
  'auth.passkey.sign-in': 'POST /api/auth/:side/passkey',
  'auth.passkeys.list': 'GET /api/partner/passkeys',
  'auth.passkeys.begin': 'POST /api/partner/passkeys/options',
  'auth.passkeys.add': 'POST /api/partner/passkeys',
  'auth.passkeys.rename': 'PUT /api/partner/passkeys/:id',
  'auth.passkeys.remove': 'POST /api/partner/passkeys/:id/remove',
  'sessions.list': 'GET /api/partner/sessions',
  'sessions.end': 'DELETE /api/partner/sessions/:id',
  'profile.get': 'GET /api/partner/profile',
  'profile.update': 'PUT /api/partner/profile',
  'profile.referral-code': 'PUT /api/partner/referral-code',
  'notifications.preferences.get': 'GET /api/partner/notification-preferences',
  'notifications.preferences.set': 'PUT /api/partner/notification-preferences',
  'profile.logo.put': 'PUT /api/partner/logo',
  'profile.logo.delete': 'DELETE /api/partner/logo',
  'tiers.status': 'GET /api/partner/tier-status',
  'tiers.progress': 'GET /api/partner/tier-progress',
  'terms.get': 'GET /api/partner/terms',
  'terms.accept': 'POST /api/partner/terms',
  'leads.list': 'GET /api/partner/leads',
  'leads.create': 'POST /api/partner/leads',
  'leads.get': 'GET /api/partner/leads/:id',
  'leads.update': 'PUT /api/partner/leads/:id',
  'leads.trash': 'DELETE /api/partner/leads/:id',
  'leads.restore': 'POST /api/partner/leads/:id/restore',
  'leads.move': 'POST /api/partner/leads/:id/move',
  'leads.activity.list': 'GET /api/partner/leads/:id/activity',
  'leads.activity.recent': 'GET /api/partner/lead-activity',
  'leads.activity.add': 'POST /api/partner/leads/:id/activity',
  'leads.files.add': 'POST /api/partner/leads/:id/files',
  'leads.mails.send': 'POST /api/partner/leads/:id/mails',
  'mail-templates.list': 'GET /api/partner/mail-templates',
  'leads.summary': 'GET /api/partner/leads-summary',
  'leads.export': 'GET /api/partner/leads/export',
  'leads.owners': 'GET /api/partner/lead-owners',
  'lead-fields.list': 'GET /api/partner/lead-fields',
  'lead-views.list': 'GET /api/partner/lead-views',
  'lead-views.save': 'POST /api/partner/lead-views',
  'lead-views.delete': 'DELETE /api/partner/lead-views/:id',
  'deals.list': 'GET /api/partner/deals',
  'commissions.list': 'GET /api/partner/commissions',
  'earnings.summary': 'GET /api/partner/earnings/summary',
  'earnings.chart': 'GET /api/partner/earnings/chart',
  'dashboard.get': 'GET /api/partner/dashboard',
  'achievements.list': 'GET /api/partner/achievements',
  'comparison.get': 'GET /api/partner/comparison',
  'leaderboard.get': 'GET /api/leaderboard',
  'notifications.list': 'GET /api/notifications',
  'notifications.list-alias': 'GET /api/partner/notifications',
  'notifications.read': 'PUT /api/notifications/:id/read',
  'notifications.read-all': 'POST /api/notifications/read-all',
  'api-keys.list': 'GET /api/partner/api-keys',
  'api-keys.create': 'POST /api/partner/api-keys',
  'api-keys.revoke': 'DELETE /api/partner/api-keys/:id',
  'resources.list': 'GET /api/partner/resources',
  'files.get': 'GET /api/partner/files/:id',
} as const;

/** The id of a route that the portal's pages may call. */
export type RouteId = keyof typeof PATHS;

/** The address of a route, with its parameters and query filled in. Undefined and null query values are left out. */
export function addressOf(
  id: RouteId,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): { method: string; url: string } {
  const [method = '', pattern = ''] = PATHS[id].split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (typeof value !== 'string' || value === '') throw new TypeError(`${id} needs the parameter ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return { method, url: search.size > 0 ? `${path}?${search}` : path };
}
