import { describe, expect, it } from 'vitest';
import type { QueuedAction } from './action';
import { dependentsOf, nextTurn } from './order';

const action = (seq: number, subject: string, changes: Partial<QueuedAction> = {}): QueuedAction => ({
  seq,
  id: `a${seq}`,
  userId: 'u',
  route: 'leads.update',
  subject,
  step: 'change',
  base: null,
  title: '',
  madeAt: '2026-11-21T08:00:00.000Z',
  state: 'waiting',
  attempts: 0,
  notBefore: 0,
  ...changes,
});
const nextOf = (...actions: QueuedAction[]) => nextTurn(actions, 1_000).next?.id ?? null;

describe('the order of the outbox', () => {
  it('sends the oldest first, whatever the order of reading', () => {
    expect(nextOf(action(3, 'x'), action(1, 'y'), action(2, 'x'))).toBe('a1');
  });

  it('holds everything behind a create that was refused, on its own lead only', () => {
    const refused = action(1, 'x', { step: 'create', state: 'failed' });
    expect(nextOf(refused, action(2, 'x'), action(3, 'x', { step: 'append' }))).toBeNull();
    expect(nextOf(refused, action(2, 'x'), action(3, 'y'))).toBe('a3');
  });

  it('holds later changes behind a change in conflict, but lets a note go', () => {
    const conflict = action(1, 'x', { state: 'conflict' });
    expect(nextOf(conflict, action(2, 'x'))).toBeNull();
    expect(nextOf(conflict, action(2, 'x'), action(3, 'x', { step: 'append' }))).toBe('a3');
  });

  it('a refused note holds nothing', () => {
    expect(nextOf(action(1, 'x', { step: 'append', state: 'failed' }), action(2, 'x'))).toBe('a2');
  });

  it('never overtakes an action of the same lead that waits to be tried again', () => {
    const waiting = action(1, 'x', { notBefore: 5_000 });
    expect(nextTurn([waiting, action(2, 'x', { step: 'append' })], 1_000)).toEqual({ next: null, wakeAt: 5_000 });
    expect(nextOf(waiting, action(2, 'y'))).toBe('a2');
  });

  it('wakes for the earliest of those that wait', () => {
    expect(nextTurn([action(1, 'x', { notBefore: 9_000 }), action(2, 'y', { notBefore: 4_000 })], 1_000).wakeAt).toBe(
      4_000,
    );
  });

  it('giving up a create gives up what was made on it; giving up a change does not', () => {
    const create = action(1, 'x', { step: 'create' });
    const rest = [action(2, 'x'), action(3, 'y')];
    expect(dependentsOf(create, [create, ...rest]).map((a) => a.id)).toEqual(['a2']);
    expect(dependentsOf(action(1, 'x'), rest)).toEqual([]);
  });
});
