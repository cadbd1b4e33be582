import * as apiKeys from '@/contracts/accounts/api-keys';
import * as logo from '@/contracts/accounts/logo';
import { approvePartners, setPartnerStatus } from '@/contracts/accounts/partner-status';
import { changeReferralCode, getProfile, updateProfile } from '@/contracts/accounts/profile';
import { acceptTerms, getTerms } from '@/contracts/accounts/terms';
import { listAchievements, previewAchievement } from '@/contracts/engagement/achievements';
import { getComparison } from '@/contracts/engagement/comparison';
import { getDashboard } from '@/contracts/engagement/dashboard';
import { getLeaderboard } from '@/contracts/engagement/leaderboard';
import { getStaffOverview } from '@/contracts/engagement/staff-overview';
import { listCommissions } from '@/contracts/money/commissions';
import { earningsChart, earningsSummary } from '@/contracts/money/earnings';
import * as money from '@/contracts/money/staff-money';
import {
  getNotificationPreferences,
  setNotificationPreferences,
} from '@/contracts/notifications/notification-preferences';
import {
  listNotifications,
  listPartnerNotifications,
  readAllNotifications,
  readNotification,
} from '@/contracts/notifications/notifications';
import * as clients from '@/contracts/pipeline/clients';
import * as deals from '@/contracts/pipeline/deals';
import * as leadFields from '@/contracts/pipeline/lead-fields';
import { addLeadFile } from '@/contracts/pipeline/lead-files';
import * as leadViews from '@/contracts/pipeline/lead-views';
import * as leads from '@/contracts/pipeline/leads';
import * as mails from '@/contracts/pipeline/mails';
import { getFile, listResources } from '@/contracts/resources/resources';
import * as plans from '@/contracts/tiers/plans';
import { getPicture } from '@/contracts/tiers/programme-page';
import { endOverride, evaluateTier, getTierProgress, getTierStatus, overrideTier } from '@/contracts/tiers/tier-status';
import { healthLive, healthReady } from '@/contracts/trust/health';
import { approvePartners as approveSeveral } from '@/server/accounts/approve-partners';
import { createApiKey } from '@/server/accounts/create-api-key';
import { getProfile as readProfile } from '@/server/accounts/get-profile';
import { listApiKeys } from '@/server/accounts/list-api-keys';
import { deleteLogo, putLogo } from '@/server/accounts/logo';
import { changeReferralCode as chooseCode } from '@/server/accounts/referral-code';
import { revokeApiKey } from '@/server/accounts/revoke-api-key';
import { setPartnerStatus as changeStatus } from '@/server/accounts/set-partner-status';
import { acceptTerms as accept, getTerms as readTerms } from '@/server/accounts/terms';
import { updateProfile as changeProfile } from '@/server/accounts/update-profile';
import { getComparison as readComparison } from '@/server/engagement/get-comparison';
import { getDashboard as readDashboard } from '@/server/engagement/get-dashboard';
import { getLeaderboard as readLeaderboard } from '@/server/engagement/get-leaderboard';
import { getStaffOverview as readStaffOverview } from '@/server/engagement/get-staff-overview';
import { listAchievements as readAchievements } from '@/server/engagement/list-achievements';
import { previewAchievement as dryRunAchievement } from '@/server/engagement/preview-achievement';
import { checkHealth } from '@/server/maintenance/check-health';
import { adjustPartner } from '@/server/money/adjust-partner';
import { earningsChart as readEarningsChart } from '@/server/money/earnings-chart';
import { earningsSummary as readEarningsSummary } from '@/server/money/earnings-summary';
import { exportJournal } from '@/server/money/export-journal';
import { holdCommission, releaseCommission } from '@/server/money/hold-commission';
import { listCommissions as readCommissions } from '@/server/money/list-commissions';
import { listNotifications as readNotifications } from '@/server/notifications/list-notifications';
import {
  setNotificationPreferences as changePreferences,
  getNotificationPreferences as readPreferences,
} from '@/server/notifications/notification-preferences';
import {
  readAllNotifications as markAllRead,
  readNotification as markRead,
} from '@/server/notifications/read-notification';
import { addActivity } from '@/server/pipeline/add-activity';
import { addLeadFile as keepLeadFile } from '@/server/pipeline/add-lead-file';
import { cancelDeal } from '@/server/pipeline/cancel-deal';
import { completeDeal } from '@/server/pipeline/complete-deal';
import { confirmDeal } from '@/server/pipeline/confirm-deal';
import { confirmDeals } from '@/server/pipeline/confirm-deals';
import { correctDeal } from '@/server/pipeline/correct-deal';
import { createClient } from '@/server/pipeline/create-client';
import { createLead } from '@/server/pipeline/create-lead';
import { deleteClient } from '@/server/pipeline/delete-client';
import { csvOf, exportLeads } from '@/server/pipeline/export-leads';
import { getClient } from '@/server/pipeline/get-client';
import { getLead } from '@/server/pipeline/get-lead';
import { leadSummary } from '@/server/pipeline/lead-summary';
import { listActivity } from '@/server/pipeline/list-activity';
import { listClients } from '@/server/pipeline/list-clients';
import { listDeals } from '@/server/pipeline/list-deals';
import { listLeadFields } from '@/server/pipeline/list-lead-fields';
import { listLeadOwners } from '@/server/pipeline/list-lead-owners';
import { listLeadViews } from '@/server/pipeline/list-lead-views';
import { listLeads } from '@/server/pipeline/list-leads';
import { listMailTemplates } from '@/server/pipeline/list-mail-templates';
import { listRecentActivity } from '@/server/pipeline/list-recent-activity';
import { moveLead } from '@/server/pipeline/move-lead';
import { refundDeal } from '@/server/pipeline/refund-deal';
import { rejectDeal } from '@/server/pipeline/reject-deal';
import { rejectDeals } from '@/server/pipeline/reject-deals';
import { restoreLead } from '@/server/pipeline/restore-lead';
import { deleteLeadView, saveLeadView } from '@/server/pipeline/save-lead-view';
import { sendLeadMail } from '@/server/pipeline/send-lead-mail';
import { trashLead } from '@/server/pipeline/trash-lead';
import { updateClient } from '@/server/pipeline/update-client';
import { updateLead } from '@/server/pipeline/update-lead';
import { XLSX_TYPE, xlsxOf } from '@/server/pipeline/xlsx';
import { exportPlanResults, getPlanOutcome } from '@/server/plans/get-plan-outcome';
import { schedulePlan, withdrawPlan } from '@/server/plans/schedule-plan';
import { startReplay } from '@/server/plans/start-replay';
import { listResources as readResources } from '@/server/resources/list-resources';
import { openFile } from '@/server/resources/open-file';
import { endOverride as endByHand } from '@/server/tiers/end-override';
import { evaluateTier as evaluateOne } from '@/server/tiers/evaluate-tier';
import { getTierStatus as readTierStatus } from '@/server/tiers/get-tier-status';
import { openPicture } from '@/server/tiers/open-picture';
import { overrideTier as override } from '@/server/tiers/override-tier';
import { type Binding, reads, writes } from './binding';
import { idempotencyKey } from './idempotency';
import { reply } from './reply';
import { passkeyRoutes } from './routes/passkeys';
import { secondFactorRoutes } from './routes/second-factor';
import { signInRoutes } from './routes/sign-in';
import { singleSignOnRoutes } from './routes/single-sign-on';
import { serveCsv, serveMade } from './serve-csv';
import { serveFile, servePicture } from './serve-file';

/** Every declared route with its use case. A test holds this list against `ALL_ROUTES`. */
export function allBindings(publicUrl: string): Binding[] {
  return [
    ...signInRoutes(publicUrl),
    ...passkeyRoutes(publicUrl),
    ...singleSignOnRoutes(publicUrl),
    ...secondFactorRoutes(),
    reads(getProfile, (reader) => readProfile(reader)),
    writes(updateProfile, 'updateProfile', (writer, { body }) => changeProfile(writer, body)),
    writes(changeReferralCode, 'changeReferralCode', (writer, { body }) => chooseCode(writer, body)),
    reads(logo.putLogo, async (_, { bytes, request }) => putLogo(await request(), bytes)),
    reads(logo.deleteLogo, async (_, { request }) => deleteLogo(await request())),
    writes(setPartnerStatus, 'setPartnerStatus', (writer, { params, body }) =>
      changeStatus(writer, { ...params, ...body }),
    ),

    reads(approvePartners, async (_, { body, headers, request }) =>
      asReplay(await approveSeveral(await request(), body, idempotencyKey(headers))),
    ),
    reads(apiKeys.listApiKeys, (reader, { query }) => listApiKeys(reader, query)),
    writes(apiKeys.createApiKey, 'createApiKey', (writer, { body }) => createApiKey(writer, body)),
    writes(apiKeys.revokeApiKey, 'revokeApiKey', (writer, { params }) => revokeApiKey(writer, params)),
    writes(apiKeys.createStaffApiKey, 'createApiKey', (writer, { body }) => createApiKey(writer, body)),
    writes(apiKeys.revokeStaffApiKey, 'revokeApiKey', (writer, { params }) => revokeApiKey(writer, params)),

    reads(getTierStatus, (reader) => readTierStatus(reader)),
    reads(getTierProgress, (reader) => readTierStatus(reader)),
    writes(overrideTier, 'overrideTier', (writer, { params, body }) => override(writer, { ...params, ...body })),
    writes(endOverride, 'expireOverride', (writer, { params, body }) => endByHand(writer, { ...params, ...body })),
    writes(evaluateTier, 'evaluateTier', (writer, { params }) => evaluateOne(writer, params)),

    writes(plans.replayPlan, 'replayPlan', (writer, { params }) => startReplay(writer, params)),
    writes(plans.schedulePlan, 'schedulePlan', (writer, { params, body }) =>
      schedulePlan(writer, { ...params, ...body }),
    ),
    writes(plans.withdrawPlan, 'schedulePlan', (writer, { params, body }) =>
      withdrawPlan(writer, { ...params, ...body }),
    ),
    reads(plans.getPlanOutcome, (reader, { params }) => getPlanOutcome(reader, params)),
    reads(plans.exportPlanResults, async (reader, { params, requestId }) =>
      serveCsv('plan-results.csv', await exportPlanResults(reader, params, requestId)),
    ),
    reads(getTerms, (reader) => readTerms(reader)),
    writes(acceptTerms, 'acceptTerms', (writer, { body }) => accept(writer, body)),

    reads(leads.listLeads, (reader, { query }) => listLeads(reader, query)),
    writes(leads.createLead, 'createLead', async (writer, { body }) => asReply(await createLead(writer, body))),
    reads(leads.getLead, (reader, { params }) => getLead(reader, params)),
    writes(leads.updateLead, 'updateLead', (writer, { params, body }) => updateLead(writer, { ...params, ...body })),
    writes(leads.deleteLead, 'trashLead', (writer, { params, body }) => trashLead(writer, { ...params, ...body })),
    writes(leads.restoreLead, 'restoreLead', (writer, { params }) => restoreLead(writer, params)),
    writes(leads.moveLead, 'moveLead', (writer, { params, body }) => moveLead(writer, { ...params, ...body })),
    reads(leads.listActivity, (reader, { params, query }) => listActivity(reader, { ...params, ...query })),
    reads(leads.listRecentActivity, (reader, { query }) => listRecentActivity(reader, query)),
    writes(leads.addActivity, 'addActivity', async (writer, { params, body }) =>
      asReply(await addActivity(writer, { ...params, body })),
    ),
    reads(addLeadFile, async (_, { params, query, bytes, request }) =>
      asReply(await keepLeadFile(await request(), params.id, { ...query, bytes })),
    ),
    writes(mails.sendLeadMail, 'sendLeadMail', (writer, { params, body }) =>
      sendLeadMail(writer, { ...params, ...body }),
    ),
    reads(mails.listMailTemplates, (reader) => listMailTemplates(reader)),
    reads(leads.leadSummary, (reader, { query }) => leadSummary(reader, query)),
    reads(leads.exportLeads, async (reader, { query }) => {
      const table = await exportLeads(reader, query);
      return query.format === 'csv'
        ? serveCsv('leads.csv', csvOf(table))
        : serveMade('leads.xlsx', XLSX_TYPE, xlsxOf('Leads', table.header, table.rows));
    }),
    reads(leads.listLeadOwners, (reader) => listLeadOwners(reader)),
    reads(leadFields.listLeadFields, (reader) => listLeadFields(reader)),
    reads(leadViews.listLeadViews, (reader) => listLeadViews(reader)),
    writes(leadViews.saveLeadView, 'saveLeadView', (writer, { body }) => saveLeadView(writer, body)),
    writes(leadViews.deleteLeadView, 'deleteLeadView', (writer, { params }) => deleteLeadView(writer, params)),

    reads(clients.listClients, (reader, { query }) => listClients(reader, query)),
    writes(clients.createClient, 'createClient', async (writer, { body }) => asReply(await createClient(writer, body))),
    reads(clients.getClient, (reader, { params }) => getClient(reader, params)),
    writes(clients.updateClient, 'updateClient', (writer, { params, body }) =>
      updateClient(writer, { ...params, ...body }),
    ),
    writes(clients.deleteClient, 'deleteClient', (writer, { params }) => deleteClient(writer, params)),

    reads(deals.listDeals, (reader, { query }) => listDeals(reader, query)),
    writes(deals.confirmDeal, 'confirmDeal', (writer, { params, body }) => confirmDeal(writer, { ...params, ...body })),
    writes(deals.correctDeal, 'correctDeal', (writer, { params, body }) => correctDeal(writer, { ...params, ...body })),
    writes(deals.rejectDeal, 'rejectDeal', (writer, { params, body }) => rejectDeal(writer, { ...params, ...body })),
    writes(deals.cancelDeal, 'cancelDeal', (writer, { params, body }) => cancelDeal(writer, { ...params, ...body })),
    writes(deals.completeDeal, 'completeDeal', (writer, { params }) => completeDeal(writer, params)),
    writes(deals.refundDeal, 'refundDeal', (writer, { params, body }) => refundDeal(writer, { ...params, ...body })),
    reads(deals.confirmDeals, async (_, { body, headers, request }) =>
      asReplay(await confirmDeals(await request(), body, idempotencyKey(headers))),
    ),
    reads(deals.rejectDeals, async (_, { body, headers, request }) =>
      asReplay(await rejectDeals(await request(), body, idempotencyKey(headers))),
    ),

    reads(listCommissions, (reader, { query }) => readCommissions(reader, query)),
    reads(earningsSummary, (reader, { query }) => readEarningsSummary(reader, query)),
    reads(earningsChart, (reader, { query }) => readEarningsChart(reader, query)),

    writes(money.adjustPartner, 'adjustCommission', (writer, { params, body }) =>
      adjustPartner(writer, { ...params, ...body }),
    ),
    writes(money.holdCommission, 'holdCommissions', (writer, { params, body }) =>
      holdCommission(writer, { ...params, ...body }),
    ),
    writes(money.releaseCommission, 'releaseCommissions', (writer, { params, body }) =>
      releaseCommission(writer, { ...params, ...body }),
    ),
    reads(money.exportJournal, async (reader, { query, requestId }) =>
      serveCsv('journal.csv', await exportJournal(reader, query, requestId)),
    ),

    reads(getDashboard, (reader, { query }) => readDashboard(reader, query)),
    reads(getComparison, (reader) => readComparison(reader)),
    reads(getLeaderboard, (reader, { query }) => readLeaderboard(reader, query)),

    reads(listAchievements, (reader) => readAchievements(reader)),
    reads(previewAchievement, (reader, { body }) => dryRunAchievement(reader, body)),

    reads(getStaffOverview, (reader) => readStaffOverview(reader)),

    reads(listNotifications, (reader, { query }) => readNotifications(reader, query)),
    reads(listPartnerNotifications, (reader, { query }) => readNotifications(reader, query)),
    writes(readNotification, 'readNotification', (writer, { params }) => markRead(writer, params)),
    writes(readAllNotifications, 'readNotification', (writer) => markAllRead(writer)),
    reads(getNotificationPreferences, (reader) => readPreferences(reader)),
    writes(setNotificationPreferences, 'setNotificationPreferences', (writer, { body }) =>
      changePreferences(writer, body),
    ),

    reads(listResources, (reader, { query }) => readResources(reader, query)),
    reads(getFile, async (reader, { params, headers }) => serveFile(headers, await openFile(reader, params))),
    reads(getPicture, async (reader, { params, headers }) =>
      servePicture(headers, await openPicture(reader, params), params.name),
    ),

    reads(healthLive, async () => ({ status: 'ok' as const, checks: { process: 'ok' } })),
    reads(healthReady, async ({ db, now }) => {
      const health = await checkHealth(db, now);
      return reply(health.status === 'ok' ? 200 : 503, health);
    }),
  ];
}

/** The answer of a use case that keeps its own. */
const asReplay = ({ replayed, ...answer }: { replayed: boolean }) =>
  reply(200, answer, replayed ? [['Idempotency-Replayed', 'true']] : []);
const asReply = (result: { status: number; body: unknown }) => reply(result.status, result.body);
