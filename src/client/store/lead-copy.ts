import type { Activity, Lead } from '@/contracts/pipeline/leads';

export type KeptActivity = Activity & { leadId: string };

/** All leads of the user's partner and what happened on them last, on this device: to be read, searched and filtered offline. */
export type LeadCopy = {
  /** Where the next sync goes on; null before the first. */
  cursor(): Promise<string | null>;
  /** Takes what a sync answered, and where it ended. */
  take(changes: { docs: readonly Lead[]; removed: readonly string[]; next: string }): Promise<void>;
  leads(): Promise<Lead[]>;
  takeActivities(activities: readonly KeptActivity[]): Promise<void>;
  /** Newest first. */
  activitiesOf(leadId: string): Promise<Activity[]>;
};

/** For browsers that refuse IndexedDB. */
export const noLeadCopy: LeadCopy = {
  cursor: async () => null,
  take: async () => undefined,
  leads: async () => [],
  takeActivities: async () => undefined,
  activitiesOf: async () => [],
};
