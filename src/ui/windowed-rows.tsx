'use client';

import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cn } from './class-names';
import type { VirtualListProps } from './virtual-list';

type Props = VirtualListProps<unknown>;
const OVERSCAN = 8;

export default function WindowedRows(props: Props) {
  return props.scroll === 'self' ? <InItself {...props} /> : <InPage {...props} />;
}

function InPage(props: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: props.rows.length,
    estimateSize: () => props.estimatedRowHeight,
    getItemKey: (index) => props.rowKey(props.rows[index]),
    overscan: OVERSCAN,
    scrollMargin: top,
  });
  return <Rows {...props} virtualizer={virtualizer} listRef={list} shift={top} className={props.className} />;
}

function InItself(props: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: props.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => props.estimatedRowHeight,
    getItemKey: (index) => props.rowKey(props.rows[index]),
    overscan: OVERSCAN,
  });
  return (
    <div ref={frame} className={cn('overflow-y-auto overscroll-contain', props.className)}>
      <Rows {...props} virtualizer={virtualizer} shift={0} className={undefined} />
    </div>
  );
}

function Rows<Frame extends Element | Window>({
  label,
  rows,
  renderRow,
  onNearEnd,
  virtualizer,
  listRef,
  shift,
  className,
}: Props & {
  virtualizer: Virtualizer<Frame, HTMLLIElement>;
  listRef?: React.RefObject<HTMLUListElement | null>;
  shift: number;
}) {
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const nearEnd = last >= rows.length - OVERSCAN;
  useEffect(() => {
    if (nearEnd) onNearEnd?.();
  }, [nearEnd, onNearEnd]);
  return (
    <ul
      ref={listRef}
      aria-label={label}
      className={cn('relative w-full', className)}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map((item) => (
        <li
          key={item.key}
          ref={virtualizer.measureElement}
          data-index={item.index}
          aria-setsize={rows.length}
          aria-posinset={item.index + 1}
          className="absolute inset-x-0 top-0 border-edge border-b"
          style={{ transform: `translateY(${item.start - shift}px)` }}
        >
          {renderRow(rows[item.index], item.index)}
        </li>
      ))}
    </ul>
  );
}
