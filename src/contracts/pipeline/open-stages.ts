/** The stages of work in progress, in their usual order. Staff rename and reorder how they are shown, not these keys. */
export const OPEN_STAGES = ['new', 'contacted', 'qualified', 'proposal'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];
