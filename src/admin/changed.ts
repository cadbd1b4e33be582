const CHANGED = 'portal:changed';

/** Says on this page that one of our buttons has changed something. */
export const tellChanged = (): boolean => window.dispatchEvent(new Event(CHANGED));

/** Calls back each time; answers how to stop. */
export function whenChanged(look: () => void): () => void {
  window.addEventListener(CHANGED, look);
  return () => window.removeEventListener(CHANGED, look);
}
