'use client';

import { CircleAlert } from 'lucide-react';
import type { QueuedAction } from '@/client/outbox/action';
import { useSession } from '@/client/session/use-session';
import { Button } from '@/ui/button';
import { useLeadQueue } from '../hooks/use-leads';
import { useLeadsPage } from '../hooks/use-leads-page';
import { ConflictForm } from '../queue/conflict-form';
import { isEditable } from '../queue/is-editable';
import { TypedFields } from '../queue/typed-fields';
import { texts as common } from '../texts';
import { texts } from './texts';

/** What was made on this lead here and not accepted: the reason, what was typed, and the ways on. */
export function LeadRefusals({ leadId }: { leadId: string }) {
  const actions = useLeadQueue();
  const refused = actions.filter((action) => action.subject === leadId && action.state !== 'waiting');
  return refused.map((action) => (
    <section
      key={action.seq}
      aria-label={action.title}
      className="flex flex-col gap-3 rounded-xl border border-bad/40 bg-bad-soft p-3"
    >
      <p className="flex items-start gap-2 font-medium text-sm text-strong">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
        {texts.refused.sentence(
          action.title,
          action.state === 'conflict' ? common.changedElsewhere : (action.refusal?.message ?? ''),
        )}
      </p>
      {action.state === 'conflict' ? <ConflictForm action={action} /> : <TypedFields action={action} />}
      <WaysOn action={action} />
    </section>
  ));
}

function WaysOn({ action }: { action: QueuedAction }) {
  const session = useSession();
  const { go } = useLeadsPage();
  const retry = async () => (await session.outbox).retry(action.seq);
  const discard = async () => (await session.outbox).discard(action.seq);
  return (
    <div className="flex flex-wrap gap-2">
      {isEditable(action) && (
        <Button size="sm" variant="primary" onClick={() => go.edit(action.subject)}>
          {texts.refused.edit}
        </Button>
      )}
      {action.state === 'failed' && (
        <Button size="sm" onClick={() => void retry()}>
          {texts.refused.retry}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={() => void discard()}>
        {texts.refused.discard}
      </Button>
    </div>
  );
}
