/**
 * Every name that `withTransaction` may be given. The guard triggers of the database know the same names: a guarded
 * column changes only in the use cases that its trigger lists (see `src/migrations`).
 */
export const USE_CASES = [
  'savePlainFields', 'createLead', 'updateLead', 'moveLead', 'trashLead', 'restoreLead', 'addActivity', 'scoreLead', 'purgeTrash',
  'claimDeal', 'confirmDeal', 'correctDeal', 'rejectDeal', 'cancelDeal', 'completeDeal', 'refundDeal',
  'matureCommissions', 'holdCommissions', 'releaseCommissions', 'adjustCommission',
  'evaluateTier', 'overrideTier', 'expireOverride', 'grantFeature',
  'applyPartner', 'updateProfile', 'setPartnerStatus', 'setTeam',
  'signIn', 'endSession', 'resetPassword', 'manageStaff', 'manageMember',
  'recordReview', 'recordCall', 'completeModule',
  'readNotification', 'deliverEvent', 'createAdmin', 'seed', 'maintain',
] as const;
export type UseCase = (typeof USE_CASES)[number];
