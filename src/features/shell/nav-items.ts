import {
  ChartNoAxesCombined,
  FolderOpen,
  GraduationCap,
  House,
  type LucideIcon,
  Settings,
  SquareKanban,
  Trophy,
  Users,
  Wallet,
} from 'lucide-react';
import type { NavItem } from '@/ui/shell/nav-item';
import { texts } from './texts';

type Area = { href: string; label: string; icon: LucideIcon; module?: string };

/** Under the thumb on a phone. */
const PRIMARY: readonly Area[] = [
  { href: '/partner/dashboard', label: texts.areas.dashboard, icon: House },
  { href: '/partner/leads', label: texts.areas.leads, icon: SquareKanban },
  { href: '/partner/training', label: texts.areas.training, icon: GraduationCap, module: 'training' },
  { href: '/partner/team', label: texts.areas.team, icon: Users },
];
const FURTHER: readonly Area[] = [
  { href: '/partner/earnings', label: texts.areas.earnings, icon: Wallet },
  { href: '/partner/tier-progression', label: texts.areas.tier, icon: ChartNoAxesCombined },
  { href: '/partner/leaderboard', label: texts.areas.leaderboard, icon: Trophy, module: 'leaderboard' },
  { href: '/partner/resources', label: texts.areas.resources, icon: FolderOpen, module: 'resources' },
  { href: '/partner/settings', label: texts.areas.settings, icon: Settings },
];

/** Where one goes most. */
export const PRIMARY_PAGES = PRIMARY.map((area) => area.href);

/** Which areas staff switched off, as the profile says; all are there until it is known. */
type Modules = Readonly<Record<string, boolean>> | undefined;

const isIn = (pathname: string, { href }: Area): boolean => pathname === href || pathname.startsWith(`${href}/`);
const isThere =
  (modules: Modules) =>
  (area: Area): boolean =>
    !area.module || modules?.[area.module] !== false;

/** The areas of the portal as the shell draws them, with the one in sight marked; without those that are switched off. */
export function navItems(pathname: string, modules: Modules): { primary: NavItem[]; further: NavItem[] } {
  const draw = ({ module: _, ...area }: Area): NavItem => ({ ...area, active: isIn(pathname, area) });
  return {
    primary: PRIMARY.filter(isThere(modules)).map(draw),
    further: FURTHER.filter(isThere(modules)).map(draw),
  };
}

/** The name of the area at an address, when it is switched off. */
export function switchedOff(pathname: string, modules: Modules): string | undefined {
  return [...PRIMARY, ...FURTHER].find((area) => isIn(pathname, area) && !isThere(modules)(area))?.label;
}
