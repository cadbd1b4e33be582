import type { Payload } from 'payload';
import { businessNow } from '../db/clock';
import { many } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, type Writer, withTransaction } from '../db/transaction';
import { publish } from '../events/publish';
import { addJob } from '../jobs/add-job';
import { grantAchievements } from './grant-achievements';

const BATCH = 500;

/** Looks at one partner: after something that may have brought it an achievement. @returns how many were granted. */
export async function evaluateAchievements(payload: Payload, partnerId: string): Promise<number> {
  return withTransaction(await systemRequest(payload, 'achievements'), 'grantAchievement', (writer) =>
    grantAchievements(writer, [partnerId]),
  );
}

/** Looks at every active partner: nightly, and after staff changed an achievement. Safe to run again at any time. */
export async function evaluateAllAchievements(payload: Payload): Promise<number> {
  const now = businessNow();
  let granted = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await many<{ id: string }>(
      poolOf(payload),
      `SELECT id FROM partners WHERE id > $1 AND status = 'active' ORDER BY id LIMIT ${BATCH}`,
      [after],
    );
    const last = ids.at(-1);
    if (!last) return granted;
    after = last.id;
    granted += await withTransaction(await systemRequest(payload, 'achievements', now), 'grantAchievement', (writer) =>
      grantAchievements(
        writer,
        ids.map(({ id }) => id),
      ),
    );
  }
}

/** Staff wrote an achievement: whoever has reached it already gets it, and open pages show what there is to reach. */
export async function achievementsChanged(writer: Writer): Promise<void> {
  await addJob(writer, 'evaluate-all-achievements', {}, { key: 'evaluate-all-achievements' });
  await publish(writer, { type: 'content.changed', audience: { allPartners: true }, data: { tag: 'achievements' } });
}
