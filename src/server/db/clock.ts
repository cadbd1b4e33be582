/**
 * The one business clock: rules take `now` from here by way of the request, never `Date.now()` or SQL `now()`.
 * A test moves it with `setClock`; production never does. Spec README rule 10.
 */
let offsetMs = 0;

export function businessNow(): Date {
  return new Date(Date.now() + offsetMs);
}

/** Moves the clock of this process so that it reads `at` now; `null` puts it back. For tests. */
export function setClock(at: Date | null): void {
  offsetMs = at ? at.getTime() - Date.now() : 0;
}
