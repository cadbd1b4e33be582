import type { IncomingMessage, ServerResponse } from 'node:http';

/** Stands in for Next where a test runs `server.ts` for its API alone: there are no pages, so nothing has to be built. */
export default function noPages() {
  return {
    prepare: async () => undefined,
    getRequestHandler: () => async (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(404).end('No pages here.');
    },
    close: async () => undefined,
  };
}
