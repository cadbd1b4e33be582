'use client';

import { CloudUpload } from 'lucide-react';
import { useState } from 'react';
import type { QueuedAction } from '@/client/outbox/action';
import { useOutboxView, useSession } from '@/client/session/use-session';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { RelativeTime } from '@/ui/relative-time';
import { Sheet } from '@/ui/sheet';
import { ConflictForm } from './conflict-form';
import { isEditable } from './is-editable';
import { TypedFields } from './typed-fields';

/** Everything that is still on this device only: what, since when, why, and what to do about it. Nothing is dropped silently. */
export default function OutboxReview({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { actions } = useOutboxView();
  const refused = actions.filter((action) => action.state !== 'waiting');
  const waiting = actions.filter((action) => action.state === 'waiting');
  return (
    <Sheet open={open} onClose={onClose} title="Not sent yet">
      {actions.length === 0 ? (
        <EmptyState
          icon={CloudUpload}
          title="Everything is sent"
          text="What you do offline waits here until it is sent."
        />
      ) : (
        <ul className="flex flex-col gap-3">
          {[...refused, ...waiting].map((action) => (
            <QueuedItem key={action.seq} action={action} onLeave={onClose} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

const STATES = {
  waiting: { tone: 'info', text: 'Waiting' },
  failed: { tone: 'bad', text: 'Not accepted' },
  conflict: { tone: 'warn', text: 'Changed elsewhere' },
} as const;

function QueuedItem({ action, onLeave }: { action: QueuedAction; onLeave: () => void }) {
  const { tone, text } = STATES[action.state];
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-edge p-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="truncate font-medium text-strong">{action.title}</p>
          <RelativeTime date={action.madeAt} className="text-muted text-sm" />
        </div>
        <Badge tone={tone}>{text}</Badge>
      </div>
      {action.refusal && action.state !== 'conflict' && <p className="text-normal text-sm">{action.refusal.message}</p>}
      {action.state === 'conflict' ? <ConflictForm action={action} /> : <TypedFields action={action} />}
      <QueuedButtons action={action} onLeave={onLeave} />
    </li>
  );
}

function QueuedButtons({ action, onLeave }: { action: QueuedAction; onLeave: () => void }) {
  const session = useSession();
  const [isSure, setSure] = useState(false);
  const discard = async () => (await session.outbox).discard(action.seq);
  const retry = async () => (await session.outbox).retry(action.seq);
  return (
    <div className="flex flex-wrap gap-2">
      {action.state === 'failed' && (
        <Button size="sm" variant="primary" onClick={() => void retry()}>
          Try again
        </Button>
      )}
      {action.route.startsWith('leads.') && (
        <ButtonLink
          size="sm"
          variant="ghost"
          href={`/partner/leads?lead=${action.subject}${isEditable(action) ? '&edit=1' : ''}`}
          onClick={onLeave}
        >
          {isEditable(action) ? 'Edit' : 'Open the lead'}
        </ButtonLink>
      )}
      <Button
        size="sm"
        variant={isSure ? 'danger' : 'ghost'}
        onClick={isSure ? () => void discard() : () => setSure(true)}
      >
        {isSure ? 'Discard for good' : 'Discard'}
      </Button>
    </div>
  );
}
