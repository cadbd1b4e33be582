'use client';

import { useId } from 'react';
import { ChartFrame, type ChartProps, type ChartSeries, type Plot } from './chart-frame';

const STROKES = ['stroke-chart-1', 'stroke-chart-2', 'stroke-chart-3', 'stroke-chart-4', 'stroke-chart-5'];
const FILLS = ['fill-chart-1', 'fill-chart-2', 'fill-chart-3', 'fill-chart-4', 'fill-chart-5'];
/** Lines differ by their dashes too, not by colour alone. */
const DASHES = [undefined, '6 4', '2 4', '10 4 2 4', '4 2'];

/** How values run; the first series is the main one and has a soft ground. A `null` is a gap. */
export function LineChart(props: ChartProps) {
  const { series } = props;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  return (
    <ChartFrame
      {...props}
      low={Math.min(0, ...values)}
      high={Math.max(0, ...values)}
      swatch={(index) => (
        <svg aria-hidden viewBox="0 0 20 12" className="h-3 w-5 shrink-0">
          <line
            x1="0"
            x2="20"
            y1="6"
            y2="6"
            strokeWidth="2.5"
            strokeDasharray={DASHES[index % DASHES.length]}
            className={STROKES[index % STROKES.length]}
          />
        </svg>
      )}
    >
      {(plot) => series.map((one, index) => <Line key={one.key} series={one} index={index} plot={plot} />)}
    </ChartFrame>
  );
}

type Point = { x: number; y: number };

/** The unbroken stretches of a series, in pixels. */
function stretches(values: ChartSeries['values'], plot: Plot): Point[][] {
  const runs: Point[][] = [[]];
  values.forEach((value, place) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ x: plot.x(place), y: plot.y(value) });
  });
  return runs.filter((run) => run.length > 0);
}

function Line({ series, index, plot }: { series: ChartSeries; index: number; plot: Plot }) {
  const id = useId();
  const runs = stretches(series.values, plot);
  const path = (run: Point[]) => `M${run.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  const chosen = plot.chosen === null ? null : (series.values[plot.chosen] ?? null);
  const end = runs.at(-1)?.at(-1);
  const dot =
    chosen !== null && plot.chosen !== null
      ? { x: plot.x(plot.chosen), y: plot.y(chosen) }
      : index === 0
        ? end
        : undefined;
  return (
    <g>
      {index === 0 && (
        <>
          <linearGradient id={id} x1="0" x2="0" y1="0" y2="1">
            <stop stopOpacity="0.28" className="[stop-color:var(--color-chart-1)]" />
            <stop offset="1" stopOpacity="0" className="[stop-color:var(--color-chart-1)]" />
          </linearGradient>
          {runs.map((run) => (
            <path
              key={run[0]?.x}
              d={`${path(run)}L${run.at(-1)?.x} ${plot.y(0)}L${run[0]?.x} ${plot.y(0)}Z`}
              fill={`url(#${id})`}
            />
          ))}
        </>
      )}
      {runs.map((run) => (
        <path
          key={run[0]?.x}
          d={path(run)}
          strokeWidth="2.5"
          strokeLinejoin="round"
          strokeLinecap="round"
          strokeDasharray={DASHES[index % DASHES.length]}
          className={`fill-none ${STROKES[index % STROKES.length]}`}
        />
      ))}
      {dot && (
        <circle
          cx={dot.x}
          cy={dot.y}
          r="4.5"
          strokeWidth="2"
          className={`stroke-surface-2 ${FILLS[index % FILLS.length]}`}
        />
      )}
    </g>
  );
}
