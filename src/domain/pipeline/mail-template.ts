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
/** Of a field that staff added, by its key. */
type CustomPlaceholder = `lead.custom.${string}`;
export type PlaceholderValues = Readonly<Record<Placeholder, string> & Record<CustomPlaceholder, string>>;

const CUSTOM = 'lead.custom.';
export const customPlaceholder = (key: string): CustomPlaceholder => `${CUSTOM}${key}`;

const MARK = /\{\{\s*([^{}]*?)\s*\}\}/g;
const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** Whether a text names fields that staff added: then their keys are needed to judge it. */
export const namesCustom = (text: string): boolean => text.includes(CUSTOM);

/** What stands in double braces and is none of the placeholders; a brace that is not closed too. `keys`: of the fields that staff added. */
export function unknownPlaceholders(text: string, keys: readonly string[] = []): string[] {
  const isKnown = (name: string) => isPlaceholder(name) || keys.some((key) => name === customPlaceholder(key));
  const named = [...text.matchAll(MARK)].map(([, name = '']) => name).filter((name) => !isKnown(name));
  const rest = text.replace(MARK, '');
  return [...new Set([...named, ...(/\{\{|\}\}/.test(rest) ? ['{{'] : [])])];
}

/** A template with what is known put in. What is not known leaves nothing, and no doubled spaces where it stood. */
export function fillTemplate(template: string, values: PlaceholderValues): string {
  return template
    .replace(MARK, (_, name: string) => (Object.hasOwn(values, name) ? values[name as Placeholder] : ''))
    .replace(/[^\S\n]+([,.;:!?])/g, '$1')
    .replace(/(\S)[^\S\n]{2,}/g, '$1 ');
}

/** The first of a person's names. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';
