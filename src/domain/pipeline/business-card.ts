/** What the lines of a business card seem to say of a lead; a guess that a person looks over. */
export type CardGuess = {
  companyName?: string;
  contactName?: string;
  contactEmail?: string;
  contactPhone?: string;
  contactRole?: string;
};

const EMAIL = /[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}/i;
const PHONE = /(?:\+|\()?\d[\d\s()/.-]{6,18}\d/;
const COMPANY =
  /\b(?:GmbH|UG|AG|KG|OHG|e\.?\s?K\.?|Inc|LLC|Ltd|Limited|PLC|Corp|Co|S\.?A\.?S?|S\.?L\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|Oy|AB|ApS|A\/S|Group|Studio|Agency)\b\.?/;
const ROLE =
  /\b(?:CEO|CTO|CFO|COO|CMO|founder|owner|president|director|manager|head|lead|chief|partner|consultant|engineer|designer|sales|marketing|geschäftsführer(?:in)?|inhaber(?:in)?|leiter(?:in)?|vertrieb|einkauf)\b/i;
const NAME =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs|Herr|Frau)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|van|von|de|der|la|di)){1,3}$/u;
/** Addresses of people, not of companies. */
const FREE_MAIL = new Set([
  'gmail',
  'outlook',
  'hotmail',
  'yahoo',
  'icloud',
  'gmx',
  'web',
  'proton',
  'protonmail',
  'live',
]);

/** Reads a card: what has a form of its own first (e-mail, phone), then what words betray, then what is left over. */
export function readCard(lines: readonly string[]): CardGuess {
  const rest = lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean);
  const take = (matches: (line: string) => boolean): string | undefined => {
    const at = rest.findIndex(matches);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const email = EMAIL.exec(take((line) => EMAIL.test(line)) ?? '')?.[0].toLowerCase();
  const phone = PHONE.exec(take((line) => PHONE.test(line) && digits(line) >= 7) ?? '')?.[0].trim();
  const company = take((line) => COMPANY.test(line)) ?? take((line) => isNameOfDomain(line, email));
  const name = take((line) => NAME.test(line) && !ROLE.test(line));
  const role = take((line) => ROLE.test(line) && line.length <= 120);
  return {
    ...(company ? { companyName: company } : {}),
    ...(name ? { contactName: name } : {}),
    ...(email ? { contactEmail: email } : {}),
    ...(phone ? { contactPhone: phone } : {}),
    ...(role ? { contactRole: role } : {}),
  };
}

const digits = (line: string): number => line.replace(/\D/g, '').length;

/** "Blue Harbor" of ann@blueharbor.example. */
function isNameOfDomain(line: string, email: string | undefined): boolean {
  const domain = email?.split('@')[1]?.split('.')[0];
  if (!domain || FREE_MAIL.has(domain)) return false;
  return line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === domain.replace(/[^\p{L}\p{N}]/gu, '');
}
