import type { ReactNode } from 'react';
import { PortalLogo } from '@/features/shell/portal-logo';

/** The calm page around signing in and setting a password. */
export function AuthFrame({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <header className="flex flex-col gap-2">
        <span className="mb-2 size-14">
          <PortalLogo />
        </span>
        <h1 className="font-bold text-2xl">{title}</h1>
        <p className="text-muted">{text}</p>
      </header>
      {children}
    </main>
  );
}
