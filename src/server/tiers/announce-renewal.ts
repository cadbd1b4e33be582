import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { announceFeatures } from './announce-features';

/** A module that is valid for some months only was completed, or completed again: what it paused is open at once. */
export async function announceRenewal(writer: Writer, of: { partnerId: string; moduleId: string }): Promise<void> {
  const module = await one(writer.db, 'SELECT 1 FROM training_modules WHERE id = $1 AND valid_months IS NOT NULL', [
    of.moduleId,
  ]);
  if (module) await announceFeatures(writer, of.partnerId);
}
