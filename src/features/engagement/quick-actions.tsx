'use client';

import { Handshake, type LucideIcon, Share2, UserPlus } from 'lucide-react';
import { useCan, useMayWrite, useProfile } from '@/client/session/use-session';
import { cn } from '@/ui/class-names';
import { UiLink } from '@/ui/ui-provider';
import { texts } from './texts';

const tile =
  'flex min-h-20 min-w-0 flex-1 flex-col items-center justify-center gap-1.5 rounded-xl border border-edge bg-surface-2 px-2 text-center font-medium text-normal text-sm shadow-card transition hover:bg-surface-3 active:scale-[0.98] sm:min-h-13 sm:flex-row sm:gap-2.5';

/** What is done most, one press away. Who only reads sees only what is to be shared. */
export function QuickActions({ className }: { className?: string }) {
  const mayWrite = useMayWrite();
  const code = useProfile()?.partner.referralCode;
  const mayRecruit = useCan('recruit-link');
  if (!mayWrite && !mayRecruit) return null;
  return (
    <nav aria-label={texts.quick.label} className={cn('flex gap-3', className)}>
      {mayWrite && (
        <>
          <UiLink href="/partner/leads?add=1" className={tile}>
            <Face icon={UserPlus}>{texts.quick.addLead}</Face>
          </UiLink>
          <UiLink href="/partner/leads?stage=proposal" className={tile}>
            <Face icon={Handshake}>{texts.quick.logSale}</Face>
          </UiLink>
        </>
      )}
      {mayRecruit && (
        <button type="button" disabled={!code} onClick={() => code && void share(code)} className={tile}>
          <Face icon={Share2}>{texts.quick.shareLink}</Face>
        </button>
      )}
    </nav>
  );
}

/** Its code comes with the first press. */
async function share(code: string): Promise<void> {
  const { shareLink } = await import('./share-link');
  await shareLink(code);
}

function Face({ icon: Icon, children }: { icon: LucideIcon; children: string }) {
  return (
    <>
      <Icon aria-hidden className="size-5.5 shrink-0 text-accent-text" />
      <span className="max-w-full truncate">{children}</span>
    </>
  );
}
