'use client';

import { CalendarDays, CircleCheck, GraduationCap, Handshake, type LucideIcon, PhoneCall, Star } from 'lucide-react';
import { cn } from '@/ui/class-names';
import { ProgressBar } from '@/ui/progress-bar';
import { useUi } from '@/ui/ui-provider';
import { type Requirement, standingText } from './requirement-words';
import { texts } from './texts';

const ICONS: Record<Requirement['key'], LucideIcon> = {
  deals: Handshake,
  training: GraduationCap,
  satisfaction: Star,
  calls: PhoneCall,
  days: CalendarDays,
};

/** What the next tier asks for, each with where the partner stands. */
export function RequirementList({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <ul className="divide-y divide-edge">
      {requirements.map((requirement) => (
        <li key={requirement.key} className="flex gap-3 px-4 py-3.5">
          <Mark requirement={requirement} />
          <Standing requirement={requirement} />
        </li>
      ))}
    </ul>
  );
}

function Mark({ requirement: { key, met } }: { requirement: Requirement }) {
  const Icon = met ? CircleCheck : ICONS[key];
  return (
    <span
      aria-hidden
      className={cn(
        'flex size-10 shrink-0 items-center justify-center rounded-full',
        met ? 'bg-good-soft text-good' : 'bg-surface-3 text-muted',
      )}
    >
      <Icon className="size-5" />
    </span>
  );
}

function Standing({ requirement }: { requirement: Requirement }) {
  const { locale } = useUi();
  const { key, current, target, met } = requirement;
  const text = standingText(requirement, locale);
  return (
    <div className="min-w-0 flex-1">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-medium text-strong">
          {texts.asks.names[key]}
          {met && <span className="ml-2 font-semibold text-good text-sm">{texts.asks.met}</span>}
        </span>
        <span className="tnum shrink-0 font-semibold text-strong">{text}</span>
      </div>
      <p className="mb-2 text-muted text-sm">{texts.asks.hints[key]}</p>
      <ProgressBar
        label={texts.asks.names[key]}
        value={current}
        max={target}
        text={text}
        tone={met ? 'good' : 'accent'}
      />
    </div>
  );
}
