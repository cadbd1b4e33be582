'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { mergeFields } from '@/client/outbox/merge';
import { keys } from '@/client/query/keys';
import { profileQuery } from '@/client/query/queries';
import { clearDraft, readDraft, writeDraft } from '@/client/store/drafts';
import type { Profile } from '@/contracts/accounts/profile';
import { toast } from '@/ui/toast-store';
import { texts } from './profile-texts';
import {
  checkProfile,
  PROFILE_FIELDS,
  type ProfileField,
  type ProfileValues,
  profileBody,
  profileChanges,
  valuesOf,
} from './profile-values';

export type ProfileConflict = { field: ProfileField; mine: string; theirs: string };
const DRAFT = 'profile';
type Errors = Partial<Record<ProfileField | '', string>>;

/**
 * The state of the profile form: typed values kept as a draft, errors by field, and, when somebody else saved meanwhile, what
 * both changed, to be chosen from. What does not collide is kept from both.
 */
export function useProfileForm(profile: Profile) {
  const client = useQueryClient();
  const [edits, setEdits] = useState<Partial<ProfileValues>>(() => readDraft(DRAFT) ?? {});
  /** What was saved when the first key was pressed: what is typed is told apart from it. */
  const [base, setBase] = useState({ values: valuesOf(profile), version: profile.partner.version });
  const [errors, setErrors] = useState<Errors>({});
  const [conflicts, setConflicts] = useState<ProfileConflict[]>([]);
  const isEdited = Object.keys(edits).length > 0;
  const saved = isEdited ? base : { values: valuesOf(profile), version: profile.partner.version };
  const values: ProfileValues = { ...saved.values, ...edits };
  const changes = profileChanges(saved.values, values);

  const save = useMutation({
    mutationFn: (body: ReturnType<typeof profileBody>) =>
      call('profile.update', { body, idempotencyKey: crypto.randomUUID() }),
    onSuccess: (answer) => {
      client.setQueryData(keys.profile, answer);
      forget();
      toast({ id: 'profile', tone: 'good', title: texts.saved });
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.code === 'stale') return collide();
      setErrors(
        error instanceof ApiError && Object.keys(error.fields).length > 0 ? error.fields : { '': sentenceFor(error) },
      );
    },
  });

  const edit = (changed: Partial<ProfileValues>) => {
    const after = { ...edits, ...changed };
    setEdits(after);
    writeDraft(DRAFT, after);
  };

  const forget = () => {
    setEdits({});
    clearDraft(DRAFT);
    setErrors({});
    setConflicts([]);
  };

  /** Somebody else saved first: what both changed is asked about, the rest goes on against what is saved now. */
  const collide = async () => {
    const now = await client.fetchQuery({ ...profileQuery, staleTime: 0 });
    const current = { ...valuesOf(now), version: now.partner.version };
    const merge = mergeFields(saved.values, changes, current);
    if (merge.conflicts.length === 0) {
      const { version: _, ...rest } = merge.body;
      save.mutate(profileBody(rest as Partial<ProfileValues>, current.version));
      return;
    }
    setConflicts(
      merge.conflicts.map(({ field, mine, theirs }) => ({
        field: field as ProfileField,
        mine: String(mine),
        theirs: String(theirs),
      })),
    );
    setBase({ values: valuesOf(now), version: now.partner.version });
  };

  return {
    values,
    errors,
    conflicts,
    pending: save.isPending,
    isChanged: Object.keys(changes).length > 0,
    change(field: ProfileField, value: string) {
      if (!isEdited) setBase({ values: valuesOf(profile), version: profile.partner.version });
      edit({ [field]: value });
      if (field in errors) setErrors(({ [field]: _, ...rest }) => rest);
    },
    /** Solves one field of a conflict by the value that is to stay. */
    choose(field: ProfileField, value: string) {
      edit({ [field]: value });
      setConflicts((before) => before.filter((conflict) => conflict.field !== field));
    },
    discard: forget,
    submit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      const found = checkProfile(values);
      setErrors(found);
      const first = PROFILE_FIELDS.find((field) => field in found);
      if (first) {
        const control = event.currentTarget.elements.namedItem(first);
        if (control instanceof HTMLElement) control.focus();
        return;
      }
      if (Object.keys(changes).length === 0) return forget();
      save.mutate(profileBody(changes, saved.version));
    },
  };
}
