import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { addJobs } from '../jobs/add-job';

/**
 * A definition or a module was edited: it can promote anybody, so every partner is evaluated by a job, after commit; and what
 * a tier unlocks, pays or asks for may read otherwise on every open page and on the public one. Spec 02 "The engine".
 */
export async function definitionsChanged(writer: Writer): Promise<void> {
  await addJobs(writer, [
    { name: 'evaluate-all-tiers', payload: {}, key: 'evaluate-all-tiers' },
    { name: 'remind-renewals', payload: {}, key: 'remind-renewals' },
  ]);
  await publish(
    writer,
    { type: 'content.changed', audience: { allPartners: true }, data: { tag: 'tiers' } },
    { type: 'content.changed', audience: { nodes: true }, data: { tag: 'tiers' } },
  );
}
