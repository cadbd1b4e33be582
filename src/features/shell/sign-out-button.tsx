'use client';

import { LogOut } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useOutboxView, useSession } from '@/client/session/use-session';
import { useLast } from '@/client/use-last';
import { Button } from '@/ui/button';
import { texts } from './texts';

const SignOutQuestion = lazy(() => import('./sign-out-question'));

/** Ends the session. When something has not been sent yet it asks first: signing out removes it from this device. */
export default function SignOutButton() {
  const session = useSession();
  const { actions } = useOutboxView();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const wasAsking = useLast(asking || null);
  const leave = () => {
    setPending(true);
    void session.signOut();
  };
  return (
    <>
      <Button
        variant="ghost"
        icon={<LogOut />}
        pending={pending && !asking}
        onClick={actions.length > 0 ? () => setAsking(true) : leave}
        className="justify-start px-2"
      >
        {texts.signOut}
      </Button>
      <Suspense fallback={null}>
        {wasAsking && (
          <SignOutQuestion
            open={asking}
            unsent={actions.length}
            pending={pending}
            onStay={() => setAsking(false)}
            onLeave={leave}
          />
        )}
      </Suspense>
    </>
  );
}
