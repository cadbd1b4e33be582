import type { ACTIVITY_KINDS, LEAD_SORTS, LEAD_SOURCES, Lead, PROJECT_TYPES, Stage } from '@/contracts/pipeline/leads';
import { UI_WORDS } from '@/ui/words';

/** The words of the pipeline, in one place so that a language is another file of this shape. */
export const STAGE_NAMES: Record<Stage, string> = UI_WORDS.stages;

/** In the order of the pipeline; the contract's list, without its zod. */
export const STAGE_ORDER = [
  'new',
  'contacted',
  'qualified',
  'proposal',
  'won',
  'lost',
] as const satisfies readonly Stage[];

export const SOURCE_NAMES: Record<(typeof LEAD_SOURCES)[number], string> = {
  website: 'Website',
  email: 'E-mail',
  call: 'Call',
  event: 'Event',
  social: 'Social media',
  'referral-link': 'Referral link',
  import: 'Import',
  'card-scan': 'Business card',
  other: 'Other',
};

export const PROJECT_TYPE_NAMES: Record<(typeof PROJECT_TYPES)[number], string> = {
  website: 'Website',
  webshop: 'Web shop',
  app: 'App',
  branding: 'Branding',
  marketing: 'Marketing',
  other: 'Something else',
};

export const ACTIVITY_NAMES: Record<(typeof ACTIVITY_KINDS)[number], string> = {
  call: 'Call',
  email: 'E-mail',
  meeting: 'Meeting',
  note: 'Note',
  status_change: 'Stage',
  system: 'Portal',
};

export const SORT_NAMES: Record<(typeof LEAD_SORTS)[number], string> = {
  '-updatedAt': 'Last changed',
  updatedAt: 'Longest untouched',
  '-createdAt': 'Newest',
  '-value': 'Highest value',
  value: 'Lowest value',
  nextActionAt: 'Next action first',
  companyName: 'Company A to Z',
  stageEnteredAt: 'Longest in stage',
  '-stageEnteredAt': 'Newest in stage',
  '-score': 'Highest score',
  score: 'Lowest score',
};

/** The orders to choose from; those by score only where there are scores. */
export const sortOptions = (isScored: boolean) =>
  Object.entries(SORT_NAMES)
    .filter(([value]) => isScored || !value.endsWith('score'))
    .map(([value, label]) => ({ value, label }));

/** What the user calls the fields of a lead. */
export const FIELD_NAMES: Partial<Record<keyof Lead | 'valueCents' | 'startDate', string>> = {
  companyName: 'Company',
  contactName: 'Contact',
  contactEmail: 'E-mail',
  contactPhone: 'Phone',
  contactRole: 'Role',
  projectType: 'Project',
  description: 'Description',
  estimatedValueCents: 'Value',
  currency: 'Currency',
  source: 'Source',
  tags: 'Tags',
  nextAction: 'Next action',
  nextActionAt: 'When',
  location: 'Place',
  owner: 'Owner',
  stage: 'Stage',
  lostReason: 'Reason',
  valueCents: 'Final value',
  startDate: 'Start',
};
