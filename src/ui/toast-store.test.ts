import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissToast, toast, toasts } from './toast-store';

describe('toasts', () => {
  beforeEach(() => {
    for (const { id } of toasts.get()) dismissToast(id);
  });

  it('keep the newest three', () => {
    for (const title of ['one', 'two', 'three', 'four']) toast({ title });
    expect(toasts.get().map((one) => one.title)).toEqual(['two', 'three', 'four']);
  });

  it('of the same id replace each other', () => {
    toast({ id: 'sync', title: 'Sending' });
    toast({ id: 'sync', title: 'Sent', tone: 'good' });
    expect(toasts.get().map((one) => one.title)).toEqual(['Sent']);
  });

  it('stay longer when there is something to do or to read', () => {
    toast({ title: 'Saved' });
    toast({ title: 'Archived', action: { label: 'Undo', onSelect: vi.fn() } });
    toast({ title: 'Not sent', tone: 'bad' });
    expect(toasts.get().map((one) => one.lasts)).toEqual([5_000, 10_000, 10_000]);
  });

  it('tell whoever watches until they stop watching', () => {
    const watcher = vi.fn();
    const stop = toasts.subscribe(watcher);
    const id = toast({ title: 'Saved' });
    dismissToast(id);
    stop();
    toast({ title: 'Unseen' });
    expect(watcher).toHaveBeenCalledTimes(2);
  });
});
