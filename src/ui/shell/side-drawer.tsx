'use client';

import type { ReactNode } from 'react';
import { Sheet } from '../sheet';

/** What is inside the area, as a drawer: the phone's side list. A link inside leads away, so the drawer closes behind it. */
export default function SideDrawer({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}) {
  return (
    <Sheet side="left" open={open} onClose={onClose} title={title}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: it listens for the links inside, which are keyboard-ready. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a')) onClose();
        }}
      >
        {children}
      </div>
    </Sheet>
  );
}
