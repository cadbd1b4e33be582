/** "in_progress" and "check-in" as "In progress" and "Check in". */
export function wordText(value: string): string {
  const spaced = value.replaceAll(/[_-]/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export const dayText = (iso: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(iso));
