'use client';

import { ChartFrame, type ChartProps } from './chart-frame';
import { stack } from './chart-scale';
import { cn } from './class-names';

const FILLS = ['fill-chart-1', 'fill-chart-2', 'fill-chart-3', 'fill-chart-4', 'fill-chart-5'];
const WIDEST_BAR = 44;

/** Amounts by place, series stacked on one another; losses hang below zero. */
export function BarChart(props: ChartProps) {
  const { places, series } = props;
  const stacks = places.map((_, place) => stack(series.map((one) => one.values[place] ?? 0)));
  const ends = stacks.flat().map((part) => part.to);
  return (
    <ChartFrame
      {...props}
      low={Math.min(0, ...ends)}
      high={Math.max(0, ...ends)}
      swatch={(index) => (
        <svg aria-hidden viewBox="0 0 12 12" className="size-3 shrink-0">
          <rect width="12" height="12" rx="3" className={FILLS[index % FILLS.length]} />
        </svg>
      )}
    >
      {({ x, y, step, chosen }) => {
        const width = Math.min(WIDEST_BAR, Math.max(2, step * 0.64));
        return stacks.map((parts, place) => (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its position.
            key={place}
            className={cn('transition-opacity', chosen !== null && chosen !== place && 'opacity-40')}
          >
            {parts.map((part, index) => {
              const [top, bottom] = [y(Math.max(part.from, part.to)), y(Math.min(part.from, part.to))];
              if (bottom - top < 0.5) return null;
              // A hair between stacked parts keeps them apart without leaning on colour.
              const gap = part.from === 0 ? 0 : 1.5;
              return (
                <rect
                  key={series[index]?.key}
                  x={x(place) - width / 2}
                  y={part.to > part.from ? top : top + gap}
                  width={width}
                  height={Math.max(0.5, bottom - top - gap)}
                  rx={Math.min(4, width / 3)}
                  className={FILLS[index % FILLS.length]}
                />
              );
            })}
          </g>
        ));
      }}
    </ChartFrame>
  );
}
