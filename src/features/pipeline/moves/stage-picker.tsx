'use client';

import { Check } from 'lucide-react';
import { useLast } from '@/client/use-last';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { cn } from '@/ui/class-names';
import { Dialog } from '@/ui/dialog';
import { Sheet } from '@/ui/sheet';
import { STAGE_LOOKS } from '@/ui/stage-badge';
import { useMediaQuery } from '@/ui/use-media-query';
import { useStages } from '../hooks/use-stages';
import { texts } from './texts';

/** All stages, to move a lead by one press: the twin of swiping and of dragging. */
export function StagePicker({
  lead,
  onClose,
  onPick,
}: {
  lead: Lead | null;
  onClose: () => void;
  onPick: (lead: Lead, to: Stage) => void;
}) {
  const isWide = useMediaQuery('(min-width: 64rem)');
  const shown = useLast(lead);
  const { order } = useStages();
  const Frame = isWide ? Dialog : Sheet;
  return (
    <Frame open={lead !== null} onClose={onClose} title={shown ? texts.moveLead(shown.companyName) : texts.move}>
      {shown && (
        <ul className="flex flex-col gap-1">
          {order.map((stage) => (
            <li key={stage}>
              <StageButton
                stage={stage}
                isCurrent={stage === shown.stage}
                onPress={() => {
                  onClose();
                  onPick(shown, stage);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

const HINTS: Partial<Record<Stage, string>> = texts.hints;

function StageButton({ stage, isCurrent, onPress }: { stage: Stage; isCurrent: boolean; onPress: () => void }) {
  const { names } = useStages();
  const { icon: Icon } = STAGE_LOOKS[stage];
  return (
    <button
      type="button"
      aria-current={isCurrent || undefined}
      disabled={isCurrent}
      onClick={onPress}
      className={cn(
        'flex min-h-12 w-full items-center gap-3 rounded-lg px-3 py-2 text-left transition hover:bg-surface-3',
        isCurrent && 'bg-surface-3',
      )}
    >
      <Icon aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-strong">{names[stage]}</span>
        {HINTS[stage] && <span className="block text-muted text-sm">{HINTS[stage]}</span>}
      </span>
      {isCurrent && (
        <>
          <Check aria-hidden className="size-5 text-accent-text" />
          <span className="sr-only">{texts.isHere}</span>
        </>
      )}
    </button>
  );
}
