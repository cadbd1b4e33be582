import type { Notification } from '@/contracts/notifications/notifications';
import { texts } from './texts';

/** Today, yesterday and earlier, by the days of this device; empty groups are left out and the order is kept. */
export function groupByDay(
  notifications: readonly Notification[],
  now: Date,
): { title: string; items: readonly Notification[] }[] {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).getTime();
  const dayOf = ({ createdAt }: Notification) => {
    const at = Date.parse(createdAt);
    return at >= today ? texts.days.today : at >= yesterday ? texts.days.yesterday : texts.days.earlier;
  };
  return [...Map.groupBy(notifications, dayOf)].map(([title, items]) => ({ title, items }));
}
