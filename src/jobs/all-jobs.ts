import type { JobName } from '@/contracts/jobs';
import { announceFeaturesJob } from './announce-features';
import { confirmByRuleJob } from './confirm-by-rule';
import { countCallsJob } from './count-calls';
import { deliverEventsJob } from './deliver-events';
import { enactPlansJob } from './enact-plans';
import { evaluateAchievementsJob, evaluateAllAchievementsJob } from './evaluate-achievements';
import { evaluateAllTiersJob } from './evaluate-all-tiers';
import { evaluateNightlyJob } from './evaluate-nightly';
import type { Job } from './job';
import { keepHouseJob } from './keep-house';
import { mailResetLinkJob } from './mail-reset-link';
import { matureCommissionsJob } from './mature-commissions';
import { remindLeadsJob } from './remind-leads';
import { remindRenewalsJob } from './remind-renewals';
import { removeFilesJob } from './remove-files';
import { replayPlanJob } from './replay-plan';
import { sendMailJob } from './send-mail';
import { snapshotLeaderboardJob } from './snapshot-leaderboard';
import { tellPlanJob } from './tell-plan';
import { verifyLedgerJob } from './verify-ledger';

/** Every job of the contract has its work here, or this does not compile. */
export const ALL_JOBS: Readonly<Record<JobName, Job>> = {
  'deliver-events': deliverEventsJob,
  'send-mail': sendMailJob,
  'mail-reset-link': mailResetLinkJob,
  'evaluate-all-tiers': evaluateAllTiersJob,
  'evaluate-nightly': evaluateNightlyJob,
  'evaluate-achievements': evaluateAchievementsJob,
  'evaluate-all-achievements': evaluateAllAchievementsJob,
  'mature-commissions': matureCommissionsJob,
  'verify-ledger': verifyLedgerJob,
  'snapshot-leaderboard': snapshotLeaderboardJob,
  'remind-leads': remindLeadsJob,
  'remind-renewals': remindRenewalsJob,
  'announce-features': announceFeaturesJob,
  'count-calls': countCallsJob,
  'remove-files': removeFilesJob,
  'replay-plan': replayPlanJob,
  'enact-plans': enactPlansJob,
  'tell-plan': tellPlanJob,
  'confirm-by-rule': confirmByRuleJob,
  'keep-house': keepHouseJob,
};
