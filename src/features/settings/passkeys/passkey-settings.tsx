'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { hasPasskeys, makePasskey, refusalOf } from '@/client/passkeys/use-passkey';
import { Answered } from '@/client/query/answered';
import { keys } from '@/client/query/keys';
import type { Passkey } from '@/contracts/accounts/passkeys';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { IconButton } from '@/ui/icon-button';
import { ListRow } from '@/ui/list-row';
import { RelativeTime } from '@/ui/relative-time';
import { SkeletonRows } from '@/ui/skeleton';
import { toast } from '@/ui/toast-store';
import { PasskeyDialog, type PasskeyTask } from './passkey-dialog';
import { passwordWanted } from './password-wanted';
import { texts } from './texts';

const PASSKEYS = ['passkeys'] as const;

/** The passkeys of the own account: what they are, when they were used, and the ways to add, rename and remove one. */
export default function PasskeySettings() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: PASSKEYS, queryFn: ({ signal }) => call('auth.passkeys.list', { signal }) });
  const [task, setTask] = useState<PasskeyTask | null>(null);
  const add = useMutation({
    mutationFn: async (password?: string) => {
      const { options } = await call('auth.passkeys.begin', { body: password === undefined ? {} : { password } });
      setTask(null);
      const response = await makePasskey(options);
      return call('auth.passkeys.add', { body: { response } });
    },
    onSuccess: (passkey) => {
      toast({ id: 'passkeys', tone: 'good', title: texts.added });
      setTask({ kind: 'rename', passkey });
    },
    onError: (error, password) => {
      const refusal = refusalOf(error);
      const wanted = passwordWanted(error);
      if (wanted !== null) return setTask({ kind: 'password', error: password === undefined ? '' : wanted });
      setTask(null);
      toast({
        id: 'passkeys',
        tone: 'bad',
        title: texts.notAdded,
        text: refusal ? texts.refused[refusal] : sentenceFor(error),
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: PASSKEYS }),
  });
  const changed = () => {
    setTask(null);
    void client.invalidateQueries({ queryKey: PASSKEYS });
    void client.invalidateQueries({ queryKey: keys.sessions });
  };
  return (
    <Card
      id="passkeys"
      title={texts.title}
      description={texts.description}
      flush
      footer={
        hasPasskeys() ? (
          <Button block variant="ghost" icon={<Plus />} pending={add.isPending} onClick={() => add.mutate(undefined)}>
            {texts.add}
          </Button>
        ) : (
          <p className="text-muted text-sm">{texts.unsupported}</p>
        )
      }
    >
      <Answered query={query} what={texts.what} skeleton={<SkeletonRows rows={1} />}>
        {({ docs }) =>
          docs.length === 0 ? (
            <p className="px-4 pb-4 text-muted text-sm">{texts.none}</p>
          ) : (
            <ul className="divide-y divide-edge">
              {docs.map((passkey) => (
                <li key={passkey.id}>
                  <PasskeyRow passkey={passkey} onTask={setTask} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <PasskeyDialog
        task={task}
        onClose={() => setTask(null)}
        onPassword={(password) => add.mutate(password)}
        onChanged={changed}
      />
    </Card>
  );
}

function PasskeyRow({ passkey, onTask }: { passkey: Passkey; onTask: (task: PasskeyTask) => void }) {
  const { name, createdAt, lastUsedAt } = passkey;
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
      title={name}
      text={
        <span className="whitespace-normal">
          {texts.since}
          <RelativeTime date={createdAt} /> ·{' '}
          {lastUsedAt ? (
            <>
              {texts.used}
              <RelativeTime date={lastUsedAt} />
            </>
          ) : (
            texts.neverUsed
          )}
        </span>
      }
      trailing={
        <span className="flex">
          <IconButton
            label={texts.renameOf(name)}
            icon={<Pencil />}
            onClick={() => onTask({ kind: 'rename', passkey })}
          />
          <IconButton
            label={texts.removeOf(name)}
            icon={<Trash2 />}
            onClick={() => onTask({ kind: 'remove', passkey })}
          />
        </span>
      }
    />
  );
}
