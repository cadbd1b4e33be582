'use client';

import {
  Award,
  Crown,
  Flame,
  Gem,
  GraduationCap,
  Handshake,
  LockKeyhole,
  type LucideIcon,
  Medal,
  Rocket,
  Star,
  Target,
  Trophy,
  Users,
} from 'lucide-react';
import type { Achievement, AchievementIcon } from '@/contracts/engagement/achievements';
import { cn } from '@/ui/class-names';
import { formatMoney } from '@/ui/format-money';
import { ProgressBar } from '@/ui/progress-bar';
import { RelativeTime } from '@/ui/relative-time';
import { useUi } from '@/ui/ui-provider';
import type { Standing } from './sort-achievements';
import { texts } from './texts';

const ICONS: Record<AchievementIcon, LucideIcon> = {
  award: Award,
  crown: Crown,
  flame: Flame,
  gem: Gem,
  'graduation-cap': GraduationCap,
  handshake: Handshake,
  medal: Medal,
  rocket: Rocket,
  star: Star,
  target: Target,
  trophy: Trophy,
  users: Users,
};

const LOOKS: Record<Standing, string> = {
  reached: 'bg-linear-to-br from-accent to-accent-end text-accent-contrast shadow-card',
  open: 'bg-accent-soft text-accent-text',
  locked: 'bg-surface-3 text-muted',
  over: 'bg-surface-3 text-muted',
};

/** One achievement: when it was reached, how far it is, or what keeps it closed. */
export function AchievementItem({ achievement, standing }: { achievement: Achievement; standing: Standing }) {
  const { title, description, icon } = achievement;
  // An installation may be older on this device than on the server: an icon that it does not know yet is a plain one.
  const Icon = standing === 'locked' ? LockKeyhole : (ICONS[icon] ?? Award);
  return (
    <li className="flex gap-3 py-3">
      <span
        aria-hidden
        className={cn('flex size-11 shrink-0 items-center justify-center rounded-full', LOOKS[standing])}
      >
        <Icon className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium text-strong">{title}</p>
        <p className="text-muted text-sm">{description}</p>
        <State achievement={achievement} standing={standing} />
      </div>
    </li>
  );
}

function State({ achievement, standing }: { achievement: Achievement; standing: Standing }) {
  const { words } = useUi();
  const { grantedAt, unlocksAt, progress } = achievement;
  if (grantedAt)
    return (
      <p className="mt-1 text-sm">
        <span className="font-semibold text-good">{texts.yours}</span>{' '}
        <RelativeTime date={grantedAt} className="text-muted" />
      </p>
    );
  if (unlocksAt) return <p className="mt-1 text-normal text-sm">{words.unlocksAt(words.tiers[unlocksAt])}</p>;
  if (standing === 'over') return <p className="mt-1 text-normal text-sm">{texts.over}</p>;
  return progress && <Way title={achievement.title} progress={progress} />;
}

function Way({ title, progress }: { title: string; progress: NonNullable<Achievement['progress']> }) {
  const { locale, timeZone } = useUi();
  const { current, target, currency, until } = progress;
  const format = (value: number): string =>
    currency ? formatMoney(value, currency, locale) : new Intl.NumberFormat(locale).format(value);
  const text = texts.progress(format(current), format(target));
  const day =
    until && new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' }).format(new Date(until));
  return (
    <>
      <p className="tnum mt-1 mb-1.5 text-sm">
        <span className="font-semibold text-strong">{text}</span>
        {day && <span className="text-muted"> {texts.until(day)}</span>}
      </p>
      <ProgressBar label={texts.progressOf(title)} value={current} max={target} text={text} />
    </>
  );
}
