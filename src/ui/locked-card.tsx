'use client';

import { ArrowRight, LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';
import { ProgressBar } from './progress-bar';
import { type Tier, useTierIcon } from './tier-badge';
import { UiLink, useUi } from './ui-provider';

const GLOWS: Record<Tier, string> = {
  starter: 'border-tier-starter/35 from-tier-starter-soft',
  active: 'border-tier-active/35 from-tier-active-soft',
  performer: 'border-tier-performer/35 from-tier-performer-soft',
  elite: 'border-tier-elite/35 from-tier-elite-soft',
};
const INKS: Record<Tier, string> = {
  starter: 'text-tier-starter',
  active: 'text-tier-active',
  performer: 'text-tier-performer',
  elite: 'text-tier-elite',
};

/** What a tier unlocks, drawn from the item's public teaser only, with the way there. */
export function LockedCard({
  title,
  kind,
  teaser,
  tier,
  unlocks,
  progress,
  href,
  linkText,
  className,
}: {
  title: string;
  /** What sort of thing: "Case study", "Feature". */
  kind: string;
  teaser?: ReactNode;
  tier: Tier;
  /** Said in the place of "Unlocks at" where no tier does. */
  unlocks?: string;
  /** The way to that tier, in words too: `{ value: 8, max: 10, text: '8 of 10 deals' }`. */
  progress?: { value: number; max: number; text: string };
  /** Where the requirements are. */
  href: string;
  linkText?: string;
  className?: string;
}) {
  const { words } = useUi();
  const Icon = useTierIcon()(tier);
  return (
    <article
      className={cn(
        'relative flex min-w-0 flex-col gap-3 overflow-hidden rounded-xl border bg-linear-to-br to-60% to-surface-2 bg-surface-2 p-4 shadow-card transition hover:-translate-y-0.5 hover:shadow-raised',
        GLOWS[tier],
        className,
      )}
    >
      <Icon aria-hidden className={cn('absolute -top-4 -right-4 size-28 stroke-1 opacity-10', INKS[tier])} />
      <div className={cn('flex items-center gap-1.5 font-semibold text-sm', INKS[tier])}>
        <LockKeyhole aria-hidden className="size-4 shrink-0" />
        {unlocks ?? words.unlocksAt(words.tiers[tier])}
      </div>
      <div className="min-w-0">
        <p className="text-muted text-sm">{kind}</p>
        <h3 className="font-semibold text-base">{title}</h3>
        {teaser && <p className="mt-1 text-normal text-sm">{teaser}</p>}
      </div>
      {progress && <ProgressBar label={words.tiers[tier]} showLabel {...progress} />}
      <UiLink
        href={href}
        className="-my-2 mt-auto inline-flex min-h-11 items-center gap-1.5 self-start rounded-md font-semibold text-accent-text text-sm after:absolute after:inset-0 hover:underline"
      >
        {linkText ?? words.seeWhatIsMissing}
        <ArrowRight aria-hidden className="size-4" />
      </UiLink>
    </article>
  );
}
