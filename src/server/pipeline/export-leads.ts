import { seesScores } from '@/access/rules';
import type { PartnerActor } from '@/contracts/actor';
import type { Lead, LeadExportQuery } from '@/contracts/pipeline/leads';
import { type Cell, csvLine } from '@/domain/pipeline/csv';
import type { Reader } from '../db/transaction';
import { type LeadPage, listLeads } from './list-leads';

const A_PAGE = 200;
/** Spreadsheets take a file for UTF-8 when it says so. */
const BYTE_ORDER_MARK = '\uFEFF';

type Column = { title: string; of: (lead: Lead) => Cell };
const COLUMNS: readonly Column[] = [
  { title: 'Company', of: (lead) => lead.companyName },
  { title: 'Contact', of: (lead) => lead.contactName },
  { title: 'E-mail', of: (lead) => lead.contactEmail },
  { title: 'Phone', of: (lead) => lead.contactPhone },
  { title: 'Role', of: (lead) => lead.contactRole },
  { title: 'Stage', of: (lead) => lead.stage },
  { title: 'In stage since', of: (lead) => lead.stageEnteredAt },
  { title: 'Value', of: (lead) => (lead.estimatedValueCents === null ? null : { cents: lead.estimatedValueCents }) },
  { title: 'Currency', of: (lead) => lead.currency },
  { title: 'Project', of: (lead) => lead.projectType },
  { title: 'Source', of: (lead) => lead.source },
  { title: 'Tags', of: (lead) => lead.tags.join(', ') },
  { title: 'Next action', of: (lead) => lead.nextAction },
  { title: 'Next action at', of: (lead) => lead.nextActionAt },
  { title: 'Owner', of: (lead) => lead.owner?.name ?? null },
  { title: 'Lost because', of: (lead) => lead.lostReason },
  { title: 'Deal', of: (lead) => lead.deal?.status ?? null },
  { title: 'Description', of: (lead) => lead.description },
  { title: 'Added', of: (lead) => lead.createdAt },
  { title: 'Changed', of: (lead) => lead.updatedAt },
];
const SCORE: Column = { title: 'Score', of: (lead) => lead.score };

type MemberReader = Reader & { actor: PartnerActor };

/**
 * The leads of a filter as the lines of a CSV file, page by page as they are asked for, so that no export is held in memory.
 * What is wrong with the query is said before the first line. @throws PortalError invalid | feature_locked
 */
export async function exportLeads(reader: MemberReader, query: LeadExportQuery): Promise<AsyncIterable<string>> {
  const first = await pageOf(reader, query, null);
  return lines(reader, query, first);
}

async function* lines(reader: MemberReader, query: LeadExportQuery, first: LeadPage): AsyncGenerator<string> {
  const columns = seesScores(reader.actor) ? [...COLUMNS, SCORE] : COLUMNS;
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title));
  for (let page = first; ; page = await pageOf(reader, query, page.nextCursor)) {
    yield page.docs.map((lead) => csvLine(columns.map(({ of }) => of(lead)))).join('');
    if (page.nextCursor === null) return;
  }
}

async function pageOf(reader: MemberReader, query: LeadExportQuery, cursor: string | null): Promise<LeadPage> {
  const page = await listLeads(reader, { ...query, limit: A_PAGE, ...(cursor ? { cursor } : {}) });
  if (!('nextCursor' in page)) throw new TypeError('expected a page of leads');
  return page;
}
