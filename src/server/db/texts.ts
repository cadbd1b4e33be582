import { catalogue } from '@/texts/catalogue';

/** What the database, or Payload before it, refused: said to whoever asked, by every road. */
export const texts = catalogue('server.db', {
  unavailable: 'The portal cannot reach its database right now. Try again in a moment.',
  met: 'Two changes met. Try again.',
  guarded: { said: (field: string) => `Not changed here: ${field}.`, field: 'changes only by its own action' },
  nothing: 'There is nothing here.',
  forbidden: 'This is not yours to do.',
  internal: 'Something went wrong on our side. It was written down with the request id.',
  history: 'This is history and cannot be changed.',
  exists: 'This exists already.',
  missing: 'A value that is needed is missing.',
  wrongForm: 'A value has the wrong form.',
  notAllowed: 'A value is not allowed here.',
  used: 'This is still used and cannot be removed.',
  usedBy: (rows: string) => `This is still used by ${rows} and cannot be removed.`,
  absent: { said: 'Something that is named does not exist.', field: 'does not exist' },
  field: (field: string, wrong: string) => `Check ${field}: it ${wrong}.`,
  constraints: {
    otherPartner: 'must be another partner',
    notNegative: 'must not be negative',
    currencySettled: 'cannot change any more: money was booked in it',
    sharesAgreed: 'was decided already: shares are agreed before a deal is confirmed',
    value: 'must be 1 to 100,000,000,000',
    atMostValue: 'must be at most the value',
    cents: 'must be whole cents, and not zero',
  },
  cursor: {
    said: 'The cursor does not belong to this list in this order.',
    cursor: 'is not one of this list',
  },
  otherRequest: {
    said: 'This Idempotency-Key was used for another request.',
    key: 'was used for another request',
  },
});
