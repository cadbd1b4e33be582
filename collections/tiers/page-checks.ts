import type {
  BlocksFieldValidation,
  RichTextFieldValidation,
  TextareaFieldValidation,
  TextFieldSingleValidation,
} from 'payload';
import { blocks, richText, text, textarea } from 'payload/shared';
import { isPageLink } from '@/domain/tiers/page/link';
import { richTextProblem, wordsOf } from '@/domain/tiers/page/rich-text';
import { PAGE_VALUES, unknownValue } from '@/domain/tiers/page/values';

/* Each asks Payload's own check first: a `validate` of a field's own replaces it. */

const VALUES = PAGE_VALUES.map((name) => `{${name}}`).join(', ');

/** What is wrong with words on the public page besides their length. */
function wordsProblem(value: string | null | undefined, required: boolean | undefined): string | true {
  if (required && !value?.trim()) return 'This field is required.';
  const unknown = unknownValue(value ?? '');
  return unknown === null ? true : `There is no value {${unknown}}. There are ${VALUES}.`;
}

export const pageLine: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  return said === true ? wordsProblem(value, options.required) : said;
};

export const pageWords: TextareaFieldValidation = async (value, options) => {
  const said = await textarea(value, options);
  return said === true ? wordsProblem(value, options.required) : said;
};

export const pageLinkCheck: TextFieldSingleValidation = async (value, options) => {
  const said = await text(value, options);
  if (said !== true || !value) return said;
  return isPageLink(value) || 'Must begin with https:// or be a path of this site such as /login.';
};

export const pageRichText: RichTextFieldValidation = async (value, options) => {
  const said = await richText(value as never, options as never);
  if (said !== true) return said;
  if (options.required && !wordsOf((value as { root?: never } | null)?.root).trim()) return 'This field is required.';
  return richTextProblem(value) ?? true;
};

type Row = { blockType?: string; hidden?: boolean | null };
/** What a page has once: its one first heading, and its one form. */
const ONCE: Readonly<Record<string, string>> = { hero: 'opening', apply: 'application form' };

export const pageBlocks: BlocksFieldValidation = async (value, options) => {
  const said = await blocks(value, options);
  if (said !== true) return said;
  const shown = (Array.isArray(value) ? (value as Row[]) : []).filter(({ hidden }) => !hidden);
  for (const [blockType, name] of Object.entries(ONCE))
    if (shown.filter((row) => row.blockType === blockType).length > 1)
      return `A page has one ${name}: hide or remove the others.`;
  return true;
};
