'use client';

import { AlarmClock, CalendarClock, Check } from 'lucide-react';
import { useProfile } from '@/client/session/use-session';
import type { Lead } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { RelativeTime } from '@/ui/relative-time';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import { useLeadsPage } from '../hooks/use-leads-page';
import { isOverdue } from '../offline/lead-filter';
import { SNOOZES, type Snooze, snoozedUntil } from '../snooze';
import { texts as common } from '../texts';
import { texts } from './texts';

/** What is to be done next: done, put off, or still to be decided. */
export function NextActionCard({ lead, mayWrite }: { lead: Lead; mayWrite: boolean }) {
  const { go } = useLeadsPage();
  const { update } = useLeadActions();
  const timeZone = useProfile()?.partner.timeZone;
  if (lead.stage === 'won' || lead.stage === 'lost') return null;
  if (!lead.nextAction && !lead.nextActionAt) {
    if (!mayWrite) return null;
    return (
      <Button icon={<CalendarClock />} onClick={() => go.edit(lead.id)} className="justify-start">
        {texts.nextAction.plan}
      </Button>
    );
  }
  const late = isOverdue(lead, new Date());
  const done = async () => {
    toast({
      tone: 'good',
      title: texts.nextAction.isDone,
      action: { label: texts.nextAction.planNext, onSelect: () => go.edit(lead.id) },
    });
    await update(lead, { nextAction: null, nextActionAt: null });
  };
  const snooze = (how: Snooze) => void update(lead, { nextActionAt: snoozedUntil(how, new Date(), timeZone) });
  return (
    <section
      aria-label={texts.nextAction.label}
      className={cn('flex flex-col gap-3 rounded-xl border p-3', late ? 'border-bad/40 bg-bad-soft' : 'border-edge')}
    >
      <div className="flex items-start gap-3">
        <CalendarClock aria-hidden className={cn('mt-0.5 size-5 shrink-0', late ? 'text-bad' : 'text-muted')} />
        <div className="min-w-0">
          <p className="font-medium text-strong">{lead.nextAction ?? texts.nextAction.label}</p>
          {lead.nextActionAt && (
            <p className={cn('text-sm', late ? 'text-bad' : 'text-muted')}>
              {late && common.overdueBefore}
              <RelativeTime date={lead.nextActionAt} />
            </p>
          )}
        </div>
      </div>
      {mayWrite && (
        <div className="flex gap-2">
          <Button size="sm" icon={<Check />} onClick={() => void done()}>
            {texts.nextAction.done}
          </Button>
          <DropdownMenu
            label={texts.nextAction.snooze}
            items={SNOOZES.map(({ id, label }) => ({ id, label, onSelect: () => snooze(id) }))}
            trigger={(attributes) => (
              <Button {...attributes} size="sm" variant="ghost" icon={<AlarmClock />}>
                {texts.nextAction.snooze}
              </Button>
            )}
          />
        </div>
      )}
    </section>
  );
}
