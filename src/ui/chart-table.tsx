import type { ChartProps } from './chart-frame';
import { cn } from './class-names';

/** The numbers of a chart: always there for screen readers, and for everybody on request. */
export function ChartTable({
  title,
  along,
  places,
  series,
  format,
  visible,
}: Pick<ChartProps, 'title' | 'along' | 'places' | 'series' | 'format'> & { visible: boolean }) {
  return (
    <div
      // What scrolls can be reached by the keyboard, to be scrolled.
      tabIndex={visible ? 0 : undefined}
      className={cn(visible ? 'max-h-80 overflow-auto rounded-lg border border-edge' : 'sr-only')}
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="bg-surface-3 text-left text-muted">
          <tr>
            <th scope="col" className="px-3 py-2 font-medium">
              {along}
            </th>
            {series.map((one) => (
              <th key={one.key} scope="col" className="px-3 py-2 text-right font-medium">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-edge">
          {places.map((place, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its position.
            <tr key={index}>
              <th scope="row" className="whitespace-nowrap px-3 py-2 text-left font-normal text-normal">
                {place.full ?? place.label}
              </th>
              {series.map((one) => {
                const value = one.values[index] ?? null;
                return (
                  <td key={one.key} className="tnum px-3 py-2 text-right text-strong">
                    {value === null ? '–' : format(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
