import { buffer } from 'node:stream/consumers';
import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from './xlsx';

/** The files of an archive, by its directory, each checked against what is said of it. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [crc, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const own = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(own)).toBe(0x04034b50);
    const begin = own + 30 + archive.readUInt16LE(own + 26);
    const content = inflateRawSync(archive.subarray(begin, begin + packed));
    expect([content.length, crc32(content)]).toEqual([size, crc]);
    expect(archive.readUInt32LE(begin + packed)).toBe(0x08074b50);
    files.set(name, content.toString());
    at += 46 + length;
  }
  expect(at).toBe(end);
  return files;
}

async function* pages() {
  yield [['=1+1', 3, { cents: 150_050 }, null]];
  yield [['Æon & <Co> "x"\u0007', -1, { cents: -1 }, '']];
}

describe('a workbook', () => {
  it('is an archive of the parts that a spreadsheet looks for', async () => {
    const files = unzip(await buffer(xlsxOf('Leads', ['A'], pages())));
    expect([...files.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('holds text as text, numbers as numbers and no formula', async () => {
    const files = unzip(await buffer(xlsxOf('Leads', ['Company'], pages())));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toContain('<f>');
    expect([...sheet.matchAll(/<row>(.*?)<\/row>/g)].map(([, row]) => row)).toEqual([
      '<c s="1" t="inlineStr"><is><t xml:space="preserve">Company</t></is></c>',
      '<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c><v>3</v></c><c s="2"><v>1500.5</v></c><c/>',
      '<c t="inlineStr"><is><t xml:space="preserve">Æon &amp; &lt;Co&gt; &quot;x&quot;</t></is></c><c><v>-1</v></c><c s="2"><v>-0.01</v></c><c/>',
    ]);
  });

  it('tells its reader when the rows break off', async () => {
    async function* broken() {
      yield [['one']];
      throw new Error('the database went away');
    }
    await expect(buffer(xlsxOf('Leads', ['A'], broken()))).rejects.toThrow('went away');
  });
});
