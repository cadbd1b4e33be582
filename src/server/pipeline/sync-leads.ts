import { seesScores } from '@/access/rules';
import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Lead } from '@/contracts/pipeline/leads';
import { texts as checks } from '@/contracts/texts';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { LEAD_COLUMNS, LEAD_JOINS, type LeadRow, toLead } from './lead-row';
import { texts } from './texts';

export type LeadSync = { docs: Lead[]; removed: string[]; next: string; more: boolean };

/** Changes answered at once; `more` says that there are others. */
const MOST_CHANGES = 500;
/** How a client asks for everything. */
const BEGINNING: ReadonlySet<string> = new Set(['', '0']);
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Where a reader stands. `horizon`: the oldest transaction that was still running when it last read everything; whatever
 * lies below was final and has been answered. `xid` and `id`: the last change answered of a sync that takes several answers.
 */
type Position = { scored: boolean; horizon: number; xid: number; id: string };

/** One statement, so one snapshot: the horizon and the rows that lie beyond the position. */
const CHANGES: Prepared = {
  name: 'leads since',
  text: `
  WITH now_at AS MATERIALIZED (SELECT portal_horizon() AS horizon),
  changed AS (
    (SELECT sync_xid, id FROM leads WHERE partner_id = $1 AND (sync_xid, id) > ($2, $3) ORDER BY sync_xid, id LIMIT $4)
    UNION ALL
    (SELECT sync_xid, lead_id FROM lead_tombstones WHERE partner_id = $1 AND (sync_xid, lead_id) > ($2, $3) ORDER BY sync_xid, lead_id LIMIT $4)
    ORDER BY 1, 2 LIMIT $4
  )
  SELECT now_at.horizon, c.sync_xid AS "changedBy", c.id AS "changedId", ${LEAD_COLUMNS}
    FROM now_at LEFT JOIN changed c ON true LEFT JOIN leads l ON l.id = c.id ${LEAD_JOINS}
   ORDER BY c.sync_xid, c.id`,
};
type ChangeRow = { horizon: number; changedBy: number | null; changedId: string | null } & (
  | LeadRow
  | { [K in keyof LeadRow]: null }
);

/**
 * What changed since a cursor, and which leads left the reader's view. A transaction that commits late is not missed: the
 * cursor never passes the oldest one still running, at the price of answering some changes twice. api.md "Sync".
 * @throws PortalError invalid on a cursor that is none
 */
export async function syncLeads(reader: Reader & { actor: PartnerActor }, since: string): Promise<LeadSync> {
  const scored = seesScores(reader.actor);
  const start: Position = { scored, horizon: 0, xid: 0, id: FIRST_ID };
  const given = BEGINNING.has(since) ? start : readPosition(since);
  // A tier that gained or lost the scores sees every lead with other eyes.
  const from = given.scored === scored ? given : start;
  const rows = await read(reader, from);
  const horizon = rows[0]?.horizon ?? 0;
  // A position ahead of the database was given out before a backup was restored.
  if (from.horizon > horizon) return answer(reader, start, await read(reader, start));
  return answer(reader, from, rows);
}

function read({ actor, db }: Reader & { actor: PartnerActor }, { xid, id }: Position): Promise<ChangeRow[]> {
  return prepared<ChangeRow>(db, CHANGES, [actor.partnerId, xid, id, MOST_CHANGES + 1]);
}

function answer(reader: Reader, from: Position, rows: ChangeRow[]): LeadSync {
  const changes = rows.filter((row) => row.changedId !== null);
  const answered = changes.slice(0, MOST_CHANGES);
  const more = changes.length > MOST_CHANGES;
  // Over several answers the horizon of the first counts: what committed late in between lies beyond it.
  const continued = from.id !== FIRST_ID;
  const horizon = continued ? from.horizon : (rows[0]?.horizon ?? 0);
  const last = answered.at(-1);
  const docs: Lead[] = [];
  const removed: string[] = [];
  for (const row of answered) {
    if (row.id !== null && row.deletedAt === null) docs.push(toLead(row, reader));
    else removed.push(row.changedId as string);
  }
  const next: Position =
    more && last
      ? { ...from, horizon, xid: last.changedBy as number, id: last.changedId as string }
      : { ...from, horizon, xid: horizon, id: FIRST_ID };
  return { docs, removed, next: writePosition(next), more };
}

function writePosition({ scored, horizon, xid, id }: Position): string {
  const parts = [scored ? 's' : 'u', horizon.toString(36)];
  if (id !== FIRST_ID) parts.push(xid.toString(36), id.replaceAll('-', ''));
  return parts.join('.');
}

const POSITION = /^(?<scored>[su])\.(?<horizon>[0-9a-z]{1,10})(?:\.(?<xid>[0-9a-z]{1,10})\.(?<id>[0-9a-f]{32}))?$/;

function readPosition(since: string): Position {
  const { scored, horizon, xid, id } = POSITION.exec(since)?.groups ?? {};
  if (!horizon) throw new PortalError('invalid', checks.check('since'), { since: texts.since.cursor });
  const at = Number.parseInt(horizon, 36);
  return {
    scored: scored === 's',
    horizon: at,
    xid: xid ? Number.parseInt(xid, 36) : at,
    id: id ? dashed(id) : FIRST_ID,
  };
}

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
