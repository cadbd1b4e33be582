/** A field of a collection or global, as far as its values are told. */
export type AuditedField = { name: string; type: string };
type Row = Readonly<Record<string, unknown>>;
/** What was before and is after, by field. */
export type Change = { before: Record<string, unknown>; after: Record<string, unknown> };

/** Told for everybody: numbers, choices, times, and whom or what a row points to. */
const PLAIN_TYPES = new Set(['number', 'checkbox', 'select', 'radio', 'date', 'relationship', 'upload']);
/** What people write, and what they are called. */
const WRITTEN_TYPES = new Set(['text', 'textarea', 'email', 'code', 'json', 'richText', 'group']);
/** Never told, whatever they are. */
const SECRET = /password|hash|salt|token|secret|apiKey|otp|tin|iban/i;
/** What a password is kept as says nothing that `password` does not. */
const SILENT = new Set(['hash', 'salt']);
const MASK = '(masked)';
const LONGEST = 500;

/**
 * What a write changed, for the audit log: of each field that differs the value before and after. The log is kept for ever
 * and holds nothing personal, so what people write is masked unless the collection holds nothing of a person (`impersonal`),
 * and secrets always are. See docs/decisions/006.
 */
export function describeChange(
  fields: readonly AuditedField[],
  before: Row | null,
  after: Row | null,
  { impersonal }: { impersonal: boolean },
): Change {
  const change: Change = { before: {}, after: {} };
  for (const { name, type } of fields) {
    if (SILENT.has(name) || (!PLAIN_TYPES.has(type) && !WRITTEN_TYPES.has(type))) continue;
    const [was, is] = [plain(before?.[name]), plain(after?.[name])];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const tell = !SECRET.test(name) && (PLAIN_TYPES.has(type) || impersonal);
    if (was !== null) change.before[name] = tell ? shortened(was) : MASK;
    if (is !== null) change.after[name] = tell ? shortened(is) : MASK;
  }
  return change;
}

/** A row that is pointed at is told by its id; nothing is nothing, however it is written. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return value;
  if ('id' in value) return value.id;
  // A group in which nothing stands.
  return Object.values(value).every((part) => plain(part) === null) ? null : value;
}

function shortened(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : value;
}
