/** What a custom field may be; apart from its schema, so that the browser's first load is spared the zod. */
export const LEAD_FIELD_TYPES = ['text', 'long-text', 'number', 'date', 'choice', 'checkbox', 'url'] as const;
export type LeadFieldType = (typeof LEAD_FIELD_TYPES)[number];

/** Small letters, digits and underscores, so that a key stands as it is in addresses, columns and placeholders. */
export const LEAD_FIELD_KEY = /^[a-z][a-z0-9_]{0,39}$/;
export const OPTION_VALUE = /^[a-z0-9][a-z0-9_-]{0,39}$/;
/** `plan:gold,visited:true` */
export const CUSTOM_FILTER =
  /^[a-z][a-z0-9_]{0,39}:[a-z0-9][a-z0-9_-]{0,39}(,[a-z][a-z0-9_]{0,39}:[a-z0-9][a-z0-9_-]{0,39})*$/;

/** As many as a form can bear, and a filter. */
export const MOST_ACTIVE_FIELDS = 20;
export const MOST_OPTIONS = 50;
export const LONGEST_LINE = 200;
export const LONGEST_CUSTOM_TEXT = 5_000;
export const LONGEST_URL = 500;
export const LONGEST_CUSTOM_FILTER = 500;
/** Beyond it a number is no longer shown as it was typed. */
export const LARGEST_NUMBER = 1e15;
