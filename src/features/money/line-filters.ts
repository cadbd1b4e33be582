import type { CommissionFilter } from '@/client/query/filters';
import { addPeriods, periodStart } from '@/domain/money/periods';
import { KIND_ORDER, STATUS_ORDER } from './words';

export const LINE_PERIODS = ['month', 'last-month', 'quarter', 'year'] as const;
export type LinePeriod = (typeof LINE_PERIODS)[number];

/** What the list of lines shows, as its address says it; values that the API would refuse are left out. */
export type LineFilters = {
  status: (typeof STATUS_ORDER)[number] | null;
  kind: (typeof KIND_ORDER)[number] | null;
  period: LinePeriod | null;
  dealId: string | null;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function lineFiltersOf(params: Pick<URLSearchParams, 'get'>): LineFilters {
  const deal = params.get('deal');
  return {
    status: STATUS_ORDER.find((each) => each === params.get('status')) ?? null,
    kind: KIND_ORDER.find((each) => each === params.get('kind')) ?? null,
    period: LINE_PERIODS.find((each) => each === params.get('period')) ?? null,
    dealId: deal && UUID.test(deal) ? deal : null,
  };
}

/** The filter that the API understands: periods become instants by the calendar of the zone, the end not included. */
export function commissionFilter(filters: LineFilters, now: Date, timeZone: string): CommissionFilter {
  return {
    status: filters.status ?? undefined,
    kind: filters.kind ?? undefined,
    dealId: filters.dealId ?? undefined,
    ...(filters.period && spanOf(filters.period, now, timeZone)),
  };
}

function spanOf(period: LinePeriod, now: Date, timeZone: string): { from: string; to: string } {
  const unit = period === 'last-month' ? 'month' : period;
  const from = period === 'last-month' ? addPeriods(unit, now, -1, timeZone) : periodStart(unit, now, timeZone);
  const to = period === 'last-month' ? periodStart(unit, now, timeZone) : addPeriods(unit, now, 1, timeZone);
  return { from: from.toISOString(), to: to.toISOString() };
}
