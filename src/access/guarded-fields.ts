/**
 * Fields that only their own use cases change; sent by REST, GraphQL or a form with another value they are 409. The guard
 * triggers of the database (see `src/migrations`) protect the columns of the money-bearing ones against SQL as well.
 */
export const PARTNER_GUARDED = [
  'status',
  'statusReason',
  'application',
  'tier',
  'dealsCount',
  'callsHeld',
  'satisfaction',
  'tierSince',
  'earnedTier',
  'overrideTier',
  'overrideUntil',
  'overrideReason',
  'joinedAt',
  'approvedAt',
  'referralCodeChangedAt',
  'version',
] as const;
export const LEAD_GUARDED = [
  'partner',
  'stage',
  'stageEnteredAt',
  'score',
  'scoreReasons',
  'version',
  'deal',
  'lostReason',
  'lastActivityAt',
  'contactPhoneE164',
  'createHash',
  'attribution',
  'createdAt',
] as const;
export const DEAL_GUARDED = [
  'partner',
  'lead',
  'status',
  'valueCents',
  'currency',
  'refundedCents',
  'claimedAt',
  'confirmedAt',
  'completedAt',
  'decidedBy',
  'reason',
  'reportingRateMicros',
] as const;
export const PLAN_GUARDED = [
  'status',
  'progress',
  'replayedAt',
  'scheduledFrom',
  'scheduledAt',
  'scheduledBy',
  'enactedAt',
  'withdrawnReason',
  'totals',
] as const;
