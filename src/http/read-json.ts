import { PortalError } from '@/contracts/errors';
import { texts } from './texts';

export const MAX_JSON_BYTES = 1_000_000;

/** Reads a JSON body of at most MAX_JSON_BYTES, counted while it arrives. @throws PortalError too_large, unsupported_media, invalid. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return undefined;
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(typeOf(request)))
    throw new PortalError('unsupported_media', texts.body.json);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PortalError('invalid', texts.body.invalid);
  }
}

/**
 * Reads what Payload's admin posts: a form (multipart) with one `_payload` part of JSON, as its sign-in does; else JSON.
 * @throws PortalError too_large, unsupported_media, invalid.
 */
export async function readPayloadForm(request: Request): Promise<unknown> {
  if (!typeOf(request).startsWith('multipart/form-data')) return readJson(request);
  const bytes = await readBytes(request);
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': typeOf(request) } }).formData();
    const part = form.get('_payload');
    return typeof part === 'string' ? JSON.parse(part) : Object.fromEntries(form.entries());
  } catch {
    throw new PortalError('invalid', texts.body.form);
  }
}

/** The bytes of a body, whatever it says of its length: one that comes in pieces is counted too. @throws PortalError too_large. */
export async function readBytes(request: Request, maxBytes: number = MAX_JSON_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const typeOf = (request: Request): string => request.headers.get('content-type') ?? '';
const tooLarge = (maxBytes: number) => new PortalError('too_large', texts.body.larger(maxBytes / 1_000_000));
