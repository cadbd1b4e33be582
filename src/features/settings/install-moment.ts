/** What this device remembers of asking to be installed on. */
const VISITS_KEY = 'device.visits';
const DECLINED_KEY = 'device.install-declined';
/** Noted once for each time the portal is opened, not for each page. */
const COUNTED_KEY = 'device.visit-counted';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** Counts this opening of the portal, once. @returns how many there were, this one included. */
export function countVisit(local: Kept, session: Kept): number {
  const before = Number(local.getItem(VISITS_KEY)) || 0;
  if (session.getItem(COUNTED_KEY) !== null) return before;
  session.setItem(COUNTED_KEY, '1');
  local.setItem(VISITS_KEY, String(before + 1));
  return before + 1;
}

/** Whether this is a good moment: the portal proved useful (a second visit, a lead added), and nobody has said no. */
export function isGoodMoment({
  visits,
  hasAddedLead,
  local,
}: {
  visits: number;
  hasAddedLead: boolean;
  local: Kept;
}): boolean {
  return (visits >= 2 || hasAddedLead) && local.getItem(DECLINED_KEY) === null;
}

/** Not asked again on this device; the settings still offer it. */
export function declineInstall(local: Kept): void {
  local.setItem(DECLINED_KEY, '1');
}
