import type { LucideIcon } from 'lucide-react';

/** A place one can go to from the shell. */
export type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  active: boolean;
  /** What waits there; nothing at 0. */
  count?: number;
};
