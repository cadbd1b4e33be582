import { PortalError } from '@/contracts/errors';
import type { AgreementStep } from '@/domain/money/agreement';
import type { Agreement } from '@/payload-types';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';

type AgreementData = Partial<Agreement>;
/** The field that each kind goes by; the others are emptied. */
const TERM_OF = { rate: 'rateBps', flat: 'flatCents', steps: 'steps' } as const;

/**
 * Checks an agreement as it will stand and stamps who approved it. Hooks call it for the admin, REST and GraphQL alike.
 * @param data what is sent; @param original what is stored, for an update.
 * @throws PortalError invalid, naming each field. Spec 04 "Earning".
 */
export async function checkAgreement(
  writer: Writer,
  data: AgreementData,
  original?: AgreementData,
): Promise<AgreementData> {
  const agreement = { ...original, ...data };
  const wrong = { ...wrongTerms(agreement), ...wrongTimes(agreement), ...(await wrongClient(writer, agreement)) };
  if (Object.keys(wrong).length > 0)
    throw new PortalError('invalid', `Check: ${Object.keys(wrong).join(', ')}.`, wrong);
  const unused = Object.entries(TERM_OF).filter(([kind]) => kind !== agreement.kind);
  return {
    ...data,
    ...Object.fromEntries(unused.map(([, field]) => [field, null])),
    approvedBy: approvedBy(writer, agreement, original),
  };
}

function wrongTerms({ kind, rateBps, flatCents, steps }: AgreementData): Record<string, string> {
  switch (kind) {
    case 'rate':
      return isRate(rateBps) ? {} : { rateBps: 'must be 1 to 10000 basis points' };
    case 'flat':
      return isWhole(flatCents) && flatCents > 0 ? {} : { flatCents: 'must be a positive number of cents' };
    case 'steps':
      return areSteps(steps) ? {} : { steps: 'must be a list of {fromCents, rateBps}, each from another value' };
    default:
      return { kind: 'must be rate, steps or flat' };
  }
}

function wrongTimes({ from, until }: AgreementData): Record<string, string> {
  return from && until && new Date(until) <= new Date(from) ? { until: 'must be after from' } : {};
}

async function wrongClient({ db }: Writer, { client, partner }: AgreementData): Promise<Record<string, string>> {
  if (!client || !partner) return {};
  const idOf = (related: string | { id: string }) => (typeof related === 'string' ? related : related.id);
  const own = await one(db, `SELECT 1 FROM clients WHERE id::text = $1 AND partner_id::text = $2`, [
    idOf(client),
    idOf(partner),
  ]);
  return own ? {} : { client: 'is not a client of this partner' };
}

/** Whoever approves is named; an approval stands until the agreement is no longer approved. */
function approvedBy({ actor }: Writer, { status }: AgreementData, original: AgreementData | undefined): string | null {
  if (status !== 'approved') return status === 'ended' ? (original?.approvedBy ?? null) : null;
  if (original?.status === 'approved') return original.approvedBy ?? null;
  if (actor.kind === 'staff' && (actor.role === 'finance' || actor.role === 'admin')) return actor.email;
  if (actor.kind === 'system') return 'portal';
  throw new PortalError('forbidden', 'Only finance approves an agreement.', { status: 'is for finance to approve' });
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isRate = (value: unknown): value is number => isWhole(value) && value > 0 && value <= 10_000;

function areSteps(value: unknown): value is AgreementStep[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const steps: Partial<AgreementStep>[] = value.map((step) => (typeof step === 'object' && step !== null ? step : {}));
  const starts = new Set(steps.map((step) => step.fromCents));
  return (
    starts.size === steps.length &&
    steps.every((step) => isWhole(step.fromCents) && step.fromCents >= 0 && isRate(step.rateBps))
  );
}
