'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { Answered } from '@/client/query/answered';
import { keys } from '@/client/query/keys';
import type { SecondFactor, SetUp } from '@/contracts/accounts/second-factor';
import { AppSecret, RecoveryCodes } from '@/features/accounts/set-up-app';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { toast } from '@/ui/toast-store';
import { ProofForm } from './proof-form';
import { texts } from './second-factor-texts';

/** Of this page alone: it is of use only when it is true. */
const KEY = ['second-factor'];
type Task = 'app' | 'codes' | 'off';

/** The own second factor: set up, changed, switched off, and its recovery codes. Each step proves again who it is. */
export default function SecondFactorSettings({ email }: { email: string }) {
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => call('auth.second-factor.get', { signal }) });
  return (
    <Answered query={query} what={texts.what} skeleton={<Skeleton className="h-28 w-full rounded-xl" />}>
      {(factor) => <Present factor={factor} email={email} />}
    </Answered>
  );
}

function Present({ factor, email }: { factor: SecondFactor; email: string }) {
  const client = useQueryClient();
  const [task, setTask] = useState<Task | null>(null);
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  // In this page's memory alone, until they are put away.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const tell = (title: string, text?: string) => {
    toast({ id: 'second-factor', tone: 'good', title, ...(text && { text }) });
    setTask(null);
    setSetUp(null);
    void client.invalidateQueries({ queryKey: KEY });
    void client.invalidateQueries({ queryKey: keys.sessions });
  };
  const forget = useMutation({
    mutationFn: () => call('auth.second-factor.forget-devices', {}),
    onSuccess: () => tell(texts.done.forgotten),
    onError: (error) =>
      toast({ id: 'second-factor', tone: 'bad', title: texts.done.notDone, text: sentenceFor(error) }),
  });
  const run: Record<Task, (proof: { password: string; code: string }) => Promise<void>> = {
    app: async ({ password, code }) => {
      setSetUp(await call('auth.second-factor.begin', { body: { password, ...(code && { code }) } }));
      setTask(null);
    },
    codes: async (proof) => {
      const { recoveryCodes } = await call('auth.second-factor.codes', { body: proof });
      setCodes(recoveryCodes);
      tell(texts.done.codes);
    },
    off: async (proof) => {
      await call('auth.second-factor.off', { body: proof });
      tell(texts.done.off, texts.done.othersSignedOut);
    },
  };
  if (codes) return <RecoveryCodes codes={codes} doneLabel={texts.kept} onDone={() => setCodes(null)} />;
  if (setUp)
    return (
      <div className="flex flex-col gap-4">
        <AppSecret setUp={setUp} />
        <ProofForm
          asks={['code']}
          help=""
          email={email}
          label={texts.confirm}
          onCancel={() => setSetUp(null)}
          run={async ({ code }) => {
            const { recoveryCodes } = await call('auth.second-factor.confirm', { body: { code } });
            setCodes(recoveryCodes);
            tell(texts.done.on, texts.done.othersSignedOut);
          }}
        />
      </div>
    );
  if (task)
    return (
      <ProofForm
        key={task}
        asks={factor.on ? ['password', 'code'] : ['password']}
        help={texts.codeHelp}
        email={email}
        label={task === 'off' ? texts.switchOff : texts.goOn}
        danger={task === 'off'}
        onCancel={() => setTask(null)}
        run={run[task]}
      />
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-start gap-3 text-normal">
        <Badge tone={factor.on ? 'good' : 'neutral'}>{factor.on ? texts.on : texts.off}</Badge>
        <span className="min-w-0 text-sm">
          {factor.on ? texts.onText(factor.recoveryCodesLeft) : texts.offText}{' '}
          {factor.devices > 0 && texts.devices(factor.devices)} {factor.on && factor.required && texts.required}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setTask('app')}>{factor.on ? texts.changeApp : texts.setUp}</Button>
        {factor.on && <Button onClick={() => setTask('codes')}>{texts.newCodes}</Button>}
        {factor.devices > 0 && (
          <Button pending={forget.isPending} onClick={() => forget.mutate()}>
            {texts.forget}
          </Button>
        )}
        {factor.on && !factor.required && (
          <Button variant="ghost" onClick={() => setTask('off')}>
            {texts.switchOff}
          </Button>
        )}
      </div>
    </div>
  );
}
