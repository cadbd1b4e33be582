'use client';

import { CircleCheck, HandCoins, Handshake, UserPlus } from 'lucide-react';
import { useMayWrite } from '@/client/session/use-session';
import { ButtonLink } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { texts } from './first-steps-texts';

/** For who begins: the three steps to the first commission, and which of them are done. */
export default function FirstSteps({
  hasLead,
  hasSale,
  className,
}: {
  hasLead: boolean;
  hasSale: boolean;
  className?: string;
}) {
  const mayWrite = useMayWrite();
  const steps = [
    { icon: UserPlus, ...texts.lead, done: hasLead },
    { icon: Handshake, ...texts.sale, done: hasSale },
    { icon: HandCoins, ...texts.paid, done: false },
  ];
  const now = steps.findIndex((step) => !step.done);
  return (
    <section
      aria-labelledby="first-steps"
      className={cn(
        'rounded-xl border border-accent/35 bg-linear-to-br from-accent-soft to-70% to-surface-2 p-4 shadow-card',
        className,
      )}
    >
      <h2 id="first-steps" className="font-semibold text-lg">
        {texts.title}
      </h2>
      <ol className="mt-3 grid gap-3 sm:grid-cols-3">
        {steps.map(({ icon, title, text, done }, index) => {
          const Icon = done ? CircleCheck : icon;
          return (
            <li key={title} className="flex items-start gap-3">
              <span
                aria-hidden
                className={cn(
                  'flex size-10 shrink-0 items-center justify-center rounded-full',
                  done
                    ? 'bg-good-soft text-good'
                    : index === now
                      ? 'bg-accent text-accent-contrast'
                      : 'bg-surface-3 text-muted',
                )}
              >
                <Icon className="size-5" />
              </span>
              <span className="min-w-0">
                <span className="block font-medium text-strong">
                  {title}
                  {done && <span className="sr-only">{texts.done}</span>}
                </span>
                <span className="block text-muted text-sm">{text}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {mayWrite && !hasSale && (
        <ButtonLink
          href={hasLead ? '/partner/leads' : '/partner/leads?add=1'}
          variant="primary"
          className="mt-4 max-sm:w-full"
        >
          {hasLead ? texts.goToLeads : texts.addLead}
        </ButtonLink>
      )}
    </section>
  );
}
