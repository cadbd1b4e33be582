'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { keys } from '@/client/query/keys';
import type { Profile } from '@/contracts/accounts/profile';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Switch } from '@/ui/switch';
import { toast } from '@/ui/toast-store';
import { saveAgainstNewest } from './save-against-newest';
import { texts } from './texts';

type Change = { leaderboardAlias?: string | null; leaderboardOptOut?: boolean };

/** How one appears on the leaderboard: by another name, or not at all. */
export function LeaderboardSettings({ profile }: { profile: Profile }) {
  const { partner, user } = profile;
  const client = useQueryClient();
  const [alias, setAlias] = useState<string | null>(null);
  const isOwner = user.role === 'owner' && partner.status === 'active';
  const shown = alias ?? partner.leaderboardAlias ?? '';
  const save = useMutation({
    mutationFn: (change: Change) => saveAgainstNewest(client, change, partner.version),
    onSuccess: (answer) => {
      client.setQueryData(keys.profile, answer);
      void client.invalidateQueries({ queryKey: ['leaderboard'] });
      setAlias(null);
      toast({ id: 'leaderboard', tone: 'good', title: texts.leaderboard.saved });
    },
    onError: (error) =>
      toast({ id: 'leaderboard', tone: 'bad', title: texts.leaderboard.notSaved, text: sentenceFor(error) }),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ leaderboardAlias: shown.trim() || null });
  };
  return (
    <Card id="leaderboard" title={texts.leaderboard.title}>
      <fieldset disabled={!isOwner} className="flex min-w-0 flex-col gap-3">
        <legend className="sr-only">{texts.leaderboard.title}</legend>
        <Switch
          label={texts.leaderboard.show}
          help={texts.leaderboard.showHelp}
          checked={!partner.leaderboardOptOut}
          onChange={(event) => save.mutate({ leaderboardOptOut: !event.target.checked })}
        />
        <form noValidate onSubmit={submit} className="flex items-end gap-2">
          <Field label={texts.leaderboard.name} optional className="min-w-0 flex-1">
            <Input
              value={shown}
              placeholder={partner.name}
              maxLength={60}
              onChange={(event) => setAlias(event.target.value)}
            />
          </Field>
          {isOwner && (
            <Button type="submit" pending={save.isPending} disabled={shown.trim() === (partner.leaderboardAlias ?? '')}>
              {texts.save}
            </Button>
          )}
        </form>
      </fieldset>
    </Card>
  );
}
