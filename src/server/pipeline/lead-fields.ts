import { PortalError } from '@/contracts/errors';
import { ZCreateLead } from '@/contracts/pipeline/leads';
import { sayIssue } from '@/contracts/say-issue';
import { texts as checks } from '@/contracts/texts';
import type { Lead } from '@/payload-types';
import { texts } from './texts';

/** A lead as Payload's hooks hand it over. */
export type LeadData = Partial<Lead>;

const { id: _, custom: __, ...shape } = ZCreateLead.shape;
type Writable = keyof typeof shape;
/**
 * Fields that a client writes: a change of one counts up `version`. `owner` is one by Payload's roads; `custom` is held to its own
 * definitions, by every road alike. api.md "Concurrency".
 */
const WRITABLE = Object.keys(shape) as Writable[];
const VERSIONED = [...WRITABLE, 'owner', 'custom'] as const;

/**
 * Holds what came by Payload's roads to the same rules as the body of our routes, and writes it in the same form: trimmed, no
 * control characters, e-mail in lower case. Only what differs from the stored row is judged.
 * @throws PortalError invalid naming every wrong field
 */
export function cleanFields(data: LeadData, original?: LeadData): void {
  const wrong: Record<string, string> = {};
  for (const field of WRITABLE) {
    if (data[field] === undefined || data[field] === null || (original && same(data[field], original[field]))) continue;
    const value = field === 'nextActionAt' ? isoOf(data[field]) : data[field];
    const parsed = shape[field].safeParse(value, { error: sayIssue });
    if (parsed.success) Object.assign(data, { [field]: parsed.data });
    else wrong[field] = parsed.error.issues[0]?.message ?? texts.wrong;
  }
  if (Object.keys(wrong).length > 0)
    throw new PortalError('invalid', checks.check(Object.keys(wrong).join(', ')), wrong);
}

/** The client-writable fields in which two states of a lead differ. */
export function changedFields(data: LeadData, original: LeadData): (typeof VERSIONED)[number][] {
  return VERSIONED.filter((field) => field in data && !same(data[field], original[field]));
}

/** Nothing is nothing, an instant is the same in any writing, a related document is its id. */
function same(a: unknown, b: unknown): boolean {
  return plain(a) === plain(b);
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? null : JSON.stringify(value);
  if (typeof value === 'object') return 'id' in value ? value.id : JSON.stringify(Object.entries(value).sort());
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? isoOf(value) : value;
}

function isoOf(value: unknown): unknown {
  const at = new Date(String(value));
  return Number.isNaN(at.getTime()) ? value : at.toISOString();
}
