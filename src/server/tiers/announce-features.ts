import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { featuresAt, readLadder } from './ladder';
import { readStandings } from './standing';

/** Tells a partner's open pages what can be used now: after a grant was given, changed or taken. */
export async function announceFeatures(writer: Writer, partnerId: string): Promise<void> {
  const [partner] = await readStandings(writer.db, [partnerId], writer.now);
  if (!partner) return;
  const features = featuresAt(partner.tier, partner.granted, await readLadder(writer.db));
  await publish(writer, { type: 'features.changed', audience: { partner: partnerId }, data: { features } });
}
