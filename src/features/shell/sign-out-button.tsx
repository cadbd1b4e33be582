'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useOutboxView, useSession } from '@/client/session/use-session';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** Ends the session. When something has not been sent yet it asks first: signing out removes it from this device. */
export function SignOutButton() {
  const session = useSession();
  const { actions } = useOutboxView();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const leave = () => {
    setPending(true);
    void session.signOut();
  };
  return (
    <>
      <Button
        variant="ghost"
        icon={<LogOut />}
        pending={pending}
        onClick={actions.length > 0 ? () => setAsking(true) : leave}
        className="justify-start px-2"
      >
        Sign out
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        size="sm"
        title="Not everything is sent yet"
        description={`${actions.length === 1 ? '1 change is' : `${actions.length} changes are`} still only on this device. Signing out discards them for good.`}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Stay signed in</Button>
            <Button variant="danger" pending={pending} onClick={leave}>
              Discard and sign out
            </Button>
          </>
        }
      />
    </>
  );
}
