'use client';

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import type { Passkey } from '@/contracts/accounts/passkeys';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { toast } from '@/ui/toast-store';
import { passwordWanted } from './password-wanted';
import { texts } from './texts';

/** What is asked about a passkey. `password` stands before a new one is made, when the session is not young. */
export type PasskeyTask =
  | { kind: 'password'; error: string }
  | { kind: 'rename'; passkey: Passkey }
  | { kind: 'remove'; passkey: Passkey };

/** One question at a time, and what was answered to it. */
export function PasskeyDialog({
  task,
  onClose,
  onPassword,
  onChanged,
}: {
  task: PasskeyTask | null;
  onClose: () => void;
  onPassword: (password: string) => void;
  onChanged: () => void;
}) {
  const form = useId();
  const rename = useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      call('auth.passkeys.rename', { params: { id }, body: { name } }),
    onSuccess: onChanged,
    onError: (error) => toast({ id: 'passkeys', tone: 'bad', title: texts.notSaved, text: sentenceFor(error) }),
  });
  const remove = useMutation({
    mutationFn: ({ id, password }: { id: string; password?: string }) =>
      call('auth.passkeys.remove', { params: { id }, body: password ? { password } : {} }),
    onSuccess: () => {
      toast({ id: 'passkeys', tone: 'good', title: texts.removed });
      onChanged();
    },
    onError: (error) => {
      if (passwordWanted(error) === null)
        toast({ id: 'passkeys', tone: 'bad', title: texts.notRemoved, text: sentenceFor(error) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [name, password] = [String(data.get('name') ?? '').trim(), String(data.get('password') ?? '')];
    if (task?.kind === 'password' && password) onPassword(password);
    if (task?.kind === 'rename' && name) rename.mutate({ id: task.passkey.id, name });
    if (task?.kind === 'remove') remove.mutate({ id: task.passkey.id, ...(password && { password }) });
  };
  const words = task ? wordsOf(task) : null;
  // The first try without a password is no mistake: only a typed one can be wrong.
  const wanted = task?.kind === 'remove' ? passwordWanted(remove.error) : null;
  const asksPassword = task?.kind === 'password' || wanted !== null;
  const wrong = task?.kind === 'password' ? task.error : remove.variables?.password ? wanted : null;
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Dialog
      open={task !== null}
      onClose={close}
      size="sm"
      title={words?.title ?? ''}
      description={words?.text}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            {texts.cancel}
          </Button>
          <Button
            type="submit"
            form={form}
            variant={task?.kind === 'remove' ? 'danger' : 'primary'}
            pending={rename.isPending || remove.isPending}
          >
            {words?.act}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {task?.kind === 'rename' && (
          <Field label={texts.name}>
            <Input
              key={task.passkey.id}
              name="name"
              defaultValue={task.passkey.name}
              maxLength={80}
              required
              data-autofocus
            />
          </Field>
        )}
        {asksPassword && (
          <Field label={texts.password} error={wrong || undefined}>
            <Input name="password" type="password" autoComplete="current-password" required data-autofocus />
          </Field>
        )}
      </form>
    </Dialog>
  );
}

function wordsOf(task: PasskeyTask): { title: string; text?: string; act: string } {
  switch (task.kind) {
    case 'password':
      return { title: texts.passwordTitle, text: texts.passwordText, act: texts.goOn };
    case 'rename':
      return { title: texts.renameOf(task.passkey.name), act: texts.save };
    case 'remove':
      return { title: texts.removal(task.passkey.name), text: texts.removalText, act: texts.remove };
  }
}
