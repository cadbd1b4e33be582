import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '@/server/resources/open-file';
import { attachment, serveFile } from './serve-file';

const BYTES = new TextEncoder().encode('0123456789');

function file(over: Partial<OpenedFile> = {}) {
  const seen = { opened: 0, closed: 0 };
  const opened: OpenedFile = {
    id: 'f1',
    name: 'deck.pdf',
    size: BYTES.length,
    mime: 'application/pdf',
    modifiedAt: new Date(0),
    async *read(range) {
      seen.opened++;
      try {
        for (const byte of range ? BYTES.slice(range.start, range.end + 1) : BYTES) yield Uint8Array.of(byte);
      } finally {
        seen.closed++;
      }
    },
    ...over,
  };
  return { opened, seen };
}
const get = (headers: Record<string, string> = {}, over: Partial<OpenedFile> = {}) =>
  serveFile(new Headers(headers), file(over).opened);

describe('a served file', () => {
  it('is private, an attachment, and nothing a browser would run', async () => {
    const answer = get();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('0123456789');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="deck.pdf"; filename*=UTF-8''deck.pdf`,
      'content-length': '10',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/xml',
    'application/javascript',
    '',
    'image/png; charset=x',
  ])('of type %j goes as bytes without a meaning', (mime) => {
    expect(get({}, { mime }).headers.get('content-type')).toBe('application/octet-stream');
  });

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes = 0 - 0', 206, '0', 'bytes 0-0/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=99-100', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['bytes=-', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
    ['nonsense', 200, '0123456789', null],
  ])('asked for %s answers %i', async (range, status, body, contentRange) => {
    const answer = get({ range });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe(contentRange);
    expect(await answer.text()).toBe(body);
  });

  it('that changed since is answered whole to a range of the old one', async () => {
    const tag = String(get().headers.get('etag'));
    expect(get({ range: 'bytes=0-3', 'if-range': tag }).status).toBe(206);
    expect(get({ range: 'bytes=0-3', 'if-range': tag }, { modifiedAt: new Date(1) }).status).toBe(200);
    expect(get({ range: 'bytes=0-3', 'if-range': 'Wed, 21 Oct 2026 07:28:00 GMT' }).status).toBe(200);
  });

  it('is opened when it is read, and closed when the reader goes away', async () => {
    const { opened, seen } = file();
    const unread = serveFile(new Headers(), opened);
    expect(seen.opened).toBe(0);
    await unread.body?.cancel();
    expect(seen.opened).toBe(0);
    const reader = serveFile(new Headers(), opened).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(seen).toEqual({ opened: 1, closed: 1 });
  });

  it('of no bytes has none to give', async () => {
    expect(get({ range: 'bytes=0-' }, { size: 0 }).status).toBe(416);
    expect(get({ range: 'bytes=-5' }, { size: 0 }).status).toBe(416);
  });
});

describe('the name of an attachment', () => {
  it.each([
    ['deck.pdf', `attachment; filename="deck.pdf"; filename*=UTF-8''deck.pdf`],
    [
      'a"b\r\nSet-Cookie: x.pdf',
      `attachment; filename="a_b__Set-Cookie: x.pdf"; filename*=UTF-8''a%22b__Set-Cookie%3A%20x.pdf`,
    ],
    ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
    ['Größe (1).pdf', `attachment; filename="Gr__e (1).pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29.pdf`],
    ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
    ['', `attachment; filename="file"; filename*=UTF-8''file`],
  ])('%j is safe in a header', (name, header) => {
    expect(attachment(name)).toBe(header);
  });
});
