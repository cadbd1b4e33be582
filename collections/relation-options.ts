import type { FilterOptionsProps, Where } from 'payload';

/** Partners that were let into the programme; an applicant has no terms yet, and one that was turned down never will. */
export const knownPartners: Where = { status: { not_in: ['applied', 'rejected'] } };

/** Rows of the partner that the same form names; any, until it names one. */
export function ofThatPartner({ data }: FilterOptionsProps): Where | true {
  const partner: unknown = (data as { partner?: unknown } | undefined)?.partner;
  const id = typeof partner === 'object' && partner !== null ? (partner as { id?: unknown }).id : partner;
  return typeof id === 'string' && id !== '' ? { partner: { equals: id } } : true;
}
