'use client';

import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { texts } from './sign-out-question-texts';

/** Asks before unsent work is given up. */
export default function SignOutQuestion(props: {
  open: boolean;
  unsent: number;
  pending: boolean;
  onStay: () => void;
  onLeave: () => void;
}) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onStay}
      size="sm"
      title={texts.title}
      description={texts.description(props.unsent)}
      footer={
        <>
          <Button onClick={props.onStay}>{texts.stay}</Button>
          <Button variant="danger" pending={props.pending} onClick={props.onLeave}>
            {texts.leave}
          </Button>
        </>
      }
    />
  );
}
