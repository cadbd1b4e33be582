'use client';

import { CircleAlert, Fingerprint, LogIn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { call } from '@/client/api/call';
import {
  askForPasskey,
  hasPasskeys,
  offersPasskeysInField,
  refusalOf,
  stopAsking,
} from '@/client/passkeys/use-passkey';
import { finishSingleSignOn, signInByPasskey } from '@/client/session/sign-in';
import { safeNext } from '@/client/session/sign-in-address';
import { Button, buttonStyles } from '@/ui/button';
import { texts } from './other-ways-texts';

const PROBLEMS: Readonly<Record<string, string>> = texts.problems;
const searched = (name: string): string | null => new URLSearchParams(window.location.search).get(name);
const goOn = () => window.location.replace(safeNext(searched('next')));

/** Passkeys, and single sign-on where the programme has it. Loaded after the form, in the browser only. */
export default function OtherWays() {
  const [problem, setProblem] = useState(() => PROBLEMS[searched('problem') ?? ''] ?? '');
  const [pending, setPending] = useState(false);
  const singleSignOn = useSingleSignOn(setProblem);
  useOfferInField(!pending, setProblem);

  const byPasskey = async () => {
    setPending(true);
    setProblem('');
    try {
      const { options } = await call('auth.passkey.options', { params: { side: 'partner' }, body: {} });
      await signInByPasskey(await askForPasskey(options));
      goOn();
    } catch (error) {
      setPending(false);
      const refusal = refusalOf(error);
      setProblem(refusal ? texts.refused[refusal] : sentenceFor(error));
    }
  };

  if (!hasPasskeys() && !singleSignOn && !problem) return null;
  return (
    <section className="flex flex-col gap-3">
      <div role="alert" className="empty:hidden">
        {problem && (
          <p className="flex items-start gap-2 rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {problem}
          </p>
        )}
      </div>
      <p className="flex items-center gap-3 text-muted text-sm before:h-px before:flex-1 before:bg-edge after:h-px after:flex-1 after:bg-edge">
        {texts.or}
      </p>
      {hasPasskeys() && (
        <Button block size="lg" icon={<Fingerprint />} pending={pending} onClick={() => void byPasskey()}>
          {texts.passkey}
        </Button>
      )}
      {singleSignOn && (
        // No link of the router's: the server leads on to another site.
        <a
          className={buttonStyles({ size: 'lg', block: true })}
          href={`/api/auth/partner/oidc/start${window.location.search}`}
        >
          <LogIn />
          {singleSignOn.label}
        </a>
      )}
    </section>
  );
}

/** Of what went on beside the form: without a network the form itself says so, once it is used. */
const worthSaying = (error: unknown): string =>
  error instanceof ApiError && error.code === 'network' ? '' : sentenceFor(error);

/** Whether the programme has a provider; and when that has just led back here, the session becomes this device's. */
function useSingleSignOn(setProblem: (text: string) => void): { label: string } | null {
  const [found, setFound] = useState<{ label: string } | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      try {
        if (searched('via') === 'single-sign-on') {
          await finishSingleSignOn();
          return goOn();
        }
        const { singleSignOn } = await call('auth.ways', { params: { side: 'partner' } });
        if (current) setFound(singleSignOn);
      } catch (error) {
        if (current) setProblem(worthSaying(error));
      }
    };
    void look();
    return () => {
      current = false;
    };
  }, [setProblem]);
  return found;
}

/** Before the server's question is over: it is good for five minutes, and a page may stay open for longer. */
const ASK_AGAIN_MS = 4 * 60_000;

/** Offers passkeys beside the saved passwords, where the browser can: it waits until one is picked. Only one may be asked for at a time. */
function useOfferInField(isFree: boolean, setProblem: (text: string) => void) {
  useEffect(() => {
    if (!isFree) return;
    let current = true;
    const offer = async () => {
      if (!(await offersPasskeysInField()) || !current) return;
      try {
        const { options } = await call('auth.passkey.options', { params: { side: 'partner' }, body: {} });
        if (!current) return;
        await signInByPasskey(await askForPasskey(options, { inField: true }));
        goOn();
      } catch (error) {
        // Nothing was picked, or the button below took over: that is no problem of anybody's.
        if (current && refusalOf(error) === null) setProblem(worthSaying(error));
      }
    };
    void offer();
    const again = window.setInterval(() => void offer(), ASK_AGAIN_MS);
    return () => {
      current = false;
      window.clearInterval(again);
      void stopAsking();
    };
  }, [isFree, setProblem]);
}
