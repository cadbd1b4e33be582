/**
 * Whether this is the name of an IANA time zone. Offsets such as `+01:00` are none: browsers take them for east of
 * Greenwich, Postgres for west.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // no zone that the platform knows
  }
}
