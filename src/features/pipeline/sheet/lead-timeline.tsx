'use client';

import { ArrowLeftRight, Bot, Mail, Mic, Paperclip, Phone, StickyNote, Users } from 'lucide-react';
import type { QueuedAction } from '@/client/outbox/action';
import { Answered } from '@/client/query/answered';
import { useOnline } from '@/client/session/use-online';
import type { Activity, Lead } from '@/contracts/pipeline/leads';
import { moveTexts } from '@/domain/pipeline/move-texts';
import { Button } from '@/ui/button';
import { RelativeTime } from '@/ui/relative-time';
import { SkeletonText } from '@/ui/skeleton';
import { SyncMark } from '@/ui/sync-mark';
import { AttachBar } from '../files/attach-bar';
import { AttachedFile } from '../files/attached-file';
import { useLeadQueue, useLeadTimeline } from '../hooks/use-leads';
import { useStages } from '../hooks/use-stages';
import { ACTIVITY_NAMES } from '../words';
import { ActivityForm } from './activity-form';
import { texts } from './texts';

const ICONS = {
  call: Phone,
  email: Mail,
  meeting: Users,
  note: StickyNote,
  file: Paperclip,
  voice: Mic,
  status_change: ArrowLeftRight,
  system: Bot,
} satisfies Record<Activity['kind'], typeof Phone>;

/** What happened with a lead, newest first, and a place to write down the next thing. */
export function LeadTimeline({ lead, mayWrite }: { lead: Lead; mayWrite: boolean }) {
  const actions = useLeadQueue();
  const isOnServer = !actions.some((action) => action.subject === lead.id && action.step === 'create');
  const query = useLeadTimeline(lead.id, { enabled: isOnServer });
  const unsent = new Map(actions.map((action) => [action.body?.id ?? action.query?.id, action]));
  const rows = (
    <ol className="flex flex-col gap-4">
      {query.activities.map((activity) => (
        <Entry key={activity.id} activity={activity} unsent={unsent.get(activity.id)} />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="lead-timeline" className="flex flex-col gap-4">
      <h3 id="lead-timeline" className="font-semibold text-base">
        {texts.timeline.title}
      </h3>
      {mayWrite && (
        <div className="flex flex-col gap-2">
          <ActivityForm key={lead.id} lead={lead} />
          <AttachBar lead={lead} />
        </div>
      )}
      {isOnServer ? (
        <Answered query={query} what={texts.timeline.what} skeleton={<SkeletonText lines={4} />}>
          {() => (
            <>
              {rows}
              {query.hasNextPage && (
                <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {texts.timeline.earlier}
                </Button>
              )}
            </>
          )}
        </Answered>
      ) : (
        rows
      )}
    </section>
  );
}

function Entry({ activity, unsent }: { activity: Activity; unsent: QueuedAction | undefined }) {
  const isOnline = useOnline();
  const { names } = useStages();
  const Icon = ICONS[activity.kind];
  return (
    <li className="flex gap-3">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-surface-3 text-muted">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-muted text-xs">
          <span className="font-medium text-normal">{headline(activity, names)}</span>
          {activity.by && <span>{activity.by.name}</span>}
          <RelativeTime date={activity.occurredAt} />
          {unsent?.state === 'waiting' && <SyncMark state={isOnline ? 'syncing' : 'offline'} />}
        </p>
        {activity.file && <AttachedFile file={activity.file} kept={unsent?.file} />}
        {activity.text && !activity.file && !isSaidAbove(activity) && (
          <p className="whitespace-pre-wrap break-words text-normal text-sm">{activity.text}</p>
        )}
      </div>
    </li>
  );
}

/** A plain move is told by its headline, in the names that staff gave the stages. */
const isSaidAbove = ({ text, from, to }: Activity): boolean =>
  Boolean(from && to) && text === moveTexts.moved(from ?? '', to ?? '');

function headline({ kind, from, to }: Activity, names: Readonly<Record<string, string>>): string {
  if (kind === 'status_change' && from && to) return texts.timeline.moved(names[from] ?? from, names[to] ?? to);
  return ACTIVITY_NAMES[kind];
}
