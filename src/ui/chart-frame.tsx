'use client';

import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { labelStride, niceTicks } from './chart-scale';
import { ChartTable } from './chart-table';
import { cn } from './class-names';
import { IconButton } from './icon-button';
import { useUi } from './ui-provider';

export type ChartSeries = { key: string; label: string; values: readonly (number | null)[] };

export type ChartProps = {
  title: string;
  /** What the vertical axis counts: "USD", "Leads". */
  unit: string;
  /** What the horizontal axis runs along: "Month". */
  along: string;
  /** One label a place; `full` is said where there is room ("March 2026"). */
  places: readonly { label: string; full?: string }[];
  /** At most five; the colours follow the order. */
  series: readonly ChartSeries[];
  format: (value: number) => string;
  /** Shorter, for the axis. */
  formatTick?: (value: number) => string;
  height?: number;
  className?: string;
};

/** Where things stand in the drawing, in pixels. */
export type Plot = {
  x: (place: number) => number;
  y: (value: number) => number;
  step: number;
  chosen: number | null;
};

const FALLBACK_WIDTH = 320;
const LETTER_WIDTH = 7.4;
const TOP = 10;
const BOTTOM = 26;

/** The width of an element, followed as it changes. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FALLBACK_WIDTH);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

/** Title, legend, axes, read-out and table round the marks that `children` draws. Text keeps its size at every width. */
export function ChartFrame({
  title,
  unit,
  along,
  places,
  series,
  format,
  formatTick = format,
  height = 200,
  low,
  high,
  swatch,
  className,
  children,
}: ChartProps & {
  low: number;
  high: number;
  swatch: (index: number) => ReactNode;
  children: (plot: Plot) => ReactNode;
}) {
  const id = useId();
  const { words } = useUi();
  const [asTable, setAsTable] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [frame, width] = useWidth();

  const ticks = niceTicks(low, high);
  const [bottomTick = 0, topTick = 1] = [ticks[0], ticks.at(-1)];
  const left = Math.max(...ticks.map((tick) => formatTick(tick).length)) * LETTER_WIDTH + 10;
  const step = (width - left - 4) / Math.max(1, places.length);
  const x = (place: number) => left + step * (place + 0.5);
  const y = (value: number) => TOP + ((topTick - value) / (topTick - bottomTick)) * (height - TOP - BOTTOM);
  const labelWidth = Math.max(...places.map((place) => place.label.length), 1) * LETTER_WIDTH + 8;
  const stride = labelStride(labelWidth, step);

  function point(event: PointerEvent<SVGSVGElement>) {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const place = Math.floor((at - left) / step);
    setChosen(place >= 0 && place < places.length ? place : null);
  }

  const place = chosen === null ? undefined : places[chosen];
  return (
    <figure aria-labelledby={id} className={cn('min-w-0', className)}>
      <figcaption className="flex items-start justify-between gap-2">
        <span className="min-w-0 pt-1.5">
          <span id={id} className="block font-semibold text-base text-strong">
            {title}
          </span>
          <span className="block text-muted text-sm">
            {unit}, {along}
            {place && (
              <>
                {' · '}
                <span className="font-medium text-strong">{place.full ?? place.label}</span>
              </>
            )}
          </span>
        </span>
        <IconButton
          label={asTable ? words.showChart : words.showNumbers}
          title={asTable ? words.showChart : words.showNumbers}
          aria-pressed={asTable}
          icon={asTable ? <ChartNoAxesColumn /> : <Table2 />}
          onClick={() => setAsTable(!asTable)}
          className="-mr-2"
        />
      </figcaption>
      <ul aria-hidden className="my-2 flex min-h-6 flex-wrap gap-x-4 gap-y-1 text-normal text-sm">
        {series.map((one, index) => {
          const value = chosen === null ? null : (one.values[chosen] ?? null);
          return (
            <li key={one.key} className="flex items-center gap-1.5">
              {swatch(index)}
              {one.label}
              {value !== null && <span className="tnum font-semibold text-strong">{format(value)}</span>}
            </li>
          );
        })}
      </ul>
      <div ref={frame} className={cn('w-full min-w-0', asTable && 'hidden')}>
        <svg
          aria-hidden
          width="100%"
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setChosen(null)}
          className="block touch-pan-y overflow-visible text-xs"
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={left}
                x2={width}
                y1={y(tick)}
                y2={y(tick)}
                className={tick === 0 ? 'stroke-edge-control' : 'stroke-edge'}
              />
              <text x={left - 8} y={y(tick)} dy="0.35em" textAnchor="end" className="tnum fill-muted">
                {formatTick(tick)}
              </text>
            </g>
          ))}
          {places.map(({ label }, index) =>
            (places.length - 1 - index) % stride === 0 ? (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: a place is its position.
                key={index}
                x={Math.min(x(index), width - (label.length * LETTER_WIDTH) / 2)}
                y={height - 6}
                textAnchor="middle"
                className={index === chosen ? 'fill-strong font-semibold' : 'fill-muted'}
              >
                {label}
              </text>
            ) : null,
          )}
          {children({ x, y, step, chosen })}
        </svg>
      </div>
      <ChartTable title={title} along={along} places={places} series={series} format={format} visible={asTable} />
    </figure>
  );
}
