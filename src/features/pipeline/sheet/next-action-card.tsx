'use client';

import { CalendarClock, Check } from 'lucide-react';
import type { Lead } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { RelativeTime } from '@/ui/relative-time';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import { useLeadsPage } from '../hooks/use-leads-page';
import { isOverdue } from '../offline/lead-filter';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is to be done next: done, put off by a day, or still to be decided. */
export function NextActionCard({ lead, mayWrite }: { lead: Lead; mayWrite: boolean }) {
  const { go } = useLeadsPage();
  const { update } = useLeadActions();
  if (lead.stage === 'won' || lead.stage === 'lost') return null;
  if (!lead.nextAction && !lead.nextActionAt) {
    if (!mayWrite) return null;
    return (
      <Button icon={<CalendarClock />} onClick={() => go.edit(lead.id)} className="justify-start">
        Plan the next action
      </Button>
    );
  }
  const late = isOverdue(lead, new Date());
  const done = async () => {
    toast({
      tone: 'good',
      title: 'Done. What is next?',
      action: { label: 'Plan it', onSelect: () => go.edit(lead.id) },
    });
    await update(lead, { nextAction: null, nextActionAt: null });
  };
  const tomorrow = () => update(lead, { nextActionAt: new Date(Date.now() + DAY_MS).toISOString() });
  return (
    <section
      aria-label="Next action"
      className={cn('flex flex-col gap-3 rounded-xl border p-3', late ? 'border-bad/40 bg-bad-soft' : 'border-edge')}
    >
      <div className="flex items-start gap-3">
        <CalendarClock aria-hidden className={cn('mt-0.5 size-5 shrink-0', late ? 'text-bad' : 'text-muted')} />
        <div className="min-w-0">
          <p className="font-medium text-strong">{lead.nextAction ?? 'Next action'}</p>
          {lead.nextActionAt && (
            <p className={cn('text-sm', late ? 'text-bad' : 'text-muted')}>
              {late && 'Overdue, '}
              <RelativeTime date={lead.nextActionAt} />
            </p>
          )}
        </div>
      </div>
      {mayWrite && (
        <div className="flex gap-2">
          <Button size="sm" icon={<Check />} onClick={() => void done()}>
            Done
          </Button>
          <Button size="sm" variant="ghost" onClick={() => void tomorrow()}>
            In a day
          </Button>
        </div>
      )}
    </section>
  );
}
