import type { ACTIVITY_KINDS, LEAD_SORTS, LEAD_SOURCES, Lead, PROJECT_TYPES, Stage } from '@/contracts/pipeline/leads';
import { catalogue } from '@/texts/catalogue';

/** In the order of the pipeline; the contract's list, without its zod. */
export const STAGE_ORDER = [
  'new',
  'contacted',
  'qualified',
  'proposal',
  'won',
  'lost',
] as const satisfies readonly Stage[];

const WORDS = catalogue('pipeline.words', {
  sources: {
    website: 'Website',
    email: 'E-mail',
    call: 'Call',
    event: 'Event',
    social: 'Social media',
    'referral-link': 'Referral link',
    import: 'Import',
    'card-scan': 'Business card',
    other: 'Other',
  },
  projectTypes: {
    website: 'Website',
    webshop: 'Web shop',
    app: 'App',
    branding: 'Branding',
    marketing: 'Marketing',
    other: 'Something else',
  },
  activities: {
    call: 'Call',
    email: 'E-mail',
    meeting: 'Meeting',
    note: 'Note',
    file: 'File',
    voice: 'Voice note',
    status_change: 'Stage',
    system: 'Portal',
  },
  sorts: {
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
  },
  fields: {
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
  },
});

export const SOURCE_NAMES: Record<(typeof LEAD_SOURCES)[number], string> = WORDS.sources;
export const PROJECT_TYPE_NAMES: Record<(typeof PROJECT_TYPES)[number], string> = WORDS.projectTypes;
export const ACTIVITY_NAMES: Record<(typeof ACTIVITY_KINDS)[number], string> = WORDS.activities;
export const SORT_NAMES: Record<(typeof LEAD_SORTS)[number], string> = WORDS.sorts;

/** The orders to choose from; those by score only where there are scores. */
export const sortOptions = (isScored: boolean) =>
  Object.entries(SORT_NAMES)
    .filter(([value]) => isScored || !value.endsWith('score'))
    .map(([value, label]) => ({ value, label }));

/** What the user calls the fields of a lead. */
export const FIELD_NAMES: Partial<Record<keyof Lead | 'valueCents' | 'startDate', string>> = WORDS.fields;
