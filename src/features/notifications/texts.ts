import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('notifications', {
  title: 'Notifications',
  what: 'your notifications',
  unread: (count: number) => `${count} unread`,
  unreadBefore: 'Unread: ',
  readAll: 'Mark all as read',
  earlier: 'Show earlier',
  none: {
    title: 'Nothing yet',
    text: 'Confirmed deals, commissions, steps up and news of the programme arrive here the moment they happen.',
    leads: 'Go to your leads',
  },
  days: { today: 'Today', yesterday: 'Yesterday', earlier: 'Earlier' },
  snooze: {
    label: 'Snooze',
    nothingLeft: 'There is nothing left to put off',
    refused: 'It could not be put off',
    done: (company: string) => `${company}: you are reminded again`,
  },
  actions: {
    read: (title: string) => `Mark “${title}” as read`,
    readAll: 'Mark all notifications as read',
  },
});
