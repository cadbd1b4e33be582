'use client';

import {
  Award,
  Bell,
  CircleDollarSign,
  GraduationCap,
  Handshake,
  type LucideIcon,
  Radio,
  Target,
  Trophy,
  Users,
} from 'lucide-react';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { RelativeTime } from '@/ui/relative-time';
import { UiLink } from '@/ui/ui-provider';
import { texts } from './activity-feed-texts';
import { texts as dashboard } from './texts';

/** By the first word of an item's kind: `lead.moved` and `lead` look alike; an unknown kind gets a bell. */
const ICONS: Record<string, LucideIcon> = {
  lead: Target,
  deal: Handshake,
  commission: CircleDollarSign,
  payout: CircleDollarSign,
  tier: Trophy,
  achievement: Award,
  training: GraduationCap,
  team: Users,
};

/** What happened around this partner, newest first. */
export default function ActivityFeed({ items, className }: { items: Dashboard['activity']; className?: string }) {
  return (
    <Card title={dashboard.activity} flush className={className}>
      {items.length === 0 ? (
        <EmptyState compact icon={Radio} title={texts.none} text={texts.noneText} />
      ) : (
        <ol className="divide-y divide-edge lg:grid lg:grid-cols-2 lg:divide-y-0">
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Item({ item: { kind, text, href, at } }: { item: Dashboard['activity'][number] }) {
  const Icon = ICONS[kind.split(/[.\-_]/)[0] ?? ''] ?? Bell;
  return (
    <li className="relative flex min-h-13 items-start gap-3 px-4 py-2.5 has-[a]:hover:bg-surface-3">
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1 text-sm">
        {href ? (
          <UiLink href={href} className="text-strong after:absolute after:inset-0">
            {text}
          </UiLink>
        ) : (
          <span className="text-strong">{text}</span>
        )}
        <RelativeTime date={at} className="block text-muted text-xs" />
      </div>
    </li>
  );
}
