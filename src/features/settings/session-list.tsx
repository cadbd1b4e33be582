'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Laptop, type LucideIcon, MonitorSmartphone, Smartphone } from 'lucide-react';
import { sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { Answered } from '@/client/query/answered';
import { keys } from '@/client/query/keys';
import { sessionsQuery } from '@/client/query/queries';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { RelativeTime } from '@/ui/relative-time';
import { SkeletonRows } from '@/ui/skeleton';
import { toast } from '@/ui/toast-store';
import { texts } from './texts';

/** Where one is signed in, and the way to end that. */
export function SessionList() {
  const client = useQueryClient();
  const query = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string) => call('sessions.end', { params: { id } }),
    onSuccess: ({ ended }) => {
      toast({
        id: 'sessions',
        tone: 'good',
        title: texts.sessions.ended(ended),
      });
    },
    onError: (error) =>
      toast({ id: 'sessions', tone: 'bad', title: texts.sessions.notEnded, text: sentenceFor(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.sessions }),
  });
  const others = query.data?.docs.filter((session) => !session.current).length ?? 0;
  return (
    <Card
      id="sessions"
      title={texts.sessions.title}
      flush
      footer={
        others > 1 && (
          <Button
            block
            variant="ghost"
            pending={end.isPending && end.variables === 'all'}
            onClick={() => end.mutate('all')}
          >
            {texts.sessions.endAll(others)}
          </Button>
        )
      }
    >
      <Answered query={query} what={texts.sessions.what} skeleton={<SkeletonRows rows={2} />}>
        {({ docs }) => (
          <ul className="divide-y divide-edge">
            {docs.map(({ id, device, place, lastSeenAt, current }) => (
              <li key={id}>
                <ListRow
                  leading={<DeviceIcon device={device} />}
                  title={device}
                  text={
                    <>
                      {place && `${place} · `}
                      {current ? texts.sessions.active : <RelativeTime date={lastSeenAt} />}
                    </>
                  }
                  trailing={
                    current ? (
                      <Badge tone="good">{texts.sessions.thisDevice}</Badge>
                    ) : (
                      <Button size="sm" pending={end.isPending && end.variables === id} onClick={() => end.mutate(id)}>
                        {texts.sessions.end}
                        <span className="sr-only">{texts.sessions.endAfter(device)}</span>
                      </Button>
                    )
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Card>
  );
}

function DeviceIcon({ device }: { device: string }) {
  const Icon: LucideIcon = /iphone|android|phone/i.test(device)
    ? Smartphone
    : /mac|windows|linux|chromebook/i.test(device)
      ? Laptop
      : MonitorSmartphone;
  return (
    <span
      aria-hidden
      className="flex size-10 shrink-0 items-center justify-center rounded-full bg-surface-3 text-normal"
    >
      <Icon className="size-5" />
    </span>
  );
}
