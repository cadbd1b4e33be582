'use client';

import { Select } from '@/ui/select';
import { useLeadsPage } from '../hooks/use-leads-page';
import { SORT_NAMES, STAGE_NAMES, STAGE_ORDER } from '../words';

const STAGE_OPTIONS = STAGE_ORDER.map((value) => ({ value, label: STAGE_NAMES[value] }));
const SORT_OPTIONS = Object.entries(SORT_NAMES).map(([value, label]) => ({ value, label }));

/** Stage and order of the list, always in reach. */
export function ListControls() {
  const { stage, sort, go } = useLeadsPage();
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex">
      <Select
        aria-label="Stage"
        options={STAGE_OPTIONS}
        placeholder="All stages"
        value={stage ?? ''}
        onChange={(event) => go.stage(STAGE_ORDER.find((one) => one === event.target.value))}
        className="sm:w-44"
      />
      <Select
        aria-label="Order"
        options={SORT_OPTIONS}
        value={sort ?? '-updatedAt'}
        onChange={(event) => go.sort(event.target.value)}
        className="sm:w-52"
      />
    </div>
  );
}
