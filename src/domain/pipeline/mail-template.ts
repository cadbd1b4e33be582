/** What a template may name, as `{{lead.company}}`. */
export const PLACEHOLDERS = [
  'lead.company',
  'lead.contact',
  'lead.firstName',
  'lead.role',
  'lead.value',
  'lead.nextAction',
  'partner.company',
  'partner.website',
  'partner.phone',
  'user.name',
  'user.firstName',
  'user.email',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

const MARK = /\{\{\s*([^{}]*?)\s*\}\}/g;
const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** What stands in double braces and is none of the placeholders; a brace that is not closed too. */
export function unknownPlaceholders(text: string): string[] {
  const named = [...text.matchAll(MARK)].map(([, name = '']) => name).filter((name) => !isPlaceholder(name));
  const rest = text.replace(MARK, '');
  return [...new Set([...named, ...(/\{\{|\}\}/.test(rest) ? ['{{'] : [])])];
}

/** A template with what is known put in. What is not known leaves nothing, and no doubled spaces where it stood. */
export function fillTemplate(template: string, values: PlaceholderValues): string {
  return template
    .replace(MARK, (_, name: string) => (isPlaceholder(name) ? values[name] : ''))
    .replace(/[^\S\n]+([,.;:!?])/g, '$1')
    .replace(/(\S)[^\S\n]{2,}/g, '$1 ');
}

/** The first of a person's names. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';
