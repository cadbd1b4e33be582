/** Rich text as the editor stores it, from a few plain forms: a heading, a paragraph, a list. */
export type Block = { h: string } | { p: string } | { list: string[] };

type Node = Record<string, unknown>;

export function richText(blocks: readonly Block[]): Node {
  return { root: element('root', blocks.map(blockOf)) };
}

function blockOf(block: Block): Node {
  if ('h' in block) return element('heading', [text(block.h)], { tag: 'h2' });
  if ('p' in block) return element('paragraph', [text(block.p)], { textFormat: 0, textStyle: '' });
  const items = block.list.map((item, index) => element('listitem', [text(item)], { value: index + 1 }));
  return element('list', items, { listType: 'bullet', tag: 'ul', start: 1 });
}

function element(type: string, children: Node[], extra: Node = {}): Node {
  return { type, version: 1, direction: 'ltr', format: '', indent: 0, children, ...extra };
}

function text(value: string): Node {
  return { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: value };
}
