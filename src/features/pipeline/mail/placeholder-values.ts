import type { Profile } from '@/contracts/accounts/profile';
import type { LeadField } from '@/contracts/pipeline/lead-fields';
import type { Lead } from '@/contracts/pipeline/leads';
import { customPlaceholder, firstNameOf, type PlaceholderValues } from '@/domain/pipeline/mail-template';
import { formatMoney } from '@/ui/format-money';
import { customText } from '../custom/custom-text';

/** What a template is filled with, in the words of whoever writes. */
export function placeholderValues(
  lead: Lead,
  { partner, user }: Profile,
  locale: string,
  fields: readonly LeadField[],
): PlaceholderValues {
  const { estimatedValueCents: cents, currency } = lead;
  const custom = fields.map((field) => [
    customPlaceholder(field.key),
    customText(field, lead.custom?.[field.key], locale),
  ]);
  return {
    ...Object.fromEntries(custom),
    'lead.company': lead.companyName,
    'lead.contact': lead.contactName,
    'lead.firstName': firstNameOf(lead.contactName),
    'lead.role': lead.contactRole ?? '',
    'lead.value': cents === null ? '' : formatMoney(cents, currency, locale),
    'lead.nextAction': lead.nextAction ?? '',
    'partner.company': partner.name,
    'partner.website': partner.website ?? '',
    'partner.phone': partner.contactPhone ?? '',
    'user.name': user.name,
    'user.firstName': firstNameOf(user.name),
    'user.email': user.email,
  };
}

/** The address that opens the user's own mail program with all of it filled in. RFC 6068. */
export function mailtoOf(to: string, subject: string, body: string): string {
  const encoded = (text: string) => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;
}
