import { describe, expect, it } from 'vitest';
import type { Notification } from '@/contracts/notifications/notifications';
import { groupByDay } from './group-by-day';

const at = (date: Date): Notification => ({
  id: date.toISOString(),
  kind: 'deal',
  title: '',
  body: '',
  actionUrl: null,
  readAt: null,
  createdAt: date.toISOString(),
});

describe('notifications by day', () => {
  it('are grouped by the days of the device, newest first', () => {
    const now = new Date(2026, 10, 21, 8);
    const list = [new Date(2026, 10, 21, 0, 1), new Date(2026, 10, 20, 23, 59), new Date(2026, 10, 1)].map(at);
    expect(groupByDay(list, now).map(({ title, items }) => [title, items.length])).toEqual([
      ['Today', 1],
      ['Yesterday', 1],
      ['Earlier', 1],
    ]);
  });

  it('leave out days without any', () => {
    expect(groupByDay([], new Date())).toEqual([]);
  });
});
