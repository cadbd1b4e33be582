'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { Answered } from '@/client/query/answered';
import type { Profile } from '@/contracts/accounts/profile';
import type {
  NotificationPreferences,
  SetNotificationPreferences,
} from '@/contracts/notifications/notification-preferences';
import { Card } from '@/ui/card';
import { Checkbox } from '@/ui/checkbox';
import { SkeletonRows } from '@/ui/skeleton';
import { toast } from '@/ui/toast-store';
import { texts } from './notification-settings-texts';

const PREFERENCES = ['notification-preferences'] as const;
type Change = SetNotificationPreferences['changes'][number];

/** How the signed-in user is told of what: a tick for each kind and way, kept as it is set. Spec 01, 09. */
export default function NotificationSettings({ profile: { partner, viewedBy } }: { profile: Profile }) {
  const query = useQuery({
    queryKey: PREFERENCES,
    queryFn: ({ signal }) => call('notifications.preferences.get', { signal }),
  });
  const choose = useChoice();
  const isPaused = partner.status !== 'active';
  const description = viewedBy ? texts.viewing : isPaused ? texts.paused : texts.description;
  return (
    <Card id="notifications" title={texts.title} description={description}>
      <Answered query={query} what={texts.what} skeleton={<SkeletonRows rows={7} />}>
        {({ kinds }) => (
          <ul className="flex flex-col divide-y divide-edge">
            {kinds.map(({ kind, channels }) => (
              <li key={kind}>
                <fieldset
                  disabled={isPaused || Boolean(viewedBy)}
                  className="min-w-0 gap-x-4 py-2.5 sm:grid sm:grid-cols-[1fr_auto] sm:items-center"
                >
                  <legend className="sr-only">{texts.kinds[kind].name}</legend>
                  <div className="min-w-0">
                    <p aria-hidden className="font-medium text-normal">
                      {texts.kinds[kind].name}
                    </p>
                    <p className="text-muted text-sm">{texts.kinds[kind].text}</p>
                  </div>
                  <div className="grid grid-cols-2 gap-x-4 sm:w-76">
                    {channels.map(({ channel, on, locked }) => (
                      <Checkbox
                        key={channel}
                        label={texts.channels[channel]}
                        help={locked ? texts.always : undefined}
                        checked={on}
                        disabled={locked}
                        onChange={(event) => choose({ kind, channel, on: event.target.checked })}
                      />
                    ))}
                  </div>
                </fieldset>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <p className="mt-3 flex items-start gap-2.5 text-muted text-sm">
        <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
        {texts.why}
      </p>
    </Card>
  );
}

/** Shows a choice at once and sends it; one that is refused goes back, with the reason. */
function useChoice(): (change: Change) => void {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (change: Change) => call('notifications.preferences.set', { body: { changes: [change] } }),
    // One after the other: the last press is the last word.
    scope: { id: 'notification-preferences' },
    onMutate: (change) => show(change),
    onError: (error, { on, ...change }) => {
      show({ ...change, on: !on });
      toast({ id: 'notification-preferences', tone: 'bad', title: texts.notSaved, text: sentenceFor(error) });
    },
  });
  const show = ({ kind, channel, on }: Change) =>
    client.setQueryData<NotificationPreferences>(PREFERENCES, (before) =>
      before
        ? {
            kinds: before.kinds.map((each) =>
              each.kind === kind
                ? { ...each, channels: each.channels.map((way) => (way.channel === channel ? { ...way, on } : way)) }
                : each,
            ),
          }
        : before,
    );
  return save.mutate;
}
