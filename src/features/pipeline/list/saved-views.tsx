'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { pushAddress } from '@/client/address';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { Answered } from '@/client/query/answered';
import { keys } from '@/client/query/keys';
import { useOnline } from '@/client/session/use-online';
import type { LeadView } from '@/contracts/pipeline/lead-views';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { Input } from '@/ui/input';
import { Sheet } from '@/ui/sheet';
import { SkeletonText } from '@/ui/skeleton';
import { viewQueryOf } from '../hooks/use-leads-page';
import { leadViewsQuery } from './desk-queries';
import { texts } from './saved-views-texts';

/** The own views of the leads page: one press shows one, and what is in sight now can be kept under a name. */
export default function SavedViews({ open, onClose }: { open: boolean; onClose: () => void }) {
  const client = useQueryClient();
  const isOnline = useOnline();
  const query = useQuery(leadViewsQuery);
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const change = async (work: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await work();
      await client.invalidateQueries({ queryKey: keys.leadViews });
      return true;
    } catch (cause) {
      setError(cause instanceof ApiError ? (cause.fields.name ?? sentenceFor(cause)) : texts.notSaved);
      return false;
    }
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError(texts.nameMissing);
    const view = { name: name.trim(), query: viewQueryOf(window.location.search) };
    if (await change(() => call('lead-views.save', { body: view }))) setName('');
  };
  const show = (view: LeadView) => {
    onClose();
    pushAddress(`/partner/leads${view.query ? `?${view.query}` : ''}`);
  };
  return (
    <Sheet open={open} onClose={onClose} title={texts.title} description={texts.description}>
      <div className="flex flex-col gap-5">
        <Answered query={query} what={texts.what} skeleton={<SkeletonText lines={3} />}>
          {({ docs }) =>
            docs.length === 0 ? (
              <p className="text-muted text-sm">{texts.none}</p>
            ) : (
              <ul className="divide-y divide-edge">
                {docs.map((view) => (
                  <li key={view.id} className="flex items-center gap-2">
                    <button
                      type="button"
                      onClick={() => show(view)}
                      className="min-h-12 min-w-0 flex-1 truncate text-left font-medium text-strong"
                    >
                      {view.name}
                    </button>
                    <IconButton
                      label={texts.remove(view.name)}
                      icon={<Trash2 />}
                      disabled={!isOnline}
                      onClick={() => void change(() => call('lead-views.delete', { params: { id: view.id } }))}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
        <form noValidate onSubmit={(event) => void save(event)} className="flex items-end gap-2">
          <Field label={texts.name} error={error} className="flex-1">
            <Input maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Button type="submit" variant="primary" disabled={!isOnline}>
            {texts.save}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
