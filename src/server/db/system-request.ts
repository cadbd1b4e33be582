import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { businessNow } from './clock';

/** A request of the portal itself: for jobs, commands and seeds. The reason stands in the history and the audit log. */
export function systemRequest(payload: Payload, reason: string, now: Date = businessNow()): Promise<PayloadRequest> {
  return createLocalReq({ context: { actor: { kind: 'system', reason }, now } }, payload);
}
