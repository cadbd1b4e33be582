import type { JSONFieldValidation, NumberFieldSingleValidation, TextFieldSingleValidation } from 'payload';
import { json, number, text } from 'payload/shared';
import { isProfileOn, NETWORK_EXAMPLES, type SocialNetwork } from '@/contracts/accounts/socials';
import { TIERS, type Tier } from '@/contracts/tiers/tier-names';
import { isTimeZone } from '@/contracts/time-zone';
import { criteriaProblem } from '@/domain/engagement/criteria';

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

/** Payload's checks of a text, and that it is a colour of six hexadecimal digits. */
export const hexColour: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  if (said !== true || !value) return said;
  return /^#[0-9a-f]{6}$/i.test(value) ? true : 'Must be a colour such as #b45309.';
};

/** Payload's checks of a text, and that it is the address of a profile on a network. */
export const profileOn =
  (network: SocialNetwork): TextFieldSingleValidation =>
  async (value, options) => {
    const said = await text(value, options);
    if (said !== true || !value) return said;
    return isProfileOn(network, value) ? true : `Must be a profile there, such as ${NETWORK_EXAMPLES[network]}.`;
  };

/** A tier's place is that of its key: gates compare tiers by their keys, so another order would contradict them. */
export const orderOfKey: NumberFieldSingleValidation = async (value, options) => {
  const said = await wholeNumber(value, options);
  if (said !== true) return said;
  const place = TIERS.indexOf((options.siblingData as { key?: Tier }).key ?? TIERS[0]);
  return value === place ? true : `Must be ${place}: tiers are climbed in the order of their keys.`;
};

/** A number of deals to keep a tier asks for the period that they are counted in. */
export const wholeWithPeriod: NumberFieldSingleValidation = async (value, options) => {
  const said = await wholeNumber(value, options);
  if (said !== true || !value) return said;
  return (options.siblingData as { retentionDays?: number | null }).retentionDays
    ? true
    : 'Needs the days of the period too.';
};

/** Payload's checks of a text, and that it is a key: `first_sale`. */
export const keyName: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  if (said !== true || !value) return said;
  return /^[a-z][a-z0-9_]*$/.test(value) ? true : 'Must be small letters, digits and underscores, such as first_sale.';
};

/** Payload's checks of JSON, and that it is criteria which the portal can judge; what is wrong is told by its place. */
export const soundCriteria: JSONFieldValidation = async (value, options) => {
  const said = await json(value, options);
  if (said !== true) return said;
  const problem = criteriaProblem(value);
  return problem === null ? true : `Not sound: ${problem}.`;
};
