/**
 * The floor: what the least program does that gives the same answers. `node:http` and `pg`, a JWT signature check and one
 * session query, then the data; no framework, no roles, no limits, no check of what goes in or out. Run by bench.ts only.
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

const { DATABASE_URL, PAYLOAD_SECRET = '', PORT, DATABASE_POOL } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL ?? 20), types: rowTypes });
const key = new TextEncoder().encode(PAYLOAD_SECRET);

const SESSION = {
  name: 'floor-session',
  text: `SELECT s.user_id AS "userId", p.id AS "partnerId", p.tier, p.currency, p.time_zone AS "timeZone", p.leader_id AS "leaderId"
           FROM sessions s JOIN memberships m ON m.user_id = s.user_id JOIN partners p ON p.id = m.partner_id
          WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()`,
};
const LEADS = {
  name: 'floor-leads',
  text: `SELECT l.id, l.version, l.company_name AS "companyName", l.contact_name AS "contactName", l.contact_email AS "contactEmail",
                l.contact_phone AS "contactPhone", l.contact_role AS "contactRole", l.project_type AS "projectType", l.description,
                l.estimated_value_cents AS "estimatedValueCents", l.currency, l.source, l.tags, l.stage, l.stage_entered_at AS "stageEnteredAt",
                l.score, l.score_reasons AS "scoreReasons", l.next_action AS "nextAction", l.next_action_at AS "nextActionAt", l.lost_reason AS "lostReason",
                l.attribution, l.owner_id AS "ownerId", u.name AS "ownerName", l.deal_id AS "dealId", l.created_at AS "createdAt", l.updated_at AS "updatedAt"
           FROM leads l LEFT JOIN partner_users u ON u.id = l.owner_id
          WHERE l.partner_id = $1 AND l.deleted_at IS NULL ORDER BY l.updated_at DESC, l.id DESC LIMIT 26`,
};
const LEAD = {
  ...LEADS,
  name: 'floor-lead',
  text: LEADS.text.replace('l.partner_id = $1', 'l.partner_id = $1 AND l.id = $2'),
};

async function actorOf(req: IncomingMessage): Promise<PartnerActor> {
  const { payload } = await jwtVerify((req.headers.authorization ?? '').slice(4), key);
  const { rows } = await pool.query({ ...SESSION, values: [payload.sid] });
  return { kind: 'partner', features: [], role: 'owner', status: 'active', ...rows[0] } as PartnerActor;
}

async function answer(req: IncomingMessage): Promise<unknown> {
  const url = new URL(req.url ?? '/', 'http://floor');
  const actor = await actorOf(req);
  const reader = { db: pool as never, actor, now: new Date() };
  const leadId = /^\/api\/partner\/leads\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (leadId) return (await pool.query({ ...LEAD, values: [actor.partnerId, leadId] })).rows[0];
  switch (url.pathname) {
    case '/api/partner/leads': {
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
      throw new Error(`The floor knows no ${url.pathname}`);
  }
}

createServer((req: IncomingMessage, res: ServerResponse) => {
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
