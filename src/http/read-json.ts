import { PortalError } from '@/contracts/errors';

export const MAX_JSON_BYTES = 1_000_000;

/** Reads a JSON body of at most MAX_JSON_BYTES, counted while it arrives. @throws PortalError too_large, unsupported_media, invalid. */
export async function readJson(request: Request): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > MAX_JSON_BYTES) throw tooLarge();
  if (!request.body) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_JSON_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type))
    throw new PortalError('unsupported_media', 'Send JSON, with Content-Type: application/json.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new PortalError('invalid', 'The body is not valid JSON.');
  }
}

const tooLarge = () => new PortalError('too_large', `The body is larger than ${MAX_JSON_BYTES / 1_000_000} MB.`);

/** Payload's admin posts forms as multipart with one `_payload` part of JSON: its sign-in form does. */
export async function readPayloadForm(request: Request): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > MAX_JSON_BYTES) throw tooLarge();
  const form = await request.formData();
  const part = form.get('_payload');
  if (typeof part !== 'string') return Object.fromEntries(form.entries());
  try {
    return JSON.parse(part);
  } catch {
    throw new PortalError('invalid', 'The form does not hold valid JSON.');
  }
}
