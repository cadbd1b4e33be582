/** A kind of file that a lead takes: what its bytes say it is, never what its name or its sender says. */
export type FileType = { mime: string; extensions: readonly [string, ...string[]]; family: Family };
type Family = 'image' | 'audio' | 'document';

const PNG: FileType = { mime: 'image/png', extensions: ['png'], family: 'image' };
const JPEG: FileType = { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], family: 'image' };
const WEBP: FileType = { mime: 'image/webp', extensions: ['webp'], family: 'image' };
const PDF: FileType = { mime: 'application/pdf', extensions: ['pdf'], family: 'document' };
const WEBM: FileType = { mime: 'audio/webm', extensions: ['webm'], family: 'audio' };
const OGG: FileType = { mime: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'], family: 'audio' };
const MP4: FileType = { mime: 'audio/mp4', extensions: ['m4a', 'mp4'], family: 'audio' };
const TEXT: FileType = { mime: 'text/plain', extensions: ['txt', 'csv'], family: 'document' };

const office = (kind: string, extension: string): FileType => ({
  mime: `application/vnd.openxmlformats-officedocument.${kind}`,
  extensions: [extension],
  family: 'document',
});
/** By the folder that each has inside. */
const OFFICE = {
  'word/': office('wordprocessingml.document', 'docx'),
  'xl/': office('spreadsheetml.sheet', 'xlsx'),
  'ppt/': office('presentationml.presentation', 'pptx'),
};

/** What the first bytes are of each kind, from an offset. */
const SIGNATURES: readonly (readonly [FileType, number, string])[] = [
  [PNG, 0, '\x89PNG\r\n\x1a\n'],
  [JPEG, 0, '\xff\xd8\xff'],
  [WEBP, 8, 'WEBPVP8'],
  [PDF, 0, '%PDF-'],
  [WEBM, 0, '\x1aE\xdf\xa3'],
  [OGG, 0, 'OggS'],
  [MP4, 4, 'ftypM4A'],
  [MP4, 4, 'ftypmp4'],
  [MP4, 4, 'ftypiso'],
];

/** The kind of these bytes; null for whatever a lead does not take, documents with macros among it. */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const signed = SIGNATURES.find(([, offset, signature]) => head.startsWith(signature, offset));
  if (signed) return signed[0];
  if (head.startsWith('PK\x03\x04')) return officeType(new TextDecoder('latin1').decode(bytes));
  return isText(bytes) ? TEXT : null;
}

/** The name that a file is given out under: its own, with an ending that says what it is. */
export function nameFor(name: string, { extensions }: FileType): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return ending && extensions.includes(ending) ? name : `${name}.${extensions[0]}`;
}

/** Names of the parts stand uncompressed in the archive. */
function officeType(archive: string): FileType | null {
  if (!archive.includes('[Content_Types].xml') || archive.includes('vbaProject.bin')) return null;
  const folder = (Object.keys(OFFICE) as (keyof typeof OFFICE)[]).find((name) => archive.includes(`${name}_rels/`));
  return folder ? OFFICE[folder] : null;
}

/** UTF-8 without control characters, and nothing that a browser could take for a page. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(?:!doctype|html|svg|\?xml|script)/i.test(text);
  } catch {
    return false;
  }
}
