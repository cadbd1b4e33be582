import { describe, expect, it } from 'vitest';
import { textBlocks } from './text-blocks';

const text = (words: string) => ({ type: 'text', text: words });

describe('the blocks of a rich text', () => {
  it('are its headings, paragraphs and items with their words', () => {
    const root = {
      type: 'root',
      children: [
        { type: 'heading', children: [text('For you')] },
        { type: 'paragraph', children: [text('A '), { type: 'link', children: [text('manager')] }, text(' of yours')] },
        { type: 'paragraph', children: [] },
        {
          type: 'list',
          children: [
            { type: 'listitem', children: [text('Calls')] },
            { type: 'listitem', children: [text('Visits')] },
          ],
        },
      ],
    };
    expect(textBlocks({ root })).toEqual([
      { kind: 'heading', text: 'For you' },
      { kind: 'paragraph', text: 'A manager of yours' },
      { kind: 'item', text: 'Calls' },
      { kind: 'item', text: 'Visits' },
    ]);
    expect(textBlocks(null)).toEqual([]);
  });
});
