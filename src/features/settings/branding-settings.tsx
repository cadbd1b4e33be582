'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type CSSProperties, type FormEvent, useState } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { keys } from '@/client/query/keys';
import type { Profile } from '@/contracts/accounts/profile';
import { FeatureGate } from '@/features/tiers/feature-gate';
import { brandProperties } from '@/ui/brand-shades';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { toast } from '@/ui/toast-store';
import { texts } from './branding-texts';
import { LogoField } from './logo-field';
import { saveAgainstNewest } from './save-against-newest';

/** The portal's own accent, where the choice begins. */
const USUAL = '#f08c2e';

/** The colour that the portal wears for this partner. Spec 10 "Per-partner branding". */
export default function BrandingSettings({ profile }: { profile: Profile }) {
  return (
    <FeatureGate feature="custom-branding">
      <BrandForm profile={profile} />
    </FeatureGate>
  );
}

function BrandForm({ profile: { partner, user } }: { profile: Profile }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const isOwner = user.role === 'owner' && partner.status === 'active';
  const colour = chosen ?? partner.brandColour ?? USUAL;
  const save = useMutation({
    mutationFn: (brandColour: string | null) => saveAgainstNewest(client, { brandColour }, partner.version),
    onSuccess: (answer) => {
      client.setQueryData(keys.profile, answer);
      setChosen(null);
      toast({ id: 'brand', tone: 'good', title: answer.partner.brandColour ? texts.saved : texts.taken });
    },
    onError: (error) => toast({ id: 'brand', tone: 'bad', title: texts.notSaved, text: sentenceFor(error) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(colour);
  };
  return (
    <Card id="brand" title={texts.title} description={texts.description}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <fieldset disabled={!isOwner} className="flex min-w-0 flex-col gap-4">
          <legend className="sr-only">{texts.title}</legend>
          <LogoField logoFileId={partner.logoFileId} isOwner={isOwner} />
          <Field label={texts.colour} help={isOwner ? texts.help : texts.onlyOwner}>
            <Input
              type="color"
              value={colour}
              className="w-24 cursor-pointer p-1.5"
              onChange={(event) => setChosen(event.target.value)}
            />
          </Field>
          <BrandPreview colour={colour} />
          {isOwner && (
            <div className="flex flex-wrap gap-2">
              <Button
                type="submit"
                pending={save.isPending && save.variables !== null}
                disabled={colour === partner.brandColour}
              >
                {texts.save}
              </Button>
              {partner.brandColour && (
                <Button
                  variant="ghost"
                  pending={save.isPending && save.variables === null}
                  onClick={() => save.mutate(null)}
                >
                  {texts.reset}
                </Button>
              )}
            </div>
          )}
        </fieldset>
      </form>
    </Card>
  );
}

/** What a colour would look like, before anybody else sees it. */
function BrandPreview({ colour }: { colour: string }) {
  return (
    <section
      aria-label={texts.preview.label}
      style={brandProperties(colour) as CSSProperties}
      className="flex flex-wrap items-center gap-3 rounded-lg border border-edge bg-surface-1 p-4 text-sm"
    >
      <span className="rounded-lg bg-accent px-3.5 py-2 font-semibold text-accent-contrast">
        {texts.preview.button}
      </span>
      <span className="font-semibold text-accent-text">{texts.preview.link}</span>
      <span className="rounded-full bg-accent-soft px-2.5 py-0.5 font-semibold text-accent-text">
        {texts.preview.mark}
      </span>
    </section>
  );
}
