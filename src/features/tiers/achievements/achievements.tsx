'use client';

import { useQuery } from '@tanstack/react-query';
import { Award } from 'lucide-react';
import { useState } from 'react';
import { Answered } from '@/client/query/answered';
import { achievementsQuery } from '@/client/query/queries';
import type { Achievement } from '@/contracts/engagement/achievements';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { AchievementItem } from './achievement-item';
import { sortAchievements, standingOf } from './sort-achievements';
import { texts } from './texts';

/** What the partner has reached and what there is to reach, on the tier's page. */
export default function Achievements() {
  const query = useQuery(achievementsQuery);
  const reached = query.data?.docs.filter(({ grantedAt }) => grantedAt).length ?? 0;
  const all = query.data?.docs.length ?? 0;
  return (
    <Card title={texts.title} description={all > 0 && texts.reached(reached, all)} flush>
      <Answered query={query} what={texts.what} skeleton={<SkeletonRows rows={4} />}>
        {({ docs }) => <List achievements={docs} />}
      </Answered>
    </Card>
  );
}

function List({ achievements }: { achievements: readonly Achievement[] }) {
  const [now] = useState(() => new Date());
  if (achievements.length === 0) return <EmptyState compact icon={Award} {...texts.empty} />;
  return (
    <ul className="grid gap-x-6 px-4 pt-1 pb-3 sm:grid-cols-2 lg:grid-cols-3">
      {sortAchievements(achievements, now).map((achievement) => (
        <AchievementItem key={achievement.key} achievement={achievement} standing={standingOf(achievement, now)} />
      ))}
    </ul>
  );
}
