import { seesScores } from '@/access/rules';
import type { PartnerActor } from '@/contracts/actor';
import type { CustomValue, LeadField } from '@/contracts/pipeline/lead-fields';
import type { Lead, LeadExportQuery } from '@/contracts/pipeline/leads';
import { type Cell, csvLine } from '@/domain/pipeline/csv';
import { many } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { readLeadFields } from './list-lead-fields';
import { type LeadPage, listLeads } from './list-leads';
import { texts } from './texts';

const A_PAGE = 200;
/** Spreadsheets take a file for UTF-8 when it says so. */
const BYTE_ORDER_MARK = '\uFEFF';

type Column = { title: string; of: (lead: Lead) => Cell };
const COLUMNS: readonly Column[] = [
  { title: texts.columns.company, of: (lead) => lead.companyName },
  { title: texts.columns.contact, of: (lead) => lead.contactName },
  { title: texts.columns.email, of: (lead) => lead.contactEmail },
  { title: texts.columns.phone, of: (lead) => lead.contactPhone },
  { title: texts.columns.role, of: (lead) => lead.contactRole },
  { title: texts.columns.stage, of: (lead) => lead.stage },
  { title: texts.columns.stageSince, of: (lead) => lead.stageEnteredAt },
  {
    title: texts.columns.value,
    of: (lead) => (lead.estimatedValueCents === null ? null : { cents: lead.estimatedValueCents }),
  },
  { title: texts.columns.currency, of: (lead) => lead.currency },
  { title: texts.columns.project, of: (lead) => lead.projectType },
  { title: texts.columns.source, of: (lead) => lead.source },
  { title: texts.columns.tags, of: (lead) => lead.tags.join(', ') },
  { title: texts.columns.nextAction, of: (lead) => lead.nextAction },
  { title: texts.columns.nextActionAt, of: (lead) => lead.nextActionAt },
  { title: texts.columns.owner, of: (lead) => lead.owner?.name ?? null },
  { title: texts.columns.lostBecause, of: (lead) => lead.lostReason },
  { title: texts.columns.deal, of: (lead) => lead.deal?.status ?? null },
  { title: texts.columns.description, of: (lead) => lead.description },
  { title: texts.columns.added, of: (lead) => lead.createdAt },
  { title: texts.columns.changed, of: (lead) => lead.updatedAt },
];
const SCORE: Column = { title: texts.columns.score, of: (lead) => lead.score };

type MemberReader = Reader & { actor: PartnerActor };

type Table = { header: string[]; rows: AsyncIterable<Cell[][]> };

/**
 * The leads of a filter as a table, page by page as it is asked for, so that no export is held in memory. What is wrong with
 * the query is said before the first row. @throws PortalError invalid | feature_locked
 */
export async function exportLeads(reader: MemberReader, { format: _, ...query }: LeadExportQuery): Promise<Table> {
  const columns = [...COLUMNS, ...(seesScores(reader.actor) ? [SCORE] : []), ...(await customColumns(reader))];
  const first = await pageOf(reader, query, null);
  return { header: columns.map(({ title }) => title), rows: rowsOf(reader, query, first, columns) };
}

/** The fields that staff added, and those they archived as long as an own lead holds a value. */
async function customColumns({ db, actor }: MemberReader): Promise<Column[]> {
  const fields = await readLeadFields(db);
  const archived = fields.filter(({ active }) => !active).map(({ key }) => key);
  const held = await many<{ key: string }>(
    db,
    `SELECT key FROM unnest($2::text[]) key WHERE EXISTS (SELECT 1 FROM leads l WHERE l.partner_id = $1 AND l.custom ? key)`,
    [actor.partnerId, archived],
  );
  const shown = new Set(held.map(({ key }) => key));
  return fields
    .filter(({ active, key }) => active || shown.has(key))
    .map((field) => ({ title: field.label, of: (lead) => cellOf(field, lead.custom[field.key]) }));
}

/** A choice by its label, a box by a word; the rest as it is. */
function cellOf({ type, options }: LeadField, value: CustomValue | undefined): Cell {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (type === 'choice') return options.find((option) => option.value === value)?.label ?? String(value);
  return value;
}

/** A table as the lines of a CSV file. */
export async function* csvOf({ header, rows }: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(header);
  for await (const some of rows) yield some.map(csvLine).join('');
}

type Filter = Omit<LeadExportQuery, 'format'>;

async function* rowsOf(
  reader: MemberReader,
  query: Filter,
  first: LeadPage,
  columns: readonly Column[],
): AsyncGenerator<Cell[][]> {
  for (let page = first; ; page = await pageOf(reader, query, page.nextCursor)) {
    yield page.docs.map((lead) => columns.map(({ of }) => of(lead)));
    if (page.nextCursor === null) return;
  }
}

async function pageOf(reader: MemberReader, query: Filter, cursor: string | null): Promise<LeadPage> {
  const page = await listLeads(reader, { ...query, limit: A_PAGE, ...(cursor ? { cursor } : {}) });
  if (!('nextCursor' in page)) throw new TypeError('expected a page of leads');
  return page;
}
