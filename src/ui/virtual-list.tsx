'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { cn } from './class-names';

export type VirtualListProps<Row> = {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  renderRow: (row: Row, index: number) => ReactNode;
  /** Pixels, roughly: rows are measured when drawn. */
  estimatedRowHeight: number;
  /** The page scrolls (default), or the list itself, which then needs a height by `className`. */
  scroll?: 'page' | 'self';
  /** Called when the last rows come into sight: fetch the next page. */
  onNearEnd?: () => void;
  className?: string;
};

/** Up to here the browser draws all rows quicker than the code that would save them arrives. */
const PLAIN_ROWS = 60;

const WindowedRows = lazy(() => import('./windowed-rows'));

/** A list of any length: short ones are plain, long ones draw only what is in sight (loaded when first needed). */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { label, rows, rowKey, renderRow, scroll, onNearEnd, className } = props;
  const plain = (
    <ul
      aria-label={label}
      className={cn('divide-y divide-edge', scroll === 'self' && 'overflow-y-auto overscroll-contain', className)}
    >
      {rows.slice(0, PLAIN_ROWS).map((row, index) => (
        <li key={rowKey(row)}>{renderRow(row, index)}</li>
      ))}
      {onNearEnd && <EndInSight key={rows.length} onReach={onNearEnd} />}
    </ul>
  );
  if (rows.length <= PLAIN_ROWS) return plain;
  const untyped = {
    ...props,
    rowKey: (row: unknown) => rowKey(row as Row),
    renderRow: (row: unknown, index: number) => renderRow(row as Row, index),
  };
  return (
    <Suspense fallback={plain}>
      <WindowedRows {...untyped} />
    </Suspense>
  );
}

function EndInSight({ onReach }: { onReach: () => void }) {
  const mark = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!mark.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onReach();
      },
      { rootMargin: '0px 0px 400px 0px' },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [onReach]);
  return <li ref={mark} aria-hidden className="h-px" />;
}
