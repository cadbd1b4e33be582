import type { Readable, Writable } from 'node:stream';
import type { Client, PoolClient } from 'pg';

/** What of the driver's connection COPY needs; its types leave these out. */
type Wire = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  sendCopyFail(reason: string): void;
  endCopyFrom(): void;
  stream: NodeJS.ReadableStream & { writableNeedDrain: boolean; once(event: 'drain', then: () => void): void };
};
type Connection = Client | PoolClient;

/** The protocol's side of one statement, as the driver calls it. */
abstract class CopyStatement {
  private readonly finished = Promise.withResolvers<void>();
  private failure: Error | undefined;
  constructor(private readonly text: string) {}

  submit(connection: Wire): void {
    connection.query(this.text);
  }
  handleError(error: Error): void {
    this.failure ??= error;
    this.finished.reject(error);
  }
  handleReadyForQuery({ stream }: Wire): void {
    // A sink that is ended now tells no more that it has drained, and nobody else would let the connection go on.
    stream.resume();
    if (!this.failure) this.finished.resolve();
  }
  handleCommandComplete(): void {
    // The end is what counts: that the connection is ready again.
  }
  handleCopyInResponse(connection: Wire): void {
    connection.sendCopyFail('nothing is to be sent');
  }
  handleCopyData(_data: { chunk: Buffer }, _connection: Wire): void {
    this.handleError(new Error('nothing was to come'));
  }

  run(connection: Connection): Promise<void> {
    connection.query(this as never);
    return this.finished.promise;
  }
}

class CopyTo extends CopyStatement {
  private isFull = false;
  constructor(
    text: string,
    private readonly sink: Writable,
  ) {
    super(text);
  }
  override handleCopyData({ chunk }: { chunk: Buffer }, { stream }: Wire): void {
    if (this.sink.write(Buffer.from(chunk)) || this.isFull) return;
    // The disk is slower than the database: let it wait. What had come already still comes.
    this.isFull = true;
    stream.pause();
    this.sink.once('drain', () => {
      this.isFull = false;
      stream.resume();
    });
  }
}

class CopyFrom extends CopyStatement {
  constructor(
    text: string,
    private readonly source: Readable,
  ) {
    super(text);
  }
  override handleCopyInResponse(connection: Wire): void {
    void this.feed(connection);
  }
  private async feed(connection: Wire): Promise<void> {
    try {
      for await (const chunk of this.source) {
        connection.sendCopyFromChunk(chunk as Buffer);
        if (connection.stream.writableNeedDrain)
          await new Promise<void>((resolve) => connection.stream.once('drain', resolve));
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(String(error));
    }
  }
}

/** Writes what `COPY (...) TO STDOUT` answers, at the pace of the sink; the sink is left open. */
export const copyTo = (connection: Connection, text: string, sink: Writable): Promise<void> =>
  new CopyTo(text, sink).run(connection);

/** Feeds `COPY ... FROM STDIN` from a stream. */
export const copyFrom = (connection: Connection, text: string, source: Readable): Promise<void> =>
  new CopyFrom(text, source).run(connection);
