/**
 * The floor: what the least program does that gives the same answers. `node:http` and `pg`, a JWT signature check and one
 * session query, then the data; no framework, no roles, no limits, no check of what goes in or out. Lists, one lead and the
 * writes are hand-written SQL here. Dashboard, summary, tier and leaderboard run the portal's own statements: what is
 * measured there is what the portal puts around them. Run by bench.ts only.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { jwtVerify } from 'jose';
import pg from 'pg';
import type { PartnerActor } from '@/contracts/actor';
import { rowTypes } from '@/server/db/row-types';
import { getDashboard } from '@/server/engagement/get-dashboard';
import { getLeaderboard } from '@/server/engagement/get-leaderboard';
import { earningsSummary } from '@/server/money/earnings-summary';
import { getTierStatus } from '@/server/tiers/get-tier-status';
import { signingKey } from '../support/open-session';
import { confirmDeal, createLead } from './bench/floor-writes';

const { DATABASE_URL, PAYLOAD_SECRET = '', PORT, DATABASE_POOL } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL ?? 20), types: rowTypes });
const key = new TextEncoder().encode(signingKey(PAYLOAD_SECRET));

const SESSION = {
  name: 'floor-session',
  text: `SELECT s.user_id AS "userId", u.name, p.id AS "partnerId", p.tier, p.currency, p.time_zone AS "timeZone", p.leader_id AS "leaderId"
           FROM sessions s JOIN partner_users u ON u.id = s.user_id JOIN memberships m ON m.user_id = s.user_id JOIN partners p ON p.id = m.partner_id
          WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()`,
};
const STAFF_SESSION = {
  name: 'floor-staff-session',
  text: `SELECT s.user_id FROM sessions s JOIN staff u ON u.id = s.user_id WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()`,
};
const LEADS = {
  name: 'floor-leads',
  text: `SELECT l.id, l.version, l.company_name AS "companyName", l.contact_name AS "contactName", l.contact_email AS "contactEmail",
                l.contact_phone AS "contactPhone", l.contact_role AS "contactRole", l.project_type AS "projectType", l.description,
                l.estimated_value_cents AS "estimatedValueCents", l.currency, l.source, l.tags, l.stage, l.stage_entered_at AS "stageEnteredAt",
                l.score, l.score_reasons AS "scoreReasons", l.next_action AS "nextAction", l.next_action_at AS "nextActionAt", l.location, l.lost_reason AS "lostReason",
                l.attribution, l.owner_id AS "ownerId", u.name AS "ownerName", l.deal_id AS "dealId", ld.deal, l.created_at AS "createdAt", l.updated_at AS "updatedAt"
           FROM leads l LEFT JOIN partner_users u ON u.id = l.owner_id
           LEFT JOIN LATERAL (
             SELECT json_build_object('id', d.id, 'leadId', d.lead_id, 'clientId', d.client_id, 'title', d.title, 'status', d.status, 'valueCents', d.value_cents,
                                      'refundedCents', d.refunded_cents, 'currency', d.currency, 'claimedAt', d.claimed_at, 'confirmedAt', d.confirmed_at,
                                      'completedAt', d.completed_at, 'reason', d.reason) AS deal
               FROM deals d WHERE d.lead_id = l.id ORDER BY d.claimed_at DESC LIMIT 1) ld ON true
          WHERE l.partner_id = $1 AND l.deleted_at IS NULL ORDER BY l.updated_at DESC, l.id DESC LIMIT 26`,
};
const LEAD = {
  name: 'floor-lead',
  text: LEADS.text.replace('l.partner_id = $1', 'l.partner_id = $1 AND l.id = $2'),
};

const sessionOf = async (req: IncomingMessage): Promise<unknown> =>
  (await jwtVerify((req.headers.authorization ?? '').slice(4), key)).payload.sid;

async function bodyOf(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

async function answer(req: IncomingMessage): Promise<unknown> {
  const { pathname } = new URL(req.url ?? '/', 'http://floor');
  const sid = await sessionOf(req);
  const dealId = /^\/api\/staff\/deals\/([\w-]+)\/confirm$/.exec(pathname)?.[1];
  if (dealId) {
    await bodyOf(req);
    if (!(await pool.query({ ...STAFF_SESSION, values: [sid] })).rowCount) throw new Error('Nobody');
    return confirmDeal(pool, dealId);
  }
  const [found] = (await pool.query({ ...SESSION, values: [sid] })).rows;
  const actor = { kind: 'partner', features: [], role: 'owner', status: 'active', ...found } as PartnerActor;
  const leadId = /^\/api\/partner\/leads\/([\w-]+)$/.exec(pathname)?.[1];
  if (leadId) return (await pool.query({ ...LEAD, values: [actor.partnerId, leadId] })).rows[0];
  const reader = { db: pool as never, actor, now: new Date() };
  switch (pathname) {
    case '/api/partner/leads': {
      if (req.method === 'POST')
        return createLead(pool, actor, (await bodyOf(req)) as Parameters<typeof createLead>[2]);
      const { rows } = await pool.query({ ...LEADS, values: [actor.partnerId] });
      return { docs: rows.slice(0, 25), hasNextPage: rows.length > 25, nextCursor: null };
    }
    case '/api/partner/dashboard':
      return getDashboard(reader, {});
    case '/api/partner/earnings/summary':
      return earningsSummary(reader, {});
    case '/api/partner/tier-status':
      return getTierStatus(reader);
    case '/api/leaderboard':
      return getLeaderboard(reader, { metric: 'revenue', period: 'month', limit: 20 });
    default:
      throw new Error(`The floor knows no ${pathname}`);
  }
}

createServer((req: IncomingMessage, res: ServerResponse) => {
  if (req.url === '/api/health/live') return void res.end('alive');
  answer(req).then(
    (body) => {
      const text = JSON.stringify(body);
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text);
    },
    (error: unknown) => {
      console.error(error);
      res.writeHead(500).end();
    },
  );
}).listen(Number(PORT), '127.0.0.1');
