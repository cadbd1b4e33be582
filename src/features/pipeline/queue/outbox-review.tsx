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
import { texts } from './texts';
import { TypedFields } from './typed-fields';

/** Everything that is still on this device only: what, since when, why, and what to do about it. Nothing is dropped silently. */
export default function OutboxReview({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { actions } = useOutboxView();
  const refused = actions.filter((action) => action.state !== 'waiting');
  const waiting = actions.filter((action) => action.state === 'waiting');
  return (
    <Sheet open={open} onClose={onClose} title={texts.title}>
      {actions.length === 0 ? (
        <EmptyState icon={CloudUpload} title={texts.allSent.title} text={texts.allSent.text} />
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

const TONES = { waiting: 'info', failed: 'bad', conflict: 'warn' } as const;

function QueuedItem({ action, onLeave }: { action: QueuedAction; onLeave: () => void }) {
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-edge p-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="truncate font-medium text-strong">{action.title}</p>
          <RelativeTime date={action.madeAt} className="text-muted text-sm" />
        </div>
        <Badge tone={TONES[action.state]}>{texts.states[action.state]}</Badge>
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
          {texts.retry}
        </Button>
      )}
      {action.route.startsWith('leads.') && (
        <ButtonLink
          size="sm"
          variant="ghost"
          href={`/partner/leads?lead=${action.subject}${isEditable(action) ? '&edit=1' : ''}`}
          onClick={onLeave}
        >
          {isEditable(action) ? texts.edit : texts.openLead}
        </ButtonLink>
      )}
      <Button
        size="sm"
        variant={isSure ? 'danger' : 'ghost'}
        onClick={isSure ? () => void discard() : () => setSure(true)}
      >
        {isSure ? texts.discardForGood : texts.discard}
      </Button>
    </div>
  );
}
