'use client';

import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import type { Settlement } from '@/client/outbox/outbox';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import { useStages } from '../hooks/use-stages';
import type { MoveExtra } from '../offline/lead-actions';
import { judgeLeadMove } from './may-move';
import { StagePicker } from './stage-picker';
import { texts } from './texts';
import { MovesContext } from './use-moves';

const WonDialog = lazy(() => import('./won-dialog'));
const LostDialog = lazy(() => import('./lost-dialog'));

type Asking = { what: 'stage' | 'won' | 'lost'; lead: Lead };

/** Gives every card, row and sheet below the same way to move a lead, and shows the questions that go with it. */
export function MovesProvider({ children }: { children: ReactNode }) {
  const actions = useLeadActions();
  const { names } = useStages();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = useCallback(() => setAsking(null), []);

  const send = useCallback(
    async (lead: Lead, to: Stage, extra?: MoveExtra): Promise<Settlement> => {
      navigator.vibrate?.(10);
      const settlement = await actions.move(lead, to, extra);
      if (settlement.status === 'refused') tellRefused(settlement.action.refusal?.message);
      return settlement;
    },
    [actions],
  );

  const move = useCallback(
    (lead: Lead, to: Stage) => {
      const verdict = judgeLeadMove(lead, to);
      if (verdict === 'unchanged') return;
      if (verdict === 'illegal') return tellHasDeal(lead);
      if (to === 'won' || to === 'lost') return setAsking({ what: to, lead });
      close();
      void send(lead, to);
      toast({
        id: `move-${lead.id}`,
        title: texts.moved(lead.companyName, names[to]),
        action: { label: texts.undo, onSelect: () => void send({ ...lead, stage: to }, lead.stage, extraBackTo(lead)) },
      });
    },
    [send, close, names],
  );

  const moves = useMemo(() => ({ move, pick: (lead: Lead) => setAsking({ what: 'stage', lead }) }), [move]);
  return (
    <MovesContext value={moves}>
      {children}
      <StagePicker lead={asking?.what === 'stage' ? asking.lead : null} onClose={close} onPick={move} />
      <Suspense fallback={null}>
        {asking?.what === 'won' && <WonDialog lead={asking.lead} onClose={close} onSend={send} />}
        {asking?.what === 'lost' && <LostDialog lead={asking.lead} onClose={close} onSend={send} />}
      </Suspense>
    </MovesContext>
  );
}

/** What a move back to where the lead was asks for: to be lost it needs its reason again. */
function extraBackTo({ stage, lostReason }: Lead): MoveExtra | undefined {
  return stage === 'lost' ? { lostReason: lostReason ?? texts.reasonNotKnown } : undefined;
}

function tellRefused(reason: string | undefined) {
  toast({ tone: 'bad', title: texts.notMoved, text: reason });
}

function tellHasDeal(lead: Lead) {
  toast({
    tone: 'warn',
    title: texts.hasDeal.title(lead.companyName),
    text: texts.hasDeal.text,
  });
}
