'use client';

import { Button, toast } from '@payloadcms/ui';
import { downloadCodes } from '@/client/recovery-codes';
import type { SetUp } from '@/contracts/accounts/second-factor';
import { QrCode } from '@/ui/qr-code';
import './sign-in.css';

/** What an authenticator app is shown, and the key for who types it. */
export function AppSecret({ setUp: { uri, secret } }: { setUp: SetUp }) {
  return (
    <div className="portal-set-up">
      <p>Scan this with an authenticator app, or type its key there:</p>
      <QrCode text={uri} label="QR code for the authenticator app" />
      <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
    </div>
  );
}

/** The recovery codes, this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      toast.success('Copied.');
    } catch {
      toast.error('Select them and copy them by hand.');
    }
  };
  return (
    <div className="portal-set-up">
      <p>
        Recovery codes, shown this once. Each opens your account a single time when your phone is not there: keep them
        in a safe place.
      </p>
      <ul className="portal-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="portal-actions">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void copy()}>
          Copy
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => downloadCodes(codes, 'Recovery codes, Partner Portal, staff')}
        >
          Download
        </Button>
        <Button size="small" margin={false} onClick={onDone}>
          I have them
        </Button>
      </div>
    </div>
  );
}
