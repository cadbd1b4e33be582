import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Mail hosts that say nothing about a company. */
const PUBLIC_MAIL_DOMAINS: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.co.uk',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.de',
  'gmx.net',
  'gmx.com',
  'web.de',
  't-online.de',
  'mail.com',
  'zoho.com',
  'fastmail.com',
  'yandex.com',
  'qq.com',
  '163.com',
  'comcast.net',
  'verizon.net',
  'att.net',
  'btinternet.com',
  'bigpond.com',
  'orange.fr',
  'laposte.net',
  'libero.it',
]);
/** Second-level labels under which countries register names: acme.co.uk, acme.com.au. */
const SECOND_LEVEL: ReadonlySet<string> = new Set([
  'co',
  'com',
  'net',
  'org',
  'gov',
  'edu',
  'ac',
  'or',
  'ne',
  'gob',
  'go',
]);

const LEGAL_FORMS: ReadonlySet<string> = new Set([
  'inc',
  'incorporated',
  'corp',
  'corporation',
  'co',
  'company',
  'llc',
  'llp',
  'lp',
  'ltd',
  'limited',
  'plc',
  'pty',
  'pte',
  'gmbh',
  'mbh',
  'ug',
  'ag',
  'kg',
  'kgaa',
  'ohg',
  'gbr',
  'ek',
  'ev',
  'sa',
  'sas',
  'sarl',
  'srl',
  'spa',
  'sl',
  'slu',
  'bv',
  'nv',
  'ab',
  'as',
  'aps',
  'oy',
  'oyj',
  'sro',
  'kft',
  'doo',
  'sp',
  'zoo',
]);

/** Trimmed, in NFKC and lower case; `null` when it is no address. */
export function normaliseEmail(email: string): string | null {
  const normal = email.normalize('NFKC').trim().toLowerCase();
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(normal) ? normal : null;
}

/** E.164 (`+15551234567`); `null` when it is no possible number. Without a country, only numbers with + are understood. */
export function normalisePhone(phone: string, defaultCountry?: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(phone.normalize('NFKC'), defaultCountry);
  return parsed?.isPossible() ? parsed.number : null;
}

/**
 * The domain that stands for a company, from its web address or an e-mail address there: `www.shop.acme.co.uk` ->
 * `acme.co.uk`. `null` for public mail hosts, addresses of numbers, and what is no domain.
 */
export function companyDomain(emailOrUrl: string): string | null {
  const input = emailOrUrl.trim().toLowerCase();
  const address = input.includes('@') && !input.includes('://') ? input.slice(input.lastIndexOf('@') + 1) : input;
  const url = URL.parse(address.includes('://') ? address : `https://${address}`);
  const labels = url?.hostname.replace(/\.$/, '').split('.') ?? [];
  const top = labels.at(-1);
  if (labels.length < 2 || labels.includes('') || !top || !/^[a-z]/.test(top)) return null;
  const isCountryName = top.length === 2 && labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  const domain = labels.slice(isCountryName ? -3 : -2).join('.');
  return PUBLIC_MAIL_DOMAINS.has(domain) ? null : domain;
}

/**
 * A company name for comparing: lower case without accents, punctuation, a leading "the" and trailing legal forms;
 * "&" and "+" read as "and". A name that is nothing but those is kept as it is.
 */
export function normaliseCompanyName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[&+]/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const kept = withoutLegalForms(words.slice(words.findIndex((word) => word !== 'the')));
  return (kept.length > 0 ? kept : words).join(' ');
}

function withoutLegalForms(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !LEGAL_FORMS.has(word));
  const named = words.slice(0, last + 1);
  // "Acme & Co. KG": the "and" went with the form.
  return named.at(-1) === 'and' && named.length < words.length ? withoutLegalForms(named.slice(0, -1)) : named;
}
