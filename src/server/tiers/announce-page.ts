import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';

/** Tells every node to ask anew for what the public page is made of, once this has committed. */
export async function announcePage(writer: Writer): Promise<void> {
  await publish(writer, { type: 'content.changed', audience: { nodes: true }, data: { tag: 'programme-page' } });
}
