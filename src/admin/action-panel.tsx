'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { StaffAnswer } from './call-staff-api';
import { tellChanged } from './changed';
import './admin.css';

export type ActionField = {
  name: string;
  label: string;
  type?: 'text' | 'password' | 'textarea' | 'select' | 'datetime-local';
  autoComplete?: string;
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  initial?: string;
  help?: string;
};

export type ActionProps = {
  label: string;
  /** What the button and the form are called where the label alone would not say of what. */
  name?: string;
  /** What will happen, in a sentence. */
  explain: ReactNode;
  confirmLabel: string;
  style?: 'primary' | 'secondary' | 'error';
  fields?: readonly ActionField[];
  run(values: Record<string, string>): Promise<StaffAnswer<unknown>>;
  /** What the person is told when it is done. */
  done(answer: unknown): string;
};

/** A button that opens a small form, does one thing, says what happened, and reloads what is shown: a stale form would resend old values. */
export function ActionPanel({
  label,
  name = label,
  explain,
  confirmLabel,
  style = 'secondary',
  fields = [],
  run,
  done,
}: ActionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ message: string; fields: Record<string, string> } | null>(null);

  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    event.stopPropagation(); // React would pass it on to the document's own form
    const values = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([key, value]) => [key, String(value)]),
    );
    setBusy(true);
    setProblem(null);
    const answer = await run(values);
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer);
      return;
    }
    dialog.current?.close();
    toast.success(done(answer.data));
    router.refresh();
    tellChanged();
  }

  return (
    <>
      <Button
        buttonStyle={style === 'error' ? 'error' : style}
        size="small"
        margin={false}
        aria-label={name}
        onClick={() => {
          setProblem(null);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      {open &&
        // Outside of the document's form, for a form inside a form is none.
        createPortal(
          <dialog ref={dialog} className="portal-dialog" aria-labelledby={`${id}-title`} onClose={() => setOpen(false)}>
            <form onSubmit={(event) => void submit(event)} noValidate>
              <h2 id={`${id}-title`}>{name}</h2>
              <div className="portal-dialog__explain">{explain}</div>
              {fields.map((field) => (
                <FieldRow
                  key={field.name}
                  id={`${id}-${field.name}`}
                  field={field}
                  error={problem?.fields[field.name]}
                />
              ))}
              {problem && (
                <p className="portal-dialog__problem" role="alert">
                  {problem.message}
                </p>
              )}
              <div className="portal-dialog__actions">
                <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => dialog.current?.close()}>
                  Not now
                </Button>
                <Button
                  type="submit"
                  size="medium"
                  margin={false}
                  disabled={busy}
                  buttonStyle={style === 'error' ? 'error' : 'primary'}
                >
                  {busy ? 'Working…' : confirmLabel}
                </Button>
              </div>
            </form>
          </dialog>,
          document.body,
        )}
    </>
  );
}

function FieldRow({ id, field, error }: { id: string; field: ActionField; error?: string | undefined }) {
  const described = [field.help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    name: field.name,
    required: field.required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  };
  return (
    <div className="portal-dialog__field">
      <label htmlFor={id}>
        {field.label}
        {field.required ? '' : ' (optional)'}
      </label>
      {field.type === 'textarea' ? (
        <textarea {...shared} rows={3} defaultValue={field.initial} />
      ) : field.type === 'select' ? (
        <select {...shared} defaultValue={field.initial}>
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={field.type ?? 'text'} defaultValue={field.initial} autoComplete={field.autoComplete} />
      )}
      {field.help && (
        <small id={`${id}-help`} className="portal-dialog__help">
          {field.help}
        </small>
      )}
      {error && (
        <small id={`${id}-error`} className="portal-dialog__problem">
          {error}
        </small>
      )}
    </div>
  );
}
