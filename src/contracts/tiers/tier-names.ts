/** The four tiers, lowest first, apart from their schema: browser code that compares tiers does not load zod. Spec 02. */
export const TIERS = ['starter', 'active', 'performer', 'elite'] as const;
export type Tier = (typeof TIERS)[number];
