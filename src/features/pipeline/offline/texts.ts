import { catalogue } from '@/texts/catalogue';

/** What a queued change is called while it waits. */
export const texts = catalogue('pipeline.actions', {
  create: (company: string) => `Add ${company}`,
  update: (company: string) => `Edit ${company}`,
  handOver: (company: string, owner: string) => `Give ${company} to ${owner}`,
  move: (company: string, stage: string) => `Move ${company} to ${stage}`,
  log: (company: string) => `Log on ${company}`,
  attach: (file: string, company: string) => `Attach ${file} to ${company}`,
  trash: (company: string) => `Delete ${company}`,
  restore: (company: string) => `Restore ${company}`,
});
