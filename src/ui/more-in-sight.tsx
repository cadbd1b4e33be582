'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from './button';
import { useUi } from './ui-provider';

/** The end of a list that has more: it is asked for when its button comes into sight, or is pressed. */
export function MoreInSight({ label, pending, onMore }: { label?: string; pending: boolean; onMore: () => void }) {
  const { words } = useUi();
  const end = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(() => {
    if (!pending) onMore();
  });
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more());
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={end} className="flex justify-center py-3">
      <Button size="sm" pending={pending} onClick={onMore}>
        {label ?? words.showMore}
      </Button>
    </div>
  );
}
