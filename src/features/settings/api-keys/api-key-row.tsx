'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import type { ApiKey } from '@/contracts/accounts/api-keys';
import { Button } from '@/ui/button';
import { ListRow } from '@/ui/list-row';
import { RelativeTime } from '@/ui/relative-time';
import { toast } from '@/ui/toast-store';
import { texts } from './texts';

const counted = (scopes: ApiKey['scopes'], what: 'read' | 'write') =>
  scopes.filter((scope) => scope.endsWith(`:${what}`)).length;

/** A key by what it begins with, and the way to end it: pressed twice, for it cannot be taken back. */
export function ApiKeyRow({ apiKey: { id, name, prefix, scopes, expiresAt, lastUsedAt } }: { apiKey: ApiKey }) {
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const revoke = useMutation({
    mutationFn: () => call('api-keys.revoke', { params: { id } }),
    onSuccess: () => toast({ id: 'api-keys', tone: 'good', title: texts.revoked, text: texts.revokedText }),
    onError: (error) => toast({ id: 'api-keys', tone: 'bad', title: texts.notRevoked, text: sentenceFor(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const ends = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(expiresAt));
  return (
    <ListRow
      leading={
        <span
          aria-hidden
          className="flex size-10 shrink-0 items-center justify-center rounded-full bg-surface-3 text-normal"
        >
          <KeyRound className="size-5" />
        </span>
      }
      title={
        <>
          {name} <code className="ml-1 font-normal text-muted text-xs">{prefix}…</code>
        </>
      }
      text={
        <>
          <span className="block truncate">
            {lastUsedAt ? (
              <>
                {texts.used} <RelativeTime date={lastUsedAt} />
              </>
            ) : (
              texts.neverUsed
            )}
            {` · ${texts.scopesOf(counted(scopes, 'read'), counted(scopes, 'write'))}`}
          </span>
          <span className="block truncate">{texts.endsOn(ends)}</span>
        </>
      }
      trailing={
        <Button
          size="sm"
          variant={isAsked ? 'danger' : 'secondary'}
          pending={revoke.isPending}
          onBlur={() => setAsked(false)}
          onClick={() => (isAsked ? revoke.mutate() : setAsked(true))}
        >
          {isAsked ? texts.sure : texts.revoke}
          <span className="sr-only">{texts.revokeOf(name)}</span>
        </Button>
      }
    />
  );
}
