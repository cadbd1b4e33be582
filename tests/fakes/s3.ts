import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket that speaks enough of S3's protocol over loopback: PUT, HEAD, GET with a range, DELETE. Path style, signatures unchecked. */
export type FakeBucket = { endpoint: string; objects: Map<string, Buffer>; close(): Promise<void> };

export async function startFakeBucket(bucket: string): Promise<FakeBucket> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://fake').pathname).replace(`/${bucket}/`, '');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return response.writeHead(403).end();
      if (request.method === 'PUT') {
        objects.set(key, Buffer.concat(parts));
        return response.writeHead(200, { ETag: '"put"' }).end();
      }
      const object = objects.get(key);
      if (!object) {
        response.writeHead(404, { 'Content-Type': 'application/xml' });
        return response.end('<Error><Code>NoSuchKey</Code><Message>none</Message></Error>');
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return response.writeHead(204).end();
      }
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const bytes = first === undefined ? object : object.subarray(Number(first), Number(last) + 1);
      response.writeHead(first === undefined ? 200 : 206, {
        'Content-Length': bytes.length,
        'Last-Modified': new Date(0).toUTCString(),
        ETag: `"${createHash('md5').update(object).digest('hex')}"`,
      });
      return request.method === 'HEAD' ? response.end() : response.end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
