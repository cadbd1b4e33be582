import { catalogue } from '@/texts/catalogue';

/** What a move writes into the timeline: by the server, and known again by the page, which says it in the stages' own names. */
export const moveTexts = catalogue('pipeline.history', {
  moved: (from: string, to: string) => `Moved from ${from} to ${to}`,
});
