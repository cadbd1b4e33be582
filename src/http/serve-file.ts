import type { OpenedFile } from '@/server/resources/open-file';
import type { OpenedPicture } from '@/server/tiers/open-picture';

/** What a browser may take for what it says it is. All else, HTML and SVG above all, goes as bytes without a meaning. */
const SAFE_TYPES =
  /^(image\/(png|jpeg|webp|gif|avif)|application\/(pdf|zip|vnd\.openxmlformats-officedocument\.[\w.-]+)|(video|audio)\/(mp4|webm|mpeg|ogg)|text\/(plain|csv))$/;

/** A file as an answer: whole, or the one range that was asked for; never kept by a cache, never shown as a page. Spec 06, 12. */
export function serveFile(request: Headers, file: OpenedFile): Response {
  const tag = `"${file.id}-${file.size.toString(36)}-${file.modifiedAt.getTime().toString(36)}"`;
  const headers = new Headers({
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    'Content-Disposition': attachment(file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': SAFE_TYPES.test(file.mime) ? file.mime : 'application/octet-stream',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: tag,
    'X-Content-Type-Options': 'nosniff',
  });
  const range = rangeOf(request, file.size, tag);
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.size}`);
    headers.delete('Content-Disposition');
    headers.delete('Content-Type');
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Length', String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  return new Response(streamOf(file.read(range)), { status: range ? 206 : 200, headers });
}

/** A picture of the public page as an answer: under its name it never changes, so every cache may keep it. */
export function servePicture(request: Headers, { size, mime, read }: OpenedPicture, name: string): Response {
  const headers = new Headers({
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: `"${name}"`,
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.get('if-none-match') === `"${name}"`) return new Response(null, { status: 304, headers });
  headers.set('Content-Length', String(size));
  headers.set('Content-Type', mime);
  return new Response(streamOf(read()), { headers });
}

/** Bytes are fetched as they are asked for; a reader that goes away ends the fetching. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

type Range = { start: number; end: number };

/**
 * The one range of the request. A header that is malformed, asks for several, or is tied to another state of the file by
 * If-Range is as good as none: the whole file answers it. RFC 9110, 14.2.
 */
export function rangeOf(request: Headers, size: number, tag: string): Range | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] =
    /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.get('range')?.replaceAll(' ', '') ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const condition = request.get('if-range');
  if (condition !== null && condition !== tag) return undefined;
  if (first === '') {
    const suffix = Number(last);
    return suffix === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - suffix), end: size - 1 };
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}

/** Saved under the name it came with, which may hold anything: a plain form for old clients, the exact one beside it. */
export function attachment(name: string): string {
  // Control characters and separators of paths have no place in a header.
  const safe = name.normalize('NFC').replace(/[\p{Cc}/\\]/gu, '_');
  const clean = safe.slice(-150).toWellFormed() || 'file';
  const plain = clean.replace(/[^\x20-\x7e]|["%;]/g, '_');
  const exact = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
