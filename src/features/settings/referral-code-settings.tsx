'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { keys } from '@/client/query/keys';
import type { Profile } from '@/contracts/accounts/profile';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { toast } from '@/ui/toast-store';
import { texts } from './referral-code-texts';

/** The code in the partner's links; the owner may choose another one, once. Spec 01 "Partner". */
export default function ReferralCodeSettings({ profile: { partner, user } }: { profile: Profile }) {
  const [isChanging, setChanging] = useState(false);
  const isPaused = partner.status !== 'active';
  const isOwner = user.role === 'owner' && !isPaused;
  const note = isPaused
    ? texts.paused
    : partner.referralCodeChangeable
      ? isOwner
        ? null
        : texts.ownersOnly
      : texts.changed;
  return (
    <Card id="referral-code" title={texts.title} description={texts.description}>
      <p className="break-all font-semibold text-lg text-strong">{partner.referralCode}</p>
      {note && <p className="mt-2 text-muted text-sm">{note}</p>}
      {isOwner && partner.referralCodeChangeable && !isChanging && (
        <Button className="mt-4" onClick={() => setChanging(true)}>
          {texts.change}
        </Button>
      )}
      {isOwner && partner.referralCodeChangeable && isChanging && <CodeForm onDone={() => setChanging(false)} />}
    </Card>
  );
}

function CodeForm({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const change = useMutation({
    mutationFn: (chosen: string) =>
      call('profile.referral-code', { body: { code: chosen }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: (answer) => {
      client.setQueryData(keys.profile, answer);
      toast({
        id: 'referral-code',
        tone: 'good',
        title: texts.saved(answer.partner.referralCode),
        text: texts.savedText,
      });
      onDone();
    },
    onError: (refusal) => {
      const field = refusal instanceof ApiError ? refusal.fields.code : undefined;
      setError(field ?? sentenceFor(refusal));
      // Somebody of the account may have changed it meanwhile.
      if (!field) void client.invalidateQueries({ queryKey: keys.profile });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') setError(texts.missing);
    else change.mutate(code);
  };
  return (
    <form noValidate onSubmit={submit} className="mt-4 flex flex-col gap-4">
      <p className="flex items-start gap-2.5 rounded-lg bg-warn-soft px-3 py-2.5 text-sm text-warn">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <strong className="block font-semibold">{texts.once.title}</strong>
          {texts.once.text}
        </span>
      </p>
      <Field label={texts.label} help={texts.help} error={error}>
        <Input
          name="code"
          value={code}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          onChange={(event) => {
            setCode(event.target.value);
            setError(undefined);
          }}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={change.isPending}>
          {texts.save}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {texts.keep}
        </Button>
      </div>
    </form>
  );
}
