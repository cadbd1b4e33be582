/** Every declared route, once. The router, OpenAPI, the typed client and the isolation matrix all read this list. */
import { createApiKey, createStaffApiKey, listApiKeys, revokeApiKey, revokeStaffApiKey } from './accounts/api-keys';
import { deleteLogo, putLogo } from './accounts/logo';
import { approvePartners, setPartnerStatus, viewAsPartner } from './accounts/partner-status';
import {
  addPasskey,
  addStaffPasskey,
  beginPasskey,
  beginStaffPasskey,
  listPasskeys,
  listStaffPasskeys,
  passkeyOptions,
  passkeySignIn,
  removePasskey,
  removeStaffPasskey,
  renamePasskey,
  renameStaffPasskey,
} from './accounts/passkeys';
import { getProfile, updateProfile } from './accounts/profile';
import {
  changePassword,
  endSession,
  listSessions,
  partnerLogin,
  partnerLogout,
  partnerRegister,
  partnerResetPassword,
  staffForgotPassword,
  staffLogin,
  staffLogout,
  staffRefresh,
  staffResetPassword,
} from './accounts/sign-in';
import { finishSingleSignOn, startSingleSignOn, waysIn } from './accounts/single-sign-on';
import { acceptTerms, getTerms } from './accounts/terms';
import { listAchievements, previewAchievement } from './engagement/achievements';
import { getComparison } from './engagement/comparison';
import { getDashboard } from './engagement/dashboard';
import { getLeaderboard } from './engagement/leaderboard';
import { getStaffOverview } from './engagement/staff-overview';
import { listCommissions } from './money/commissions';
import { earningsChart, earningsSummary } from './money/earnings';
import { adjustPartner, exportJournal, holdCommission, releaseCommission } from './money/staff-money';
import {
  listNotifications,
  listPartnerNotifications,
  readAllNotifications,
  readNotification,
} from './notifications/notifications';
import { createClient, deleteClient, getClient, listClients, updateClient } from './pipeline/clients';
import {
  cancelDeal,
  completeDeal,
  confirmDeal,
  confirmDeals,
  correctDeal,
  listDeals,
  refundDeal,
  rejectDeal,
  rejectDeals,
} from './pipeline/deals';
import { listLeadFields } from './pipeline/lead-fields';
import { addLeadFile } from './pipeline/lead-files';
import { deleteLeadView, listLeadViews, saveLeadView } from './pipeline/lead-views';
import {
  addActivity,
  createLead,
  deleteLead,
  exportLeads,
  getLead,
  leadSummary,
  listActivity,
  listLeadOwners,
  listLeads,
  listRecentActivity,
  moveLead,
  restoreLead,
  updateLead,
} from './pipeline/leads';
import { listMailTemplates, sendLeadMail } from './pipeline/mails';
import { getFile, listResources } from './resources/resources';
import type { RouteSpec } from './route';
import { exportPlanResults, getPlanOutcome, replayPlan, schedulePlan, withdrawPlan } from './tiers/plans';
import { getPicture } from './tiers/programme-page';
import { endOverride, evaluateTier, getTierProgress, getTierStatus, overrideTier } from './tiers/tier-status';
import { healthLive, healthReady } from './trust/health';

export const ALL_ROUTES = [
  partnerLogin,
  partnerLogout,
  partnerResetPassword,
  partnerRegister,
  staffLogin,
  staffLogout,
  staffForgotPassword,
  staffRefresh,
  staffResetPassword,
  waysIn,
  startSingleSignOn,
  finishSingleSignOn,
  passkeyOptions,
  passkeySignIn,
  listPasskeys,
  beginPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  listStaffPasskeys,
  beginStaffPasskey,
  addStaffPasskey,
  renameStaffPasskey,
  removeStaffPasskey,
  listSessions,
  changePassword,
  endSession,
  getProfile,
  updateProfile,
  putLogo,
  deleteLogo,
  setPartnerStatus,
  approvePartners,
  viewAsPartner,
  listApiKeys,
  createApiKey,
  revokeApiKey,
  createStaffApiKey,
  revokeStaffApiKey,
  getTierStatus,
  getTierProgress,
  overrideTier,
  endOverride,
  evaluateTier,
  replayPlan,
  schedulePlan,
  withdrawPlan,
  getPlanOutcome,
  exportPlanResults,
  getTerms,
  acceptTerms,
  listLeads,
  createLead,
  getLead,
  updateLead,
  deleteLead,
  restoreLead,
  moveLead,
  listActivity,
  listRecentActivity,
  addActivity,
  addLeadFile,
  sendLeadMail,
  listLeadFields,
  listMailTemplates,
  leadSummary,
  exportLeads,
  listLeadOwners,
  listLeadViews,
  saveLeadView,
  deleteLeadView,
  listClients,
  createClient,
  getClient,
  updateClient,
  deleteClient,
  listDeals,
  confirmDeal,
  correctDeal,
  rejectDeal,
  cancelDeal,
  completeDeal,
  refundDeal,
  confirmDeals,
  rejectDeals,
  listCommissions,
  earningsSummary,
  earningsChart,
  adjustPartner,
  holdCommission,
  releaseCommission,
  exportJournal,
  getDashboard,
  getComparison,
  getLeaderboard,
  listAchievements,
  previewAchievement,
  getStaffOverview,
  listNotifications,
  listPartnerNotifications,
  readNotification,
  readAllNotifications,
  listResources,
  getFile,
  getPicture,
  healthLive,
  healthReady,
] as const satisfies readonly RouteSpec[];
