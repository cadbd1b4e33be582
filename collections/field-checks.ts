import type { NumberFieldSingleValidation, TextFieldSingleValidation } from 'payload';
import { number, text } from 'payload/shared';
import { isTimeZone } from '@/contracts/time-zone';

/*
 * A `validate` of a field's own replaces Payload's: what a field declares (required, min, max, length) would no longer hold.
 * So each of these asks Payload's first.
 */

/** Payload's checks of a number, and that it is whole: neither a fraction nor beyond what a number holds exactly. */
export const wholeNumber: NumberFieldSingleValidation = async (value, options) => {
  const said = await number(value, options);
  if (said !== true) return said;
  return value === null || value === undefined || Number.isSafeInteger(value) ? true : 'Must be a whole number.';
};

/** Payload's checks of a text, and that it names a time zone. */
export const timeZoneName: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  if (said !== true || !value) return said;
  return isTimeZone(value) ? true : 'Must be an IANA time zone such as Europe/London.';
};
