'use client';

import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** Asks before unsent work is given up. */
export default function SignOutQuestion(props: {
  open: boolean;
  unsent: number;
  pending: boolean;
  onStay: () => void;
  onLeave: () => void;
}) {
  const what = props.unsent === 1 ? '1 change is' : `${props.unsent} changes are`;
  return (
    <Dialog
      open={props.open}
      onClose={props.onStay}
      size="sm"
      title="Not everything is sent yet"
      description={`${what} still only on this device. Signing out discards them for good.`}
      footer={
        <>
          <Button onClick={props.onStay}>Stay signed in</Button>
          <Button variant="danger" pending={props.pending} onClick={props.onLeave}>
            Discard and sign out
          </Button>
        </>
      }
    />
  );
}
