import sharp from 'sharp';

export type DemoFile = { name: string; mimetype: string; data: Buffer };

/** A one-page PDF, made by hand: a title and lines of text in a standard font. */
export function pdfFile(name: string, title: string, lines: readonly string[]): DemoFile {
  const text = (value: string) => value.replace(/[^\x20-\x7e]/g, '-').replace(/[\\()]/g, (c) => `\\${c}`);
  const shown = lines.map((line) => `0 -20 Td (${text(line)}) Tj`).join('\n');
  const content = `BT /F1 24 Tf 64 760 Td (${text(title)}) Tj /F1 12 Tf 0 -16 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return { name, mimetype: 'application/pdf', data: Buffer.from(body + end, 'latin1') };
}

/** A picture of the programme's colours: shapes only, so that it looks the same whatever fonts a machine has. */
export async function pngFile(
  name: string,
  width: number,
  height: number,
  colours: readonly [string, string],
): Promise<DemoFile> {
  const r = Math.round(Math.min(width, height) / 4);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${colours[0]}"/><stop offset="1" stop-color="${colours[1]}"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>
    <circle cx="${width / 2 - r / 2}" cy="${height / 2}" r="${r}" fill="#ffffff" fill-opacity="0.9"/>
    <circle cx="${width / 2 + r / 2}" cy="${height / 2}" r="${r}" fill="#ffffff" fill-opacity="0.5"/></svg>`;
  return { name, mimetype: 'image/png', data: await sharp(Buffer.from(svg)).png().toBuffer() };
}

export function textFile(name: string, lines: readonly string[]): DemoFile {
  const mimetype = name.endsWith('.csv') ? 'text/csv' : 'text/plain';
  return { name, mimetype, data: Buffer.from(`${lines.join('\n')}\n`) };
}
