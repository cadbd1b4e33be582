import { addressOf, type RouteId } from '@/client/api/paths';
import { LEADS_A_PAGE } from '@/client/query/filters';
import { FIRST_STAGE_KEY } from '@/client/session/first-stage';

/** The first answer each page needs, besides the profile. A page that is not here asks when its code runs. */
const FIRST_OF: Readonly<Record<string, readonly [RouteId, Readonly<Record<string, unknown>>?][]>> = {
  '/partner/dashboard': [['dashboard.get']],
  '/partner/leads': [['leads.summary'], ['leads.list', { stage: 'new', limit: LEADS_A_PAGE }]],
  '/partner/earnings': [['earnings.summary']],
  '/partner/tier-progression': [['tiers.status']],
};

const ADDRESSES = Object.fromEntries(
  Object.entries(FIRST_OF).map(([page, calls]) => [page, calls.map(([id, query]) => addressOf(id, {}, query).url)]),
);

/**
 * Asks for a page's first answers while its JavaScript is still on the way; `client/api/early.ts` takes them from there. Only
 * for who has signed in on this device; the pipeline opens with the stage that staff put first. Inlined in every page of the portal.
 */
export const EARLY_SCRIPT = `(function(){try{if(!navigator.onLine||!localStorage.getItem('portal.user')||localStorage.getItem('portal.signing-out'))return;var a=${JSON.stringify(ADDRESSES)},e=window.portalEarly={};['${addressOf('profile.get').url}'].concat(a[location.pathname]||[]).forEach(function(u){u=u.replace('stage=new','stage='+(localStorage.getItem('${FIRST_STAGE_KEY}')||'new'));(e[u]=fetch(u,{headers:{accept:'application/json'},credentials:'same-origin',cache:'no-store'})).catch(function(){})})}catch(e){}})()`;
