const REMEMBERED = 500;

/**
 * Remembers the last events by id: delivery is at least once (live, and again on sync after a reconnect), effects are once.
 */
export function createSeenEvents(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > REMEMBERED) {
      const [oldest] = seen;
      if (oldest !== undefined) seen.delete(oldest);
    }
    return true;
  };
}
