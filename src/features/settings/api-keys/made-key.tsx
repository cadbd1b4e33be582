'use client';

import { Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MadeApiKey } from '@/contracts/accounts/api-keys';
import { Button } from '@/ui/button';
import { toast } from '@/ui/toast-store';
import { texts } from './texts';

/** The secret of a new key, this once. It stays on the page until its owner says that it is kept. */
export function MadeKey({ made: { key, secret }, onDone }: { made: MadeApiKey; onDone: () => void }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toast({ id: 'api-keys', tone: 'good', title: texts.copied });
    } catch {
      // The browser may refuse it: the key is there to be selected.
      toast({ id: 'api-keys', tone: 'bad', title: texts.notCopied });
    }
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={texts.madeTitle(key.name)}
      className="mx-4 mb-4 flex flex-col gap-3 rounded-xl bg-warn-soft p-4"
    >
      <p className="font-semibold text-strong">{texts.madeTitle(key.name)}</p>
      <p className="text-normal text-sm">{texts.madeText}</p>
      <code className="select-all break-all rounded-lg bg-surface-2 p-3 text-sm text-strong">{secret}</code>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" icon={<Copy />} onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <Button size="sm" onClick={onDone}>
          {texts.done}
        </Button>
      </div>
    </section>
  );
}
