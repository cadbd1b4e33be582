'use client';

import { CircleCheck, HandCoins, Handshake, UserPlus } from 'lucide-react';
import { useMayWrite } from '@/client/session/use-session';
import { ButtonLink } from '@/ui/button';
import { cn } from '@/ui/class-names';

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
    { icon: UserPlus, title: 'Add your first lead', text: 'A company and a name are enough.', done: hasLead },
    { icon: Handshake, title: 'Win it', text: 'Move it to Won with the agreed value.', done: hasSale },
    { icon: HandCoins, title: 'Get paid', text: 'We confirm the deal and your commission appears here.', done: false },
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
        Your first commission in three steps
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
                  {done && <span className="sr-only">, done</span>}
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
          {hasLead ? 'Go to your leads' : 'Add a lead'}
        </ButtonLink>
      )}
    </section>
  );
}
