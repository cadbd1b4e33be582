'use client';

import { RotateCw } from 'lucide-react';
import { useRefresh } from '@/client/use-refresh';
import { cn } from '@/ui/class-names';
import { IconButton } from '@/ui/icon-button';
import { texts } from './texts';

/** The twin of pulling the page down. */
export function RefreshButton() {
  const { refresh, isRefreshing } = useRefresh();
  return (
    <IconButton
      label={texts.refresh}
      aria-busy={isRefreshing}
      icon={<RotateCw className={cn(isRefreshing && 'animate-spin')} />}
      onClick={() => void refresh()}
    />
  );
}
