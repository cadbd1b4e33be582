import { describe, expect, it } from 'vitest';
import { fileTypeOf, nameFor } from './file-type';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const mimeOf = (text: string): string | undefined => fileTypeOf(bytes(text))?.mime;

describe('the kind of a file', () => {
  it('is told by its bytes', () => {
    expect(mimeOf('\xff\xd8\xff\xe0 JFIF')).toBe('image/jpeg');
    expect(mimeOf('\x89PNG\r\n\x1a\n rest')).toBe('image/png');
    expect(mimeOf('RIFF\x10\x00\x00\x00WEBPVP8 rest')).toBe('image/webp');
    expect(mimeOf('%PDF-1.7\n')).toBe('application/pdf');
    expect(mimeOf('\x1aE\xdf\xa3 webm')).toBe('audio/webm');
    expect(mimeOf('OggS\x00 opus')).toBe('audio/ogg');
    expect(mimeOf('\x00\x00\x00\x1cftypM4A rest')).toBe('audio/mp4');
    expect(mimeOf('\x00\x00\x00\x1cftypiso5 rest')).toBe('audio/mp4');
    expect(mimeOf('name,value\nAcme,1\n')).toBe('text/plain');
  });

  it('of a document of an office is told by what lies inside', () => {
    const archive = (inside: string) => `PK\x03\x04..[Content_Types].xml..${inside}`;
    expect(mimeOf(archive('word/_rels/document.xml.rels'))).toMatch(/wordprocessingml/);
    expect(mimeOf(archive('xl/_rels/workbook.xml.rels'))).toMatch(/spreadsheetml/);
    expect(mimeOf(archive('ppt/_rels/presentation.xml.rels'))).toMatch(/presentationml/);
    expect(mimeOf(archive('word/_rels/document.xml.rels word/vbaProject.bin'))).toBeUndefined();
    expect(mimeOf('PK\x03\x04 any archive')).toBeUndefined();
  });

  it.each([
    '',
    '<!doctype html><p>x',
    ' <svg xmlns="x">',
    '<html>',
    '<?xml version="1.0"?>',
    'MZ\x90\x00\x03',
    '\x7fELF\x02',
    'a\x00b',
    '\xff\xfe\x01',
  ])('is none for %j', (text) => expect(mimeOf(text)).toBeUndefined());
});

describe('the name that a file is given out under', () => {
  const type = (text: string) => fileTypeOf(bytes(text)) as NonNullable<ReturnType<typeof fileTypeOf>>;
  it('keeps an ending that says what it is, and gives one where it does not', () => {
    expect(nameFor('Offer.PDF', type('%PDF-'))).toBe('Offer.PDF');
    expect(nameFor('photo.jpeg', type('\xff\xd8\xff'))).toBe('photo.jpeg');
    expect(nameFor('invoice.exe', type('some text'))).toBe('invoice.exe.txt');
    expect(nameFor('Voice note', type('OggS'))).toBe('Voice note.ogg');
  });
});
