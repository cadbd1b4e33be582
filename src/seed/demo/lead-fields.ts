import type { Row } from '../insert-rows';
import { Random } from '../random';
import { DAY_MS } from './times';

/** Numbers of its own: what is drawn here moves nothing in the rest of the history. */
const SEED = 20_261_122;

const FIELDS = [
  {
    key: 'who_decides',
    label: 'Who decides',
    type: 'choice',
    help: null,
    options: { management: 'Management', marketing: 'Marketing', it: 'IT', owner_family: 'Owner’s family' },
  },
  { key: 'decision_by', label: 'Decision by', type: 'date', help: 'When they want to have decided.', options: {} },
  { key: 'met_in_person', label: 'Met in person', type: 'checkbox', help: null, options: {} },
];

export type DemoLeadFields = { fields: Row[]; options: Row[]; leads: Row[] };

/** The fields that the programme added to leads, and the leads with what is known of some of them. */
export function demoLeadFields(leads: readonly Row[], begin: Date, now: Date): DemoLeadFields {
  const random = new Random(SEED);
  const ids = FIELDS.map(() => random.id(begin));
  const fields = FIELDS.map(({ options: _, ...field }, place) => ({
    id: ids[place],
    ...field,
    order: (place + 1) * 10,
    required: false,
    active: true,
    created_at: begin,
    updated_at: begin,
  }));
  const options = FIELDS.flatMap((field, place) =>
    Object.entries(field.options).map(([value, label], at) => ({
      id: random.id(begin),
      _parent_id: ids[place],
      _order: at + 1,
      value,
      label,
      retired: false,
    })),
  );
  return { fields, options, leads: leads.map((lead) => ({ ...lead, custom: valuesOf(random, lead, now) })) };
}

function valuesOf(random: Random, { stage }: Row, now: Date): Row {
  const isOpen = stage !== 'won' && stage !== 'lost';
  return {
    ...(random.chance(0.45) && {
      who_decides: random.pick(['management', 'management', 'marketing', 'it', 'owner_family']),
    }),
    ...(isOpen && random.chance(0.3) && { decision_by: dayAfter(now, random.whole(5, 60)) }),
    ...(random.chance(0.35) && { met_in_person: true }),
  };
}

const dayAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
