'use client';

import { RotateCw, UserPlus } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useProfile } from '@/client/session/use-session';
import { useRefresh } from '@/client/use-refresh';
import { type Command, CommandPalette } from '@/ui/command-palette';
import { texts } from './find-anything-texts';
import { navItems } from './nav-items';

/** Ctrl-K: every area by name, and what is done most. Loaded when it is first opened. */
export default function FindAnything({ open, onClose }: { open: boolean; onClose: () => void }) {
  const router = useRouter();
  const { primary, further } = navItems(usePathname(), useProfile()?.programme.modules);
  const { refresh } = useRefresh();
  const go = (href: string) => () => router.push(href);
  const commands: Command[] = [
    {
      id: 'add-lead',
      label: texts.addLead.label,
      group: texts.groups.actions,
      icon: UserPlus,
      keywords: texts.addLead.keywords,
      onSelect: go('/partner/leads?add=1'),
    },
    {
      id: 'refresh',
      label: texts.refresh.label,
      group: texts.groups.actions,
      icon: RotateCw,
      keywords: texts.refresh.keywords,
      onSelect: () => void refresh(),
    },
    ...[...primary, ...further].map(({ href, label, icon }) => ({
      id: href,
      label,
      group: texts.groups.areas,
      icon,
      onSelect: go(href),
    })),
  ];
  return <CommandPalette open={open} onClose={onClose} commands={commands} />;
}
