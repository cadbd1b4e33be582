declare global {
  interface Window {
    /** Answers that an inline script of the page asked for before any of its JavaScript had loaded, by address. */
    portalEarly?: Record<string, Promise<Response> | undefined>;
  }
}

/** The early answer to this address, once; undefined when none was asked for. */
export function takeEarly(url: string): Promise<Response> | undefined {
  if (typeof window === 'undefined') return undefined;
  const early = window.portalEarly?.[url];
  if (early && window.portalEarly) delete window.portalEarly[url];
  return early;
}
