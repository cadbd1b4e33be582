/** Lines of text as a CSV file to save. */
export const serveCsv = (name: string, lines: AsyncIterable<string>): Response =>
  serveMade(name, 'text/csv; charset=utf-8', lines);

/** A file to save that is made while it is sent: never kept by a cache. */
export function serveMade(name: string, type: string, parts: AsyncIterable<string | Uint8Array>): Response {
  const iterator = parts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
