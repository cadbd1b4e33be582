import { catalogue } from '@/texts/catalogue';

/** The parts that time is cut into for a chart. */
export const texts = catalogue('money.buckets', {
  /** As the choice is named, and as the title of a chart goes on. */
  by: { day: 'By day', week: 'By week', month: 'By month', quarter: 'By quarter' },
  along: { day: 'by day', week: 'by week', month: 'by month', quarter: 'by quarter' },
  weekOf: (day: string) => `Week of ${day}`,
  quarter: (quarter: number, year: string) => `Q${quarter} ${year}`,
});
