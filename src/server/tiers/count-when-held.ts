import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';

/** A call that is logged ahead counts once it has taken place. */
export async function countWhenHeld(
  writer: Writer,
  call: { id: string; partnerId: string; heldAt: string | null },
): Promise<void> {
  const at = call.heldAt ? new Date(call.heldAt) : null;
  if (!at || at <= writer.now) return;
  await addJob(writer, 'count-calls', { partnerId: call.partnerId }, { key: `call:${call.id}`, runAt: at });
}
