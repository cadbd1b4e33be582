import { describe, expect, it } from 'vitest';
import { NOTIFICATION_CHANNELS } from '@/contracts/notifications/notification-preferences';
import { NOTIFICATION_KINDS } from '@/contracts/notifications/notifications';
import { type Choice, isTold, preferencesOf } from './channels';

const off = (kind: string, channel: string): Choice => ({ kind, channel, isOn: false });
const ALL_OFF = NOTIFICATION_KINDS.flatMap((kind) => NOTIFICATION_CHANNELS.map((channel) => off(kind, channel)));

describe('how a user is told', () => {
  it('is in the portal of everything, and by mail of steps up and of security, unless chosen otherwise', () => {
    const told = (channel: 'app' | 'email') => NOTIFICATION_KINDS.filter((kind) => isTold({ kind }, channel, []));
    expect(told('app')).toEqual([...NOTIFICATION_KINDS]);
    expect(told('email')).toEqual(['tier', 'security']);
  });

  it('follows a choice of this kind and way, and of no other', () => {
    const choices = [off('deal', 'app'), { kind: 'deal', channel: 'email', isOn: true }];
    expect(isTold({ kind: 'deal' }, 'app', choices)).toBe(false);
    expect(isTold({ kind: 'deal' }, 'email', choices)).toBe(true);
    expect(isTold({ kind: 'lead' }, 'app', choices)).toBe(true);
  });

  it('is always of money in the portal and of security by every way, whatever is kept', () => {
    const stays = preferencesOf(ALL_OFF).kinds.flatMap(({ kind, channels }) =>
      channels.filter(({ on }) => on).map(({ channel }) => `${kind} ${channel}`),
    );
    expect(stays).toEqual(['commission app', 'security app', 'security email']);
    const locked = preferencesOf([]).kinds.flatMap(({ kind, channels }) =>
      channels.filter((each) => each.locked).map(({ channel }) => `${kind} ${channel}`),
    );
    expect(locked).toEqual(stays);
  });

  it('is by every usual way of what is critical, and by no other', () => {
    expect(isTold({ kind: 'tier', critical: true }, 'email', ALL_OFF)).toBe(true);
    expect(isTold({ kind: 'tier', critical: true }, 'app', ALL_OFF)).toBe(true);
    expect(isTold({ kind: 'deal', critical: true }, 'email', [])).toBe(false);
  });

  it('ignores what is kept of a kind or a way that is no more', () => {
    expect(preferencesOf([off('horoscope', 'app'), off('deal', 'fax')])).toEqual(preferencesOf([]));
  });
});
