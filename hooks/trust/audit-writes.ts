import { setsPasswordOf } from '@root/hooks/accounts/end-sessions';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  FlattenedField,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload';
import { useCaseOf, writerOf } from '@/server/db/transaction';
import { type AuditedField, describeChange } from '@/server/trust/describe-change';
import { recordWrite } from '@/server/trust/record-write';

type Row = Record<string, unknown>;
type Write = { slug: string; operation: string; id?: string; fields: readonly FlattenedField[] };
/** Collections in which nothing of a person stands: what is written there is told in full. */
const IMPERSONAL = new Set([
  'tier-definitions',
  'plan-drafts',
  'achievements',
  'training-modules',
  'marketing-assets',
  'currency-rates',
  'deal-splits',
  'lead-fields',
  'programme-settings',
  'programme-page',
  'page-pictures',
  'single-sign-on',
]);

/** A write inside a use case is the use case's to record: the router does. */
async function record(
  req: PayloadRequest,
  { slug, operation, id, fields }: Write,
  before: Row | null,
  after: Row | null,
) {
  if (useCaseOf(req)) return;
  const named = fields.flatMap((field): AuditedField[] => ('name' in field ? [field as AuditedField] : []));
  const change = describeChange(named, before, after, { impersonal: IMPERSONAL.has(slug) });
  await recordWrite(await writerOf(req), { action: `${slug}.${operation}`, change, ...(id ? { target: id } : {}) });
}

export const auditChange: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const { slug, flattenedFields } = collection;
  const write = { slug, operation, id: String(doc.id), fields: flattenedFields };
  const before = operation === 'create' ? null : previousDoc;
  if (!setsPasswordOf(req, doc.id)) await record(req, write, before, doc);
  else {
    // A password is never in the row; that there is a new one is told.
    const fields = [...flattenedFields, { name: 'password', type: 'text' } as FlattenedField];
    await record(req, { ...write, fields }, before, { ...doc, password: 'set' });
  }
  return doc;
};

export const auditRemoval: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const { slug, flattenedFields: fields } = collection;
  await record(req, { slug, operation: 'delete', id: String(id), fields }, doc, null);
  return doc;
};

export const auditSettings: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  const { slug, flattenedFields: fields } = global;
  await record(req, { slug, operation: 'update', fields }, previousDoc, doc);
  return doc;
};
