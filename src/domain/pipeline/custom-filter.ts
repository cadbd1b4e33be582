import type { CustomValues } from '@/contracts/pipeline/lead-fields';

type Wanted = { key: string; value: string | boolean };

/** What a filter such as `plan:gold,visited:true` asks for. No option is called `true` or `false`. */
export function readCustomFilter(filter: string): Wanted[] {
  return filter.split(',').map((part) => {
    const [key = '', value = ''] = part.split(':');
    return { key, value: value === 'true' || value === 'false' ? value === 'true' : value };
  });
}

/** Whether a lead holds all that a filter asks for; a box that nobody ticked counts as not ticked. */
export function matchesCustom(values: CustomValues, filter: string): boolean {
  return readCustomFilter(filter).every(({ key, value }) =>
    value === false ? values[key] !== true : values[key] === value,
  );
}

/** What a search looks at: the browser's twin of the database's `portal_words`. */
export function wordsOfCustom(values: CustomValues): string {
  return Object.values(values)
    .filter((value) => typeof value === 'string')
    .join(' ');
}
