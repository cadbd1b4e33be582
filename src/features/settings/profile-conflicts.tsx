'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/ui/button';
import { texts } from './profile-texts';
import { FIELD_NAMES } from './profile-values';
import type { ProfileConflict } from './use-profile-form';

/** What somebody else saved while this was being typed: both values of each field, and a button for each. */
export function ProfileConflicts({
  conflicts,
  onChoose,
}: {
  conflicts: readonly ProfileConflict[];
  onChoose: (field: ProfileConflict['field'], value: string) => void;
}) {
  const panel = useRef<HTMLElement>(null);
  // The button that was pressed stands below a long form.
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      role="alert"
      aria-label={texts.conflicts.label}
      className="mb-5 flex flex-col gap-4 rounded-xl bg-warn-soft p-4"
    >
      <p className="text-normal text-sm">
        <span className="font-semibold text-strong">{texts.conflicts.title}</span> {texts.conflicts.text}
      </p>
      {conflicts.map(({ field, mine, theirs }) => (
        <div key={field} className="grid gap-2 sm:grid-cols-2">
          <p className="font-medium text-sm text-strong sm:col-span-2">{FIELD_NAMES[field]}</p>
          <Side
            label={texts.conflicts.mine.label}
            value={mine}
            action={texts.conflicts.mine.keep}
            onChoose={() => onChoose(field, mine)}
          />
          <Side
            label={texts.conflicts.theirs.label}
            value={theirs}
            action={texts.conflicts.theirs.take}
            onChoose={() => onChoose(field, theirs)}
          />
        </div>
      ))}
    </section>
  );
}

function Side(props: { label: string; value: string; action: string; onChoose: () => void }) {
  return (
    <div className="flex min-w-0 items-center justify-between gap-3 rounded-lg bg-surface-2 px-3 py-2">
      <span className="min-w-0">
        <span className="block text-muted text-xs">{props.label}</span>
        <span className="block break-words text-strong text-sm">{props.value || texts.conflicts.empty}</span>
      </span>
      <Button size="sm" onClick={props.onChoose}>
        {props.action}
      </Button>
    </div>
  );
}
