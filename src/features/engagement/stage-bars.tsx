'use client';

import { Clock, Target } from 'lucide-react';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import type { Stage } from '@/contracts/pipeline/leads';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { STAGE_LOOKS } from '@/ui/stage-badge';
import { UiLink, useUi } from '@/ui/ui-provider';
import { OPEN_STAGES } from './stage-bars-skeleton';
import { texts } from './stage-bars-texts';
import { texts as dashboard } from './texts';

const FILLS: Record<Stage, string> = {
  new: 'fill-chart-5',
  contacted: 'fill-chart-2',
  qualified: 'fill-chart-3',
  proposal: 'fill-chart-1',
  won: 'fill-chart-4',
  lost: 'fill-chart-5',
};

/** Active leads by stage; each stage leads to its leads. */
export default function StageBars({
  leads,
  isRange = false,
  className,
}: {
  leads: Dashboard['leads'];
  /** Only leads that were added in the time chosen. */
  isRange?: boolean;
  className?: string;
}) {
  const { words } = useUi();
  const countOf = (stage: Stage) => leads.byStage.find((each) => each.stage === stage)?.count ?? 0;
  // As staff ordered them.
  const inOrder = (Object.keys(words.stages) as Stage[]).filter((stage) =>
    (OPEN_STAGES as readonly Stage[]).includes(stage),
  );
  const most = Math.max(1, ...inOrder.map(countOf));
  return (
    <Card
      title={dashboard.pipeline.title}
      description={(isRange ? texts.activeOfTime : texts.active)(leads.active)}
      action={
        <ButtonLink href="/partner/leads" size="sm" variant="ghost">
          {texts.all}
        </ButtonLink>
      }
      className={className}
    >
      {leads.active === 0 ? (
        <EmptyState
          compact
          icon={Target}
          title={isRange ? texts.noneOfTime : texts.none}
          text={texts.noneText}
          action={
            <ButtonLink href="/partner/leads?add=1" variant="primary">
              {texts.add}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <ul className="flex flex-col">
            {inOrder.map((stage) => {
              const { icon: Icon } = STAGE_LOOKS[stage];
              const count = countOf(stage);
              return (
                <li
                  key={stage}
                  className="-mx-2 relative flex min-h-11 items-center gap-3 rounded-lg px-2 hover:bg-surface-3"
                >
                  <Icon aria-hidden className="size-4 shrink-0 text-muted" />
                  <UiLink
                    href={`/partner/leads?stage=${stage}`}
                    className="w-20 shrink-0 rounded-md text-normal text-sm after:absolute after:inset-0"
                  >
                    {words.stages[stage]}
                  </UiLink>
                  <svg aria-hidden width="100%" height="12" className="min-w-0 flex-1">
                    <rect width="100%" height="12" rx="6" className="fill-surface-3" />
                    {count > 0 && (
                      <rect
                        width={`${Math.max(5, (count / most) * 100)}%`}
                        height="12"
                        rx="6"
                        className={FILLS[stage]}
                      />
                    )}
                  </svg>
                  <span className="tnum w-7 shrink-0 text-right font-semibold text-strong">{count}</span>
                </li>
              );
            })}
          </ul>
          {leads.overdue > 0 && (
            <UiLink
              href="/partner/leads?view=list&overdue=1"
              className="mt-2 flex min-h-11 items-center gap-2 rounded-lg bg-warn-soft px-3 font-medium text-sm text-warn"
            >
              <Clock aria-hidden className="size-4 shrink-0" />
              {texts.overdue(leads.overdue)}
            </UiLink>
          )}
        </>
      )}
    </Card>
  );
}
