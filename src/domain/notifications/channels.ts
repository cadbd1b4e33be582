import {
  NOTIFICATION_CHANNELS,
  type NotificationChannel,
  type NotificationKind,
  type NotificationPreferences,
} from '@/contracts/notifications/notification-preferences';
import { NOTIFICATION_KINDS } from '@/contracts/notifications/notifications';

/** `on` and `off` are where a choice begins; `always` is none: whoever is not told of it could come to harm. */
type Rule = 'on' | 'off' | 'always';

/** How a kind is told unless the user chose otherwise. Money and the safety of the account are always in the portal. */
const RULES: Record<NotificationKind, Record<NotificationChannel, Rule>> = {
  deal: { app: 'on', email: 'off' },
  commission: { app: 'always', email: 'off' },
  tier: { app: 'on', email: 'on' },
  achievement: { app: 'on', email: 'off' },
  lead: { app: 'on', email: 'off' },
  security: { app: 'always', email: 'always' },
  announcement: { app: 'on', email: 'off' },
};

/** A choice that differs from where it begins, as it is kept. */
export type Choice = { kind: string; channel: string; isOn: boolean };

export const canSwitchOff = (kind: NotificationKind, channel: NotificationChannel): boolean =>
  RULES[kind][channel] !== 'always';

/**
 * Whether a user is told of something of this kind by this way. What is `critical` (new rates, new terms) is told by every way
 * of its kind whatever was chosen: only a way that begins as off stays the user's own.
 */
export function isTold(
  { kind, critical = false }: { kind: NotificationKind; critical?: boolean },
  channel: NotificationChannel,
  choices: readonly Choice[],
): boolean {
  const rule = RULES[kind][channel];
  if (rule === 'always' || (critical && rule === 'on')) return true;
  const chosen = choices.find((choice) => choice.kind === kind && choice.channel === channel);
  return chosen?.isOn ?? rule === 'on';
}

/** Everything that can be chosen, with what is chosen. */
export function preferencesOf(choices: readonly Choice[]): NotificationPreferences {
  return {
    kinds: NOTIFICATION_KINDS.map((kind) => ({
      kind,
      channels: NOTIFICATION_CHANNELS.map((channel) => ({
        channel,
        on: isTold({ kind }, channel, choices),
        locked: !canSwitchOff(kind, channel),
      })),
    })),
  };
}
