import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff, type StaffFixture } from '../../support/fixtures';
import { type Desk, openDesk } from './desk';

const portal = usePortal();
let api: Api;
let desk: Desk;
let staff: StaffFixture;
let token: string;

beforeAll(async () => {
  api = await createApi(portal());
  desk = await openDesk(portal());
  staff = await makeStaff(portal(), 'partner-manager');
  token = await api.tokenFor(staff.actor);
});
const confirm = (ids: string[], key?: string) =>
  api.call('/api/staff/deals-bulk/confirm', {
    method: 'POST',
    token,
    body: { ids },
    headers: key ? { 'idempotency-key': key } : {},
  });
const claimed = async (n: number) => {
  const { partnerId } = await makePartner(portal());
  return Promise.all(Array.from({ length: n }, () => makeClaimedDeal(portal(), partnerId, 10_000)));
};

describe('the confirmation of several deals', () => {
  it('writes an audit entry for each that was confirmed, with the request', async () => {
    const [first, second] = (await claimed(2)) as [string, string];
    await desk.reject(second);
    const answer = await confirm([first, second]);
    expect((answer.body as { results: { ok: boolean }[] }).results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(
      await desk.rows(
        `SELECT target, actor, request_id AS "requestId" FROM audit_log WHERE action = 'deals.confirm' AND target = ANY ($1)`,
        [[first, second]],
      ),
    ).toEqual([{ target: first, actor: `staff:${staff.staffId}`, requestId: answer.headers.get('x-request-id') }]);
  });

  it('sent again under its key answers as it did; another body under that key is refused', async () => {
    const ids = await claimed(2);
    const key = randomUUID();
    const first = await confirm(ids, key);
    const again = await confirm(ids, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await confirm(await claimed(1), key)).status).toBe(422);
    expect(((await confirm(ids)).body as { results: { code: string }[] }).results[0]?.code).toBe('illegal_transition');
  });

  it('that was cut off goes on under its key, and twice at once is once', async () => {
    const ids = await claimed(3);
    const key = randomUUID();
    const [one, other] = await Promise.all([confirm(ids, key), confirm(ids, key)]);
    const oks = (answer: { body: unknown }) =>
      (answer.body as { results: { ok: boolean }[] }).results.map(({ ok }) => ok);
    expect([oks(one), oks(other)]).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
    await desk.rows(`UPDATE idempotency_keys SET status = 0, answer = 'null' WHERE key = $1`, [key]);
    expect(oks(await confirm(ids, key))).toEqual([true, true, true]);
    for (const id of ids) expect(await desk.lines(id)).toHaveLength(1);
  });
});
