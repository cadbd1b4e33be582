/** From the worker to its pages: send what is queued. */
export const FLUSH_MESSAGE = 'portal-flush-outbox';

/** Shown for a page that is not on this device while there is no network. */
export const OFFLINE_PAGE = '/partner/offline';

/** From a page: it came past the worker, which is to take it over. */
export const CLAIM_MESSAGE = 'portal-claim';
