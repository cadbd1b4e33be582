import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLAIM_MESSAGE } from './messages';
import { watchForUpdates } from './update';

/** As much of the browser's side as a page sees: a registration whose workers the test installs, fails and activates. */
function fakeBrowser() {
  const ready = Promise.withResolvers<FakeRegistration>();
  const container = Object.assign(new EventTarget(), {
    controller: null as FakeWorker | null,
    register: vi.fn(async () => registration),
    ready: ready.promise,
  });
  const registration: FakeRegistration = Object.assign(new EventTarget(), {
    installing: null as FakeWorker | null,
    waiting: null as FakeWorker | null,
    active: null as FakeWorker | null,
    update: vi.fn(async () => undefined),
  });
  return { container, registration, becomeReady: () => ready.resolve(registration) };
}
type FakeWorker = EventTarget & { state: string; postMessage: ReturnType<typeof vi.fn> };
type FakeRegistration = EventTarget & Record<'installing' | 'waiting' | 'active', FakeWorker | null>;

function worker(state: string): FakeWorker {
  return Object.assign(new EventTarget(), { state, postMessage: vi.fn() });
}

function turn(of: FakeWorker, state: string) {
  of.state = state;
  of.dispatchEvent(new Event('statechange'));
}

describe('watching the service worker', () => {
  let browser: ReturnType<typeof fakeBrowser>;
  beforeEach(() => {
    vi.useFakeTimers();
    browser = fakeBrowser();
    vi.stubGlobal('navigator', { onLine: true, serviceWorker: browser.container });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks an active worker to take over a page that came past it', async () => {
    const stop = watchForUpdates(vi.fn());
    const active = worker('activated');
    browser.registration.active = active;
    browser.becomeReady();
    await vi.advanceTimersByTimeAsync(0);
    expect(active.postMessage.mock.calls).toEqual([[CLAIM_MESSAGE]]);
    stop();
  });

  it('asks nothing of a worker that has the page', async () => {
    const active = worker('activated');
    Object.assign(browser.registration, { active });
    browser.container.controller = active;
    const stop = watchForUpdates(vi.fn());
    browser.becomeReady();
    await vi.advanceTimersByTimeAsync(0);
    expect(active.postMessage).not.toHaveBeenCalled();
    stop();
  });

  it('starts again when the first install breaks, and not once it is stopped', async () => {
    const first = worker('installing');
    browser.registration.installing = first;
    const stop = watchForUpdates(vi.fn());
    await vi.advanceTimersByTimeAsync(0);
    turn(first, 'redundant');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(browser.container.register).toHaveBeenCalledTimes(1);
    const second = worker('installing');
    browser.registration.installing = second;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(browser.container.register).toHaveBeenCalledTimes(2);
    stop();
    turn(second, 'redundant');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(browser.container.register).toHaveBeenCalledTimes(2);
  });

  it('starts again when the worker cannot be fetched', async () => {
    browser.container.register.mockRejectedValueOnce(new TypeError('offline'));
    const stop = watchForUpdates(vi.fn());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(browser.container.register).toHaveBeenCalledTimes(2);
    stop();
  });

  it('offers a new version once, and only beside an older one', async () => {
    const onReady = vi.fn();
    const stop = watchForUpdates(onReady);
    await vi.advanceTimersByTimeAsync(0);
    browser.container.controller = worker('activated');
    const next = worker('installing');
    browser.registration.installing = next;
    for (let time = 0; time < 2; time += 1) browser.registration.dispatchEvent(new Event('updatefound'));
    turn(next, 'installed');
    expect(onReady).toHaveBeenCalledTimes(1);
    onReady.mock.calls[0]?.[0]();
    expect(next.postMessage.mock.calls).toEqual([[{ type: 'SKIP_WAITING' }]]);
    stop();
  });
});
