import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { RichNode } from '@/contracts/tiers/programme-page';
import { PAGE_VALUES, type PageValues } from '@/domain/tiers/page/values';
import { RichText } from './rich-text';

const values = Object.fromEntries(PAGE_VALUES.map((name) => [name, name])) as PageValues;
const drawn = (...children: RichNode[]) =>
  renderToStaticMarkup(<RichText rich={{ root: { children } }} values={values} />).replaceAll(/ class="[^"]*"/g, '');
const text = (said: string, format = 0): RichNode => ({ type: 'text', text: said, format });

describe('rich text', () => {
  it('is drawn node by node, with what holds now in its words', () => {
    expect(
      drawn(
        { type: 'heading', tag: 'h3', children: [text('Why')] },
        { type: 'paragraph', children: [text('At '), text('{programme}', 1), { type: 'linebreak' }, text('now', 2)] },
        { type: 'list', tag: 'ol', children: [{ type: 'listitem', children: [text('One')] }] },
        { type: 'paragraph', children: [{ type: 'link', fields: { url: '/login' }, children: [text('In')] }] },
      ),
    ).toBe(
      '<div><h3>Why</h3><p>At <strong>programme</strong><br/><em>now</em></p><ol><li>One</li></ol><p><a href="/login" rel="noopener">In</a></p></div>',
    );
  });

  it('never draws markup, a node that it does not know, or a link that leads astray', () => {
    expect(drawn(text('<img src=x onerror=alert(1)>'))).toBe('<div>&lt;img src=x onerror=alert(1)&gt;</div>');
    expect(drawn({ type: 'iframe', tag: 'script', children: [text('words')] })).toBe('<div>words</div>');
    const astray = { type: 'link', fields: { url: 'javascript:alert(1)' }, children: [text('here')] };
    expect(drawn(astray)).toBe('<div>here</div>');
  });
});
