import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { partnerFeatures } from './partner-features';

/** Tells a partner's open pages what can be used now: after a grant was given, changed or taken, and when one begins or ends. */
export async function announceFeatures(writer: Writer, partnerId: string): Promise<void> {
  const features = await partnerFeatures(writer.db, partnerId, writer.now);
  if (!features) return;
  await publish(writer, { type: 'features.changed', audience: { partner: partnerId }, data: { features } });
}
