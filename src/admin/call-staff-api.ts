import type { ErrorBody } from '@/contracts/errors';

/** What a staff route answered, or what to tell the person. */
export type StaffAnswer<T> =
  | { ok: true; data: T }
  | { ok: false; message: string; fields: Record<string, string>; enrolment?: string };

/** Calls one of our staff routes with the admin's cookie. Each press has its own key, so that a repeat by the network has one effect. */
export async function callStaffApi<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<StaffAnswer<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: method === 'GET' ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, data: answer as T };
    const { error } = answer as ErrorBody;
    const { message, fields = {}, enrolment } = error;
    return { ok: false, message, fields, ...(enrolment && { enrolment }) };
  } catch {
    return { ok: false, message: 'The portal could not be reached. Check the connection and try again.', fields: {} };
  }
}
