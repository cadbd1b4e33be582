import { describe, expect, it } from 'vitest';
import { defaultBlocks } from './default-blocks';
import { isPageLink } from './link';
import { hidesAnotherFile } from './picture-file';
import { paragraphs, richTextProblem } from './rich-text';
import { fillIn, PAGE_VALUES, type PageValues, speaksOfNothing, unknownValue } from './values';

const values = { ...Object.fromEntries(PAGE_VALUES.map((name) => [name, name])), referralTerms: '' } as PageValues;

describe('the texts of the public page', () => {
  it('take what holds now in place of a name in braces, and leave what is none', () => {
    expect(fillIn('Up to {bestRate} at {programme}', values)).toBe('Up to bestRate at programme');
    expect(fillIn('{nothing} {} { bestRate }', values)).toBe('{nothing} {} { bestRate }');
    expect([unknownValue('{bestRate}'), unknownValue('{bestrate}'), unknownValue('{}')]).toEqual([
      null,
      'bestrate',
      '',
    ]);
  });

  it('are left out when they speak of what the programme does not have', () => {
    expect(speaksOfNothing('Yes. {referralTerms}', values)).toBe(true);
    expect(speaksOfNothing('Yes. {bestRate}', values)).toBe(false);
  });

  it('as the page comes name only values that there are, and links that may stand', () => {
    const blocks = defaultBlocks();
    expect(blocks.map(({ blockType }) => blockType)).toEqual([
      'hero',
      'steps',
      'tiers',
      'benefits',
      'requirements',
      'questions',
      'apply',
    ]);
    for (const [name] of JSON.stringify(blocks).matchAll(/\{\w+\}/g)) expect(unknownValue(name), name).toBeNull();
  });
});

describe('a link of the public page', () => {
  it('leads by https to another site, or to a path of this one', () => {
    for (const link of ['https://example.com', 'https://example.com/a?b=c#d', '/login', '/#apply'])
      expect(isPageLink(link), link).toBe(true);
    const bad = [
      'http://example.com',
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/\\evil.example',
      'https://',
      'https://a:b@example.com',
      'https:example.com',
      'login',
      '',
      null,
      `https://example.com/${'x'.repeat(500)}`,
    ];
    for (const link of bad) expect(isPageLink(link), String(link)).toBe(false);
  });
});

describe('rich text of the public page', () => {
  const linked = (url: string) => ({
    root: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'link', fields: { url }, children: [] }] }],
    },
  });

  it('says what keeps it from standing there', () => {
    expect(richTextProblem(null)).toBeNull();
    expect(richTextProblem(paragraphs('At {programme}'))).toBeNull();
    expect(richTextProblem(linked('/login'))).toBeNull();
    expect(richTextProblem(linked('javascript:alert(1)'))).toContain('javascript:alert(1)');
    expect(richTextProblem(paragraphs('At {program}'))).toBe('There is no value {program}.');
    expect(richTextProblem(paragraphs('x'.repeat(20_001)))).toContain('20000');
    let deep: object = { type: 'text', text: 'x' };
    for (let i = 0; i < 40; i += 1) deep = { type: 'list', children: [deep] };
    expect(richTextProblem({ root: deep })).toContain('too deep');
  });
});

describe('a file that begins as a picture', () => {
  it('is told by what hides in it', () => {
    const picture = (after: string) => new TextEncoder().encode(`\x89PNG....${after}`);
    expect(hidesAnotherFile(picture('IEND'))).toBe(false);
    for (const hidden of ['<SCRIPT>alert(1)</script>', '<html>', '<?php', '%PDF-1.7'])
      expect(hidesAnotherFile(picture(hidden)), hidden).toBe(true);
  });
});
