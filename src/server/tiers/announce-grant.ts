import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { announceFeatures } from './announce-features';

type Grant = { id: string; partner: string; from?: string | null; until?: string | null };

/** Tells a partner's pages of a grant that was given or changed, now and again when it begins and ends by its dates. */
export async function announceGrant(writer: Writer, grant: Grant): Promise<void> {
  await announceFeatures(writer, grant.partner);
  for (const edge of ['from', 'until'] as const) {
    const at = grant[edge] ? new Date(grant[edge]) : null;
    if (at && at > writer.now) {
      await addJob(
        writer,
        'announce-features',
        { partnerId: grant.partner },
        { key: `grant:${grant.id}:${edge}`, runAt: at },
      );
    }
  }
}
