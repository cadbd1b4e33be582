'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { keys } from '@/client/query/keys';
import type { Profile } from '@/contracts/accounts/profile';
import {
  isProfileOn,
  LONGEST_SOCIAL,
  NETWORK_EXAMPLES,
  NETWORK_NAMES,
  SOCIAL_NETWORKS,
  type SocialNetwork,
} from '@/contracts/accounts/socials';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { toast } from '@/ui/toast-store';
import { saveAgainstNewest } from './save-against-newest';
import { texts } from './social-texts';

type Typed = Partial<Record<SocialNetwork, string>>;

/** The partner's profiles on other networks. Owners change them, everybody else reads them. */
export default function SocialSettings({ profile: { partner, user } }: { profile: Profile }) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const [errors, setErrors] = useState<Typed>({});
  const isPaused = partner.status !== 'active';
  const isOwner = user.role === 'owner' && !isPaused;
  // An answer that this device kept from an earlier version of the portal has none.
  const savedOn = (network: SocialNetwork) => partner.socials?.[network] ?? '';
  const shownOn = (network: SocialNetwork) => typed[network] ?? savedOn(network);
  const changed = SOCIAL_NETWORKS.filter((network) => shownOn(network).trim() !== savedOn(network));
  const save = useMutation({
    mutationFn: (socials: Partial<Record<SocialNetwork, string | null>>) =>
      saveAgainstNewest(client, { socials }, partner.version),
    onSuccess: (answer) => {
      client.setQueryData(keys.profile, answer);
      setTyped({});
      setErrors({});
      toast({ id: 'socials', tone: 'good', title: texts.saved });
    },
    onError: (error) => {
      const fields = error instanceof ApiError ? error.fields : {};
      const named = SOCIAL_NETWORKS.filter((network) => fields[`socials.${network}`]);
      if (named.length > 0) setErrors(Object.fromEntries(named.map((network) => [network, wrongOn(network)])));
      else toast({ id: 'socials', tone: 'bad', title: texts.notSaved, text: sentenceFor(error) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = changed.filter((network) => {
      const address = shownOn(network).trim();
      return address !== '' && !isProfileOn(network, address);
    });
    setErrors(Object.fromEntries(wrong.map((network) => [network, wrongOn(network)])));
    const [first] = wrong;
    if (first) {
      const control = event.currentTarget.elements.namedItem(first);
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    save.mutate(Object.fromEntries(changed.map((network) => [network, shownOn(network).trim() || null])));
  };
  return (
    <Card
      id="socials"
      title={texts.title}
      description={isOwner ? texts.description : isPaused ? texts.paused : texts.ownersOnly}
    >
      <form noValidate onSubmit={submit}>
        <fieldset disabled={!isOwner} className="grid min-w-0 gap-4 sm:grid-cols-2">
          <legend className="sr-only">{texts.title}</legend>
          {SOCIAL_NETWORKS.map((network) => (
            <Field key={network} label={NETWORK_NAMES[network]} error={errors[network]} optional>
              <Input
                name={network}
                type="url"
                inputMode="url"
                autoCapitalize="none"
                maxLength={LONGEST_SOCIAL}
                placeholder={isOwner ? NETWORK_EXAMPLES[network] : undefined}
                value={shownOn(network)}
                onChange={(event) => setTyped((before) => ({ ...before, [network]: event.target.value }))}
              />
            </Field>
          ))}
        </fieldset>
        {isOwner && (
          <Button type="submit" className="mt-4" pending={save.isPending} disabled={changed.length === 0}>
            {texts.save}
          </Button>
        )}
      </form>
    </Card>
  );
}

const wrongOn = (network: SocialNetwork): string => texts.wrong(NETWORK_NAMES[network], NETWORK_EXAMPLES[network]);
