'use client';

import { BadgeCheck, CircleDot, CircleX, FileText, type LucideIcon, Phone, Trophy } from 'lucide-react';
import { Badge, type BadgeSize, type BadgeTone } from './badge';
import { useUi } from './ui-provider';
import type { UiWords } from './words';

export type Stage = keyof UiWords['stages'];

/** Icon and tone of each stage, for boards and charts that draw more than the badge. */
export const STAGE_LOOKS: Record<Stage, { icon: LucideIcon; tone: BadgeTone }> = {
  new: { icon: CircleDot, tone: 'neutral' },
  contacted: { icon: Phone, tone: 'info' },
  qualified: { icon: BadgeCheck, tone: 'performer' },
  proposal: { icon: FileText, tone: 'warn' },
  won: { icon: Trophy, tone: 'good' },
  lost: { icon: CircleX, tone: 'bad' },
};

export function StageBadge({ stage, size, className }: { stage: Stage; size?: BadgeSize; className?: string }) {
  const { words } = useUi();
  const { icon, tone } = STAGE_LOOKS[stage];
  return (
    <Badge tone={tone} size={size} icon={icon} className={className}>
      {words.stages[stage]}
    </Badge>
  );
}
