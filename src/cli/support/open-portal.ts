import config from '@payload-config';
import { getPayload, type Payload } from 'payload';

/**
 * Runs the work of a command on the portal, without its jobs. The caller then ends the process, and its connections with
 * it: Payload keeps one client of the pool for good, so that waiting for the pool to end would wait for ever.
 */
export async function openPortal<T>(work: (payload: Payload) => Promise<T>): Promise<T> {
  return work(await getPayload({ config, cron: false }));
}
