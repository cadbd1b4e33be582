import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { openDesk } from '../money/desk';

const portal = usePortal();

describe('a bulk rejection', () => {
  it('rejects each in a transaction of its own, for one reason, and says what happened to each', async () => {
    const { rejectDeals } = await import('@/server/pipeline/reject-deals');
    const desk = await openDesk(portal());
    const { partnerId } = await makePartner(portal());
    const [claimed, other, confirmed] = [
      await makeClaimedDeal(portal(), partnerId, 100_000),
      await makeClaimedDeal(portal(), partnerId, 20_000),
      await makeClaimedDeal(portal(), partnerId, 50_000),
    ];
    await desk.confirm(confirmed);

    const { results } = await rejectDeals(await desk.req(), {
      ids: [confirmed, claimed, other, claimed],
      reason: 'No signed contracts',
    });

    expect(results.map(({ id, ok, code }) => ({ id, ok, code }))).toEqual([
      { id: confirmed, ok: false, code: 'illegal_transition' },
      { id: claimed, ok: true, code: undefined },
      { id: other, ok: true, code: undefined },
    ]);
    expect(
      await desk.rows('SELECT status::text AS status, reason FROM deals WHERE id = ANY($1) ORDER BY value_cents', [
        [claimed, other, confirmed],
      ]),
    ).toEqual([
      { status: 'rejected', reason: 'No signed contracts' },
      { status: 'confirmed', reason: null },
      { status: 'rejected', reason: 'No signed contracts' },
    ]);
    expect(await desk.lines(claimed)).toEqual([]);
  });
});
