import type { RichNode, RichText } from '@/contracts/tiers/programme-page';
import type { ProgrammePage } from '@/payload-types';
import { isPageLink } from './link';
import { unknownValue } from './values';

/** A rich text as the editor of the page stores it. */
export type EditorState = Extract<NonNullable<ProgrammePage['blocks']>[number], { blockType: 'text' }>['body'];
type Root = EditorState['root'];

/** Plain paragraphs as the editor stores them. */
export function paragraphs(...texts: string[]): EditorState {
  return {
    root: element(
      'root',
      texts.map((text) => element('paragraph', [written(text)])),
    ),
  };
}

const element = (type: string, children: Root['children']): Root => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
});
const written = (text: string): Root['children'][number] => ({
  type: 'text',
  version: 1,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
});

/** All words of a rich text, without its look. */
export const wordsOf = (node: RichNode | undefined): string =>
  (node?.text ?? '') + (node?.children ?? []).map(wordsOf).join('');

const LONGEST = 20_000;
const DEEPEST = 12;

/** What keeps a rich text from standing on the public page, in words for whoever wrote it; null when nothing does. */
export function richTextProblem(rich: unknown): string | null {
  const root = (rich as RichText | null | undefined)?.root;
  if (!root) return null;
  const found = problemOf(root, 0);
  return found ?? (wordsOf(root).length > LONGEST ? `Must be shorter than ${LONGEST} characters.` : null);
}

function problemOf(node: RichNode, depth: number): string | null {
  if (depth > DEEPEST) return 'Lists within lists go too deep.';
  if (node.type === 'link' || node.type === 'autolink') {
    const url = node.fields?.url;
    if (!isPageLink(url))
      return `The link ${String(url ?? '')} must begin with https:// or be a path of this site such as /login.`;
  }
  const unknown = unknownValue(node.text ?? '');
  if (unknown !== null) return `There is no value {${unknown}}.`;
  for (const child of node.children ?? []) {
    const found = problemOf(child, depth + 1);
    if (found) return found;
  }
  return null;
}
