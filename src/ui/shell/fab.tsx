'use client';

import type { ReactNode } from 'react';
import { UiLink } from '../ui-provider';

const look =
  'inline-flex h-14 min-w-14 items-center justify-center gap-2 rounded-2xl bg-accent px-4 font-semibold text-accent-contrast shadow-raised transition hover:bg-accent-hover active:scale-95 [&_svg]:size-6';

/** The area's main action, in the thumb's reach. `text` shows the words beside the icon. */
export function FloatingActionButton({
  label,
  icon,
  text = false,
  ...action
}: {
  label: string;
  icon: ReactNode;
  text?: boolean;
} & ({ onSelect: () => void; href?: never } | { href: string; onSelect?: never })) {
  const content = (
    <>
      {icon}
      <span className={text ? undefined : 'sr-only'}>{label}</span>
    </>
  );
  if (action.href !== undefined) {
    return (
      <UiLink href={action.href} className={look}>
        {content}
      </UiLink>
    );
  }
  return (
    <button type="button" onClick={action.onSelect} className={look}>
      {content}
    </button>
  );
}
