import { catalogue } from '@/texts/catalogue';

/** What Payload's own roads answer to a query that asks for too much. */
export const texts = catalogue('access', {
  limit: (most: number) => `limit must be 1 to ${most}.`,
  depth: (most: number) => `depth must be 0 to ${most}.`,
  needsLimit: 'Without pagination a limit is needed.',
  nesting: (most: number) => `A query may nest ${most} fields at most.`,
});
