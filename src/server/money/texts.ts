import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('server.money', {
  emptyRange: { said: 'The range is empty.', to: 'must be after from' },
  manyBuckets: {
    said: (most: number) => `A chart has at most ${most} buckets: take a longer one or a shorter range.`,
    bucket: (most: number) => `is too short for this range, which must have at most ${most}`,
  },
  /** Why a line was written, for who is not the deal's own partner. */
  reasons: {
    corrected: 'The deal was corrected',
    refunded: 'The deal was refunded',
    cancelled: 'The deal was cancelled',
  },
});
