'use client';

import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '@/client/session/use-session';
import { Button } from '@/ui/button';
import { texts } from './viewed-as-texts';

/** Says on every page that it is staff who look, and at whom; nothing can be changed. */
export default function ViewedAs({ staff, partner }: { staff: string; partner: string }) {
  const session = useSession();
  const [pending, setPending] = useState(false);
  const stop = () => {
    setPending(true);
    void session.signOut();
  };
  return (
    <aside
      aria-label={texts.label}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-warn border-b bg-warn-soft px-4 py-2 text-normal text-sm"
    >
      <Eye aria-hidden className="size-4 shrink-0 text-warn" />
      <p className="min-w-0 flex-1">
        <span className="font-semibold text-strong">{texts.who(staff, partner)}</span> {texts.text}
      </p>
      <Button size="sm" pending={pending} onClick={stop}>
        {texts.stop}
      </Button>
    </aside>
  );
}
