'use client';

import { Copy, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { downloadCodes } from '@/client/recovery-codes';
import type { SetUp } from '@/contracts/accounts/second-factor';
import { Button } from '@/ui/button';
import { QrCode } from '@/ui/qr-code';
import { texts } from './second-factor-texts';

/** What an authenticator app is shown, and the key for who types it. */
export function AppSecret({ setUp: { uri, secret } }: { setUp: SetUp }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-normal">{texts.app.scan}</p>
      <QrCode text={uri} label={texts.app.qr} className="w-52 max-w-full rounded-lg" />
      <p className="text-muted text-sm">
        {texts.app.type}
        <code className="mt-1 block select-all break-words text-base text-strong">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
    </div>
  );
}

/** The recovery codes, this once. They stay until their owner says that they are kept. */
export function RecoveryCodes({
  codes,
  doneLabel,
  onDone,
}: {
  codes: readonly string[];
  doneLabel: string;
  onDone: () => void;
}) {
  const panel = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => panel.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setSaid(texts.codes.copied);
    } catch {
      // The browser may refuse it: the codes are there to be selected.
      setSaid(texts.codes.notCopied);
    }
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={texts.codes.title}
      className="flex flex-col gap-3 rounded-xl bg-warn-soft p-4"
    >
      <p className="font-semibold text-strong">{texts.codes.title}</p>
      <p className="text-normal text-sm">{texts.codes.text}</p>
      <ul className="grid select-all grid-cols-2 gap-x-4 gap-y-1 rounded-lg bg-surface-2 p-3 font-mono text-sm text-strong">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={<Copy />} onClick={() => void copy()}>
          {texts.codes.copy}
        </Button>
        <Button size="sm" icon={<Download />} onClick={() => downloadCodes(codes, texts.codes.file)}>
          {texts.codes.download}
        </Button>
        <Button size="sm" variant="primary" onClick={onDone}>
          {doneLabel}
        </Button>
      </div>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
    </section>
  );
}
