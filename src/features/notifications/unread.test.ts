import { describe, expect, it } from 'vitest';
import { type NotificationPage, overlayReads } from './unread';

const notification = (id: string, createdAt: string, readAt: string | null = null) => ({
  id,
  kind: 'deal' as const,
  title: id,
  body: '',
  actionUrl: null,
  readAt,
  createdAt,
});
const page: NotificationPage = {
  docs: [
    notification('c', '2026-11-21T12:00:00.000Z'),
    notification('b', '2026-11-21T10:00:00.000Z'),
    notification('a', '2026-11-21T09:00:00.000Z', '2026-11-21T09:30:00.000Z'),
  ],
  nextCursor: null,
  hasNextPage: false,
  unread: 5,
};
const madeAt = '2026-11-21T11:00:00.000Z';

describe('notifications read without a network', () => {
  it('are shown as read, and counted so, before they are sent', () => {
    const seen = overlayReads(page, [{ route: 'notifications.read', subject: 'b', madeAt }]);
    expect(seen.docs.map(({ id, readAt }) => [id, readAt !== null])).toEqual([
      ['c', false],
      ['b', true],
      ['a', true],
    ]);
    expect(seen.unread).toBe(4);
  });

  it('are all read by "mark all", those beyond the page too, but not what arrived later', () => {
    const seen = overlayReads(page, [{ route: 'notifications.read-all', subject: 'notifications', madeAt }]);
    expect(seen.docs.filter(({ readAt }) => !readAt).map(({ id }) => id)).toEqual(['c']);
    expect(seen.unread).toBe(1);
  });

  it('are left as they are when nothing waits', () => {
    expect(overlayReads(page, [])).toEqual(page);
  });
});
