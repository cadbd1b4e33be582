import type { TextBlock } from '@/contracts/tiers/tier-status';

type Node = { type?: string; text?: string; children?: Node[] };
const KINDS: Record<string, TextBlock['kind']> = {
  heading: 'heading',
  listitem: 'item',
  paragraph: 'paragraph',
  quote: 'paragraph',
};

/** What stands in a rich text, block by block: headings, paragraphs and list items with their words. Empty ones are left out. */
export function textBlocks(rich: unknown): TextBlock[] {
  return blocksOf((rich as { root?: Node } | null)?.root ?? {});
}

function blocksOf(node: Node): TextBlock[] {
  const kind = node.type ? KINDS[node.type] : undefined;
  if (!kind) return (node.children ?? []).flatMap(blocksOf);
  const own = (node.children ?? []).filter((child) => child.type !== 'list');
  const text = own.map(wordsOf).join('').trim();
  const nested = (node.children ?? []).filter((child) => child.type === 'list').flatMap(blocksOf);
  return [...(text ? [{ kind, text }] : []), ...nested];
}

const wordsOf = (node: Node): string =>
  node.type === 'linebreak' ? ' ' : (node.text ?? '') + (node.children ?? []).map(wordsOf).join('');
