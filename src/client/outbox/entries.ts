import type { Row } from './action';

/** The field of a row that is fields itself: the values of what staff added, by key. */
const MAP = 'custom';
const PREFIX = `${MAP}.`;

export const isEntry = (field: string): boolean => field.startsWith(PREFIX);

/** A row with each custom field beside the others, as `custom.<key>`: two people who change different ones do not collide. */
export function spread(row: Row): Row {
  const { [MAP]: map, ...rest } = row;
  if (typeof map !== 'object' || map === null) return row;
  return { ...rest, ...Object.fromEntries(Object.entries(map).map(([key, value]) => [PREFIX + key, value])) };
}

/** The way back: a row as the API takes it. */
export function gather(row: Row): Row {
  const entries = Object.entries(row).filter(([field]) => isEntry(field));
  if (entries.length === 0) return row;
  const rest = Object.entries(row).filter(([field]) => !isEntry(field));
  const map = Object.fromEntries(entries.map(([field, value]) => [field.slice(PREFIX.length), value]));
  return { ...Object.fromEntries(rest), [MAP]: map };
}
