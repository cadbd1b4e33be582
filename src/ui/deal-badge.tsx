'use client';

import { Ban, CheckCheck, CircleCheck, CircleX, Hourglass, type LucideIcon, Undo2 } from 'lucide-react';
import { Badge, type BadgeSize, type BadgeTone } from './badge';
import { useUi } from './ui-provider';
import type { UiWords } from './words';

export type DealState = keyof UiWords['deals'];

const LOOKS: Record<DealState, { icon: LucideIcon; tone: BadgeTone }> = {
  claimed: { icon: Hourglass, tone: 'warn' },
  confirmed: { icon: CircleCheck, tone: 'good' },
  completed: { icon: CheckCheck, tone: 'good' },
  rejected: { icon: CircleX, tone: 'bad' },
  cancelled: { icon: Ban, tone: 'neutral' },
  refunded: { icon: Undo2, tone: 'bad' },
};

/** Where a won lead stands with the programme. */
export function DealBadge({ state, size, className }: { state: DealState; size?: BadgeSize; className?: string }) {
  const { words } = useUi();
  const { icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone} size={size} icon={icon} className={className}>
      {words.deals[state]}
    </Badge>
  );
}
