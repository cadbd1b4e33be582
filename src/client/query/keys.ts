import type { CommissionFilter, LeaderboardFilter, LeadFilter, PipelineFilter } from './filters';

/**
 * The key of every answer that the portal keeps in memory. The first part is its root: what an event makes stale, and what
 * may be kept on the device, is said by root.
 */
export const keys = {
  profile: ['profile'] as const,
  sessions: ['sessions'] as const,
  tierStatus: ['tier-status'] as const,
  achievements: ['achievements'] as const,
  dashboard: ['dashboard'] as const,
  dashboardIn: (range: { from: string; to: string }) => ['dashboard', range] as const,
  leads: ['leads'] as const,
  leadList: (filter: LeadFilter) => ['leads', 'list', filter] as const,
  leadLists: ['leads', 'list'] as const,
  lead: (id: string) => ['leads', 'one', id] as const,
  leadActivity: (id: string) => ['leads', 'activity', id] as const,
  leadSummaries: ['leads', 'summary'] as const,
  leadSummary: (filter: PipelineFilter = {}) => ['leads', 'summary', filter] as const,
  leadOwners: ['leads', 'owners'] as const,
  mailTemplates: ['leads', 'mail-templates'] as const,
  leadFields: ['lead-fields'] as const,
  leadViews: ['leads', 'views'] as const,
  /** What is read from this device's own copy, never from the server. */
  leadCopy: ['lead-copy'] as const,
  activityCopy: (leadId: string) => ['lead-copy', leadId] as const,
  deals: ['deals'] as const,
  earningsSummary: (range: object = {}) => ['earnings', 'summary', range] as const,
  earningsChart: (range: object) => ['earnings', 'chart', range] as const,
  commissions: (filter: CommissionFilter) => ['commissions', filter] as const,
  comparison: ['leaderboard', 'comparison'] as const,
  leaderboard: (filter: LeaderboardFilter) => ['leaderboard', filter] as const,
  notifications: ['notifications'] as const,
  earlierNotifications: (cursor: string | null) => ['notifications', 'earlier', cursor] as const,
  resources: (filter: object = {}) => ['resources', filter] as const,
};

export const ROOTS = [
  'profile',
  'sessions',
  'tier-status',
  'achievements',
  'dashboard',
  'leads',
  'lead-fields',
  'deals',
  'earnings',
  'commissions',
  'leaderboard',
  'notifications',
  'resources',
] as const;
export type Root = (typeof ROOTS)[number];

/** What stays on the device for reading offline. The list of sessions does not: it is of use only when it is true. */
const KEPT: ReadonlySet<unknown> = new Set<Root>(ROOTS.filter((root) => root !== 'sessions'));

/** True when the answer under this key is kept in IndexedDB. */
export function isKept(key: readonly unknown[]): boolean {
  return KEPT.has(key[0]);
}
