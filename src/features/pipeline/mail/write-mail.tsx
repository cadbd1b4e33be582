'use client';

import { useQuery } from '@tanstack/react-query';
import { MailPlus, Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import { useOnline } from '@/client/session/use-online';
import { useProfile } from '@/client/session/use-session';
import type { Profile } from '@/contracts/accounts/profile';
import type { Lead } from '@/contracts/pipeline/leads';
import { fillTemplate } from '@/domain/pipeline/mail-template';
import { FeatureGate } from '@/features/tiers/feature-gate';
import { Button, ButtonLink } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { Sheet } from '@/ui/sheet';
import { Textarea } from '@/ui/textarea';
import { toast } from '@/ui/toast-store';
import { useUi } from '@/ui/ui-provider';
import { useLeadFields } from '../custom/use-lead-fields';
import { FormError } from '../forms/form-error';
import type { FieldErrors } from '../forms/lead-form-values';
import { useLeadActions } from '../hooks/use-lead-actions';
import { mailTemplatesQuery } from '../list/desk-queries';
import { mailtoOf, placeholderValues } from './placeholder-values';
import { texts } from './texts';
import { useTakeActivity } from './use-take-activity';

type Props = { lead: Lead; email: string; onClose: () => void };

/** A mail to the lead's contact: begun from a template, finished by hand, sent by the own mail app or by the portal. */
export default function WriteMail({ open, ...props }: Props & { open: boolean }) {
  const profile = useProfile();
  return (
    <Sheet open={open} onClose={props.onClose} title={texts.title(props.lead.contactName)} description={props.email}>
      <FeatureGate feature="lead-crm">{profile && <MailForm {...props} profile={profile} />}</FeatureGate>
    </Sheet>
  );
}

function MailForm({ lead, email, profile, onClose }: Props & { profile: Profile }) {
  const { locale } = useUi();
  const isOnline = useOnline();
  const fields = useLeadFields();
  const { addActivity } = useLeadActions();
  const takeActivity = useTakeActivity();
  const templates = useQuery(mailTemplatesQuery).data?.docs ?? [];
  const [chosen, setChosen] = useState('');
  const [mail, setMail] = useState({ subject: '', body: '' });
  const [errors, setErrors] = useState<FieldErrors>({});
  const [pending, setPending] = useState(false);
  const [isAsking, setAsking] = useState(false);
  /** The same mail is sent once, however often it is pressed. */
  const attempt = useRef({ of: '', key: '' });

  const choose = (id: string) => {
    setChosen(id);
    const template = templates.find((one) => one.id === id);
    if (!template) return;
    const values = placeholderValues(lead, profile, locale, fields);
    setErrors({});
    setMail({ subject: fillTemplate(template.subject, values), body: fillTemplate(template.body, values) });
  };
  const missing = (): boolean => {
    const found = {
      ...(mail.subject.trim() === '' && { subject: texts.subjectMissing }),
      ...(mail.body.trim() === '' && { body: texts.bodyMissing }),
    };
    setErrors(found);
    return Object.keys(found).length > 0;
  };
  const send = async () => {
    if (missing()) return;
    const content = JSON.stringify(mail);
    if (attempt.current.of !== content) attempt.current = { of: content, key: uuidv7() };
    setPending(true);
    try {
      const entry = await call('leads.mails.send', {
        params: { id: lead.id },
        body: mail,
        idempotencyKey: attempt.current.key,
      });
      takeActivity(lead.id, entry);
      toast({ tone: 'good', title: texts.sent });
      onClose();
    } catch (cause) {
      const fields = cause instanceof ApiError ? cause.fields : {};
      setErrors('subject' in fields || 'body' in fields ? fields : { '': `${texts.notSent}: ${sentenceFor(cause)}` });
    } finally {
      setPending(false);
    }
  };
  const note = () => {
    void addActivity(lead, { kind: 'email', text: `${mail.subject}\n\n${mail.body}`.trim().slice(0, 5_000) });
    onClose();
  };
  const control = (field: keyof typeof mail) => ({
    value: mail[field],
    onChange: (event: { target: { value: string } }) => setMail({ ...mail, [field]: event.target.value }),
  });
  if (isAsking) {
    return (
      <section className="flex flex-col gap-3">
        <h3 className="font-semibold text-base">{texts.asked.title}</h3>
        <p className="text-muted text-sm">{texts.asked.text}</p>
        <div className="flex gap-2">
          <Button className="flex-1" onClick={onClose}>
            {texts.asked.no}
          </Button>
          <Button className="flex-1" variant="primary" onClick={note}>
            {texts.asked.yes}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <FormError errors={errors} />
      {templates.length > 0 && (
        <Field label={texts.template}>
          <Select
            value={chosen}
            placeholder={texts.noTemplate}
            options={templates.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => choose(event.target.value)}
          />
        </Field>
      )}
      <Field label={texts.subject} error={errors.subject}>
        <Input {...control('subject')} maxLength={200} autoComplete="off" />
      </Field>
      <Field label={texts.body} error={errors.body} help={texts.sendHelp(profile.user.email)}>
        <Textarea {...control('body')} maxLength={4500} rows={12} />
      </Field>
      <div className="flex flex-col gap-2">
        <Button variant="primary" icon={<Send />} pending={pending} disabled={!isOnline} onClick={() => void send()}>
          {texts.send}
        </Button>
        <ButtonLink
          icon={<MailPlus />}
          href={mailtoOf(email, mail.subject, mail.body)}
          onClick={() => setTimeout(() => setAsking(true))}
        >
          {texts.openInApp}
        </ButtonLink>
        <p role="status" className="text-muted text-sm empty:hidden">
          {!isOnline && texts.needsNetwork}
        </p>
      </div>
    </div>
  );
}
