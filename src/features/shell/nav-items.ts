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

type Area = { href: string; label: string; icon: LucideIcon };

/** Under the thumb on a phone. */
const PRIMARY: readonly Area[] = [
  { href: '/partner/dashboard', label: 'Home', icon: House },
  { href: '/partner/leads', label: 'Leads', icon: SquareKanban },
  { href: '/partner/training', label: 'Train', icon: GraduationCap },
  { href: '/partner/team', label: 'Team', icon: Users },
];
const FURTHER: readonly Area[] = [
  { href: '/partner/earnings', label: 'Earnings', icon: Wallet },
  { href: '/partner/tier-progression', label: 'Your tier', icon: ChartNoAxesCombined },
  { href: '/partner/leaderboard', label: 'Leaderboard', icon: Trophy },
  { href: '/partner/resources', label: 'Resources', icon: FolderOpen },
  { href: '/partner/settings', label: 'Settings', icon: Settings },
];

/** Where one goes most. */
export const PRIMARY_PAGES = PRIMARY.map((area) => area.href);

/** The areas of the portal as the shell draws them, with the one in sight marked. */
export function navItems(pathname: string): { primary: NavItem[]; further: NavItem[] } {
  const draw = (area: Area): NavItem => ({
    ...area,
    active: pathname === area.href || pathname.startsWith(`${area.href}/`),
  });
  return { primary: PRIMARY.map(draw), further: FURTHER.map(draw) };
}
