/** An answer with a status and headers of its own; a handler that returns a plain value answers with the route's first status. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: ReadonlyArray<readonly [string, string]> = [],
  ) {}
}

export const reply = (status: number, body: unknown, headers: ReadonlyArray<readonly [string, string]> = []): Reply =>
  new Reply(status, body, headers);
