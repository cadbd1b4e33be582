'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useId, useRef } from 'react';
import { sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { keys } from '@/client/query/keys';
import type { Profile } from '@/contracts/accounts/profile';
import { Button } from '@/ui/button';
import { toast } from '@/ui/toast-store';
import { texts } from './branding-texts';

/** The logo that stands in the portal's corner: chosen from this device, shown, taken away. */
export function LogoField({ logoFileId, isOwner }: { logoFileId: string | null; isOwner: boolean }) {
  const client = useQueryClient();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (file: File | null): Promise<Profile> =>
      file ? call('profile.logo.put', { file }) : call('profile.logo.delete', {}),
    onSuccess: (answer) => {
      client.setQueryData(keys.profile, answer);
      toast({ id: 'logo', tone: 'good', title: answer.partner.logoFileId ? texts.logo.saved : texts.logo.removed });
    },
    onError: (error) => toast({ id: 'logo', tone: 'bad', title: texts.notSaved, text: sentenceFor(error) }),
  });
  return (
    <div className="flex items-center gap-4">
      <div className="flex size-16 shrink-0 items-center justify-center overflow-hidden rounded-xl border border-edge bg-surface-1">
        {logoFileId ? (
          // biome-ignore lint/performance/noImgElement: small as it is stored, and private.
          <img src={`/api/partner/files/${logoFileId}`} alt={texts.logo.yours} className="size-full object-contain" />
        ) : (
          <ImageUp aria-hidden className="size-6 text-muted" />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <label htmlFor={id} className="font-medium text-sm text-strong">
          {texts.logo.label}
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // So that the same file can be chosen again after a failure.
            target.value = '';
            if (file) change.mutate(file);
          }}
        />
        {isOwner && (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" pending={change.isPending} onClick={() => input.current?.click()}>
              {logoFileId ? texts.logo.replace : texts.logo.choose}
            </Button>
            {logoFileId && (
              <Button size="sm" variant="ghost" disabled={change.isPending} onClick={() => change.mutate(null)}>
                {texts.logo.remove}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
