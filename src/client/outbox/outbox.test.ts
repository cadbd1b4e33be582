import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error';
import type { PlainRequest } from '../api/call';
import type { NewAction, Row } from './action';
import { createOutbox } from './outbox';
import { memoryOutboxStore } from './outbox-store';

const change = (id: string, body: Row, more: Partial<NewAction> = {}): NewAction => ({
  id,
  route: 'leads.update',
  params: { id: 'x' },
  body,
  subject: 'x',
  step: 'change',
  base: { version: 1, companyName: 'Acme', contactName: 'Ann' },
  title: 'Edit Acme',
  ...more,
});

function setUp(send: (request: PlainRequest) => Promise<unknown>) {
  const world = { online: true, whose: async () => true, now: 0, ids: 0 };
  const sending = vi.fn(send);
  const onWaiting = vi.fn();
  const store = memoryOutboxStore();
  const outbox = createOutbox({
    userId: 'u1',
    store,
    send: sending,
    isTheirSession: () => world.whose(),
    isOnline: () => world.online,
    now: () => world.now,
    random: () => 1,
    newId: () => `new${++world.ids}`,
    onWaiting,
  });
  return { world, sending, outbox, onWaiting, store };
}
const sentKeys = (sending: { mock: { calls: [PlainRequest][] } }) => sending.mock.calls.map(([r]) => r.idempotencyKey);

describe('the outbox', () => {
  it('sends at once when online and answers its maker', async () => {
    const { outbox, sending } = setUp(async () => ({ id: 'x', version: 2 }));
    const { settled } = await outbox.enqueue(change('k1', { version: 1, contactName: 'B' }));
    expect(await settled).toEqual({ status: 'sent', answer: { id: 'x', version: 2 } });
    expect(sentKeys(sending)).toEqual(['k1']);
    await outbox.flush();
    expect(outbox.view().actions).toEqual([]);
  });

  it('keeps what is made offline and sends it in order, each once, when the network is back', async () => {
    let version = 1;
    const { outbox, sending, world, onWaiting } = setUp(async () => ({
      version: ++version,
      companyName: 'Acme',
      contactName: 'Ann',
    }));
    world.online = false;
    const first = await outbox.enqueue(change('k1', { version: 1, contactName: 'B' }));
    await outbox.enqueue(change('k2', { version: 1, companyName: 'C' }));
    expect(await first.settled).toMatchObject({ status: 'kept' });
    expect(onWaiting).toHaveBeenCalled();
    expect(sending).not.toHaveBeenCalled();
    world.online = true;
    await Promise.all([outbox.flush(), outbox.flush()]);
    expect(sentKeys(sending)).toEqual(['k1', 'k2']);
    expect(sending.mock.calls[1]?.[0].body).toEqual({ version: 2, companyName: 'C' });
  });

  it('repeats a request whose answer was lost with the same key', async () => {
    let lost = true;
    const { outbox, sending, world } = setUp(async () => {
      if (lost) throw new ApiError('network', '');
      return {};
    });
    const { settled } = await outbox.enqueue(change('k1', { version: 1, contactName: 'B' }));
    expect(await settled).toMatchObject({ status: 'kept', action: { attempts: 1, notBefore: 2_000 } });
    lost = false;
    world.now = 2_000;
    await outbox.flush();
    expect(sentKeys(sending)).toEqual(['k1', 'k1']);
    outbox.close();
  });

  it('never sends for another user', async () => {
    const { outbox, sending, world } = setUp(async () => ({}));
    world.whose = async () => false;
    await outbox.enqueue(change('k1', { version: 1 }));
    await outbox.flush();
    expect(sending).not.toHaveBeenCalled();
    expect(outbox.view()).toMatchObject({ pausedBy: 'other-user', actions: [{ id: 'k1', state: 'waiting' }] });
  });

  it('waits when it cannot find out whose session it is', async () => {
    const { outbox, sending, world } = setUp(async () => ({}));
    world.whose = async () => Promise.reject(new ApiError('network', ''));
    await outbox.enqueue(change('k1', { version: 1 }));
    await outbox.flush();
    expect(sending).not.toHaveBeenCalled();
    expect(outbox.view()).toMatchObject({ pausedBy: null, actions: [{ id: 'k1', state: 'waiting', attempts: 0 }] });
    outbox.close();
  });

  it('pauses when the session has ended, with nothing lost', async () => {
    const { outbox } = setUp(async () =>
      Promise.reject(new ApiError('unauthenticated', 'Please sign in.', { status: 401 })),
    );
    await outbox.enqueue(change('k1', { version: 1 }));
    await outbox.flush();
    expect(outbox.view()).toMatchObject({
      pausedBy: 'signed-out',
      actions: [{ id: 'k1', state: 'waiting', attempts: 0 }],
    });
  });

  it('keeps a refused action with the reason and what was typed; a new try has a new key', async () => {
    const refusal = new ApiError('invalid', 'Please check.', { status: 400, fields: { contactName: 'is too long' } });
    const send = vi.fn<(r: PlainRequest) => Promise<unknown>>().mockRejectedValueOnce(refusal).mockResolvedValue({});
    const { outbox, sending } = setUp(send);
    const { settled } = await outbox.enqueue(change('k1', { version: 1, contactName: 'Long' }));
    expect(await settled).toMatchObject({
      status: 'refused',
      action: { refusal: { fields: { contactName: 'is too long' } } },
    });
    const [failed] = outbox.view().actions;
    expect(failed).toMatchObject({ state: 'failed', body: { contactName: 'Long' } });
    await outbox.retry(failed?.seq ?? 0, { version: 1, contactName: 'Short' });
    await outbox.flush();
    expect(sentKeys(sending)).toEqual(['k1', 'new1']);
    expect(outbox.view().actions).toEqual([]);
  });

  it('merges by itself a stale change that touches nothing others touched', async () => {
    const current = { version: 7, companyName: 'Acme Ltd', contactName: 'Ann' };
    const stale = new ApiError('stale', 'Changed meanwhile.', { status: 409, current });
    const send = vi
      .fn<(r: PlainRequest) => Promise<unknown>>()
      .mockRejectedValueOnce(stale)
      .mockResolvedValue({ version: 8 });
    const { outbox, sending } = setUp(send);
    const { settled } = await outbox.enqueue(change('k1', { version: 1, contactName: 'B' }));
    expect(await settled).toMatchObject({ status: 'sent' });
    expect(sending.mock.calls[1]?.[0]).toMatchObject({
      idempotencyKey: 'new1',
      body: { version: 7, contactName: 'B' },
    });
  });

  it('asks about a field both changed, then sends what the user chose', async () => {
    const current = { version: 7, companyName: 'Acme', contactName: 'Annie' };
    const stale = new ApiError('stale', 'Changed meanwhile.', { status: 409, current });
    const send = vi
      .fn<(r: PlainRequest) => Promise<unknown>>()
      .mockRejectedValueOnce(stale)
      .mockResolvedValue({ version: 8 });
    const { outbox, sending } = setUp(send);
    const { settled } = await outbox.enqueue(change('k1', { version: 1, contactName: 'Anna' }));
    expect(await settled).toMatchObject({ status: 'refused', action: { state: 'conflict', current } });
    await outbox.resolve(outbox.view().actions[0]?.seq ?? 0, new Set(['contactName']));
    await outbox.flush();
    expect(sending.mock.calls[1]?.[0].body).toEqual({ version: 7, contactName: 'Anna' });
  });

  it('taking the other side of every field sends nothing', async () => {
    const current = { version: 7, companyName: 'Acme', contactName: 'Annie' };
    const { outbox, sending } = setUp(async () => Promise.reject(new ApiError('stale', '', { status: 409, current })));
    const heard = vi.fn();
    outbox.onSent(heard);
    await (await outbox.enqueue(change('k1', { version: 1, contactName: 'Anna' }))).settled;
    await outbox.resolve(outbox.view().actions[0]?.seq ?? 0, new Set());
    expect(sending).toHaveBeenCalledTimes(1);
    expect(outbox.view().actions).toEqual([]);
    expect(heard).toHaveBeenCalledWith(expect.anything(), current);
  });

  it('discarding a create discards what was made on it', async () => {
    const { outbox, world } = setUp(async () => ({}));
    world.online = false;
    await outbox.enqueue(change('k1', {}, { route: 'leads.create', step: 'create', base: null }));
    await outbox.enqueue(change('k2', { text: 'Hi' }, { route: 'leads.activity.add', step: 'append' }));
    await outbox.discard(outbox.view().actions[0]?.seq ?? 0);
    expect(outbox.view().actions).toEqual([]);
  });

  it('keeps a file with what is said of it and sends it once, after the row that it belongs to', async () => {
    const { outbox, world, sending } = setUp(async () => ({}));
    world.online = false;
    const file = new Blob(['what was said'], { type: 'audio/webm' });
    const query = { id: 'n1', name: 'Voice note', purpose: 'voice', seconds: 3 };
    await outbox.enqueue(change('k1', {}, { route: 'leads.create', step: 'create', base: null }));
    await outbox.enqueue({
      ...change('k2', {}),
      route: 'leads.files.add',
      step: 'append',
      body: undefined,
      query,
      file,
    });
    expect(sending).not.toHaveBeenCalled();
    world.online = true;
    await outbox.flush();
    await outbox.flush();
    expect(sentKeys(sending)).toEqual(['k1', 'k2']);
    expect(sending.mock.calls[1]?.[0]).toMatchObject({ route: 'leads.files.add', params: { id: 'x' }, query, file });
    expect(outbox.view().actions).toEqual([]);
  });

  it('an error of the server on one lead does not hold another', async () => {
    const { outbox, sending } = setUp(async (r) =>
      r.idempotencyKey === 'k1' ? Promise.reject(new ApiError('internal', '')) : {},
    );
    await outbox.enqueue(change('k1', { version: 1 }));
    await outbox.enqueue(change('k2', { version: 1 }, { subject: 'y', params: { id: 'y' } }));
    await outbox.flush();
    expect(sentKeys(sending)).toEqual(['k1', 'k2']);
    expect(outbox.view().actions.map((a) => a.id)).toEqual(['k1']);
    outbox.close();
  });

  it('tells of an action that another tab sent', async () => {
    const { outbox, world, store } = setUp(async () => ({}));
    world.online = false;
    await outbox.enqueue(change('k1', { version: 1 }));
    const heard = vi.fn();
    outbox.onSent(heard);
    await store.remove([outbox.view().actions[0]?.seq ?? 0]);
    expect(heard).toHaveBeenCalledWith(expect.objectContaining({ id: 'k1' }), undefined);
  });
});
