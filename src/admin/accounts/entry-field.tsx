'use client';

import type { ReactNode } from 'react';

/** A labelled input of the way in, with what is wrong with it. */
export function Field({
  label,
  name,
  error,
  type = 'text',
  autoComplete,
  autoFocus,
}: {
  label: ReactNode;
  name: string;
  error?: string | undefined;
  type?: string;
  autoComplete: string;
  autoFocus?: boolean;
}) {
  const id = `sign-in-${name}`;
  return (
    <div className="portal-dialog__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        // A step that somebody came to by a press of theirs.
        ref={autoFocus ? (input) => input?.focus() : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <small id={`${id}-error`} className="portal-dialog__problem">
          {error}
        </small>
      )}
    </div>
  );
}
