import config from '@payload-config';
import { getPayload, type Payload } from 'payload';

/**
 * Runs the work of a command on the portal, without its jobs. Payload keeps a connection for good, so the command ends by
 * `process.exit`.
 */
export async function openPortal<T>(work: (payload: Payload) => Promise<T>): Promise<T> {
  const payload = await getPayload({ config, cron: false });
  try {
    return await work(payload);
  } finally {
    await payload.destroy();
  }
}
