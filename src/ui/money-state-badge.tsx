'use client';

import { Ban, CircleCheck, CirclePause, Clock, type LucideIcon, Send, Wallet } from 'lucide-react';
import { Badge, type BadgeSize, type BadgeTone } from './badge';
import { useUi } from './ui-provider';
import type { UiWords } from './words';

export type MoneyState = keyof UiWords['moneyStates'];

const LOOKS: Record<MoneyState, { icon: LucideIcon; tone: BadgeTone }> = {
  pending: { icon: Clock, tone: 'warn' },
  held: { icon: CirclePause, tone: 'bad' },
  payable: { icon: Wallet, tone: 'accent' },
  processing: { icon: Send, tone: 'info' },
  paid: { icon: CircleCheck, tone: 'good' },
  voided: { icon: Ban, tone: 'neutral' },
};

/** Where an amount stands on its way to the partner. */
export function MoneyStateBadge({
  state,
  size,
  className,
}: {
  state: MoneyState;
  size?: BadgeSize;
  className?: string;
}) {
  const { words } = useUi();
  const { icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone} size={size} icon={icon} className={className}>
      {words.moneyStates[state]}
    </Badge>
  );
}
