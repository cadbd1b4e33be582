import type { Row } from '../insert-rows';
import type { Random } from '../random';

const TEMPLATES = [
  {
    name: 'First contact',
    subject: 'A new website for {{lead.company}}?',
    body: 'Hello {{lead.firstName}},\n\nI looked at what {{lead.company}} does and have two ideas that would bring you more enquiries. Could we talk for fifteen minutes this week?\n\nBest regards\n{{user.name}}\n{{partner.company}}',
  },
  {
    name: 'After the call',
    subject: 'What we agreed, {{lead.firstName}}',
    body: 'Hello {{lead.firstName}},\n\nthank you for the call. As agreed, the next step is: {{lead.nextAction}}.\n\nIf anything is missing, just answer this mail.\n\nBest regards\n{{user.name}}\n{{partner.company}}, {{partner.phone}}',
  },
  {
    name: 'Follow-up on the proposal',
    subject: 'Our proposal for {{lead.company}}',
    body: 'Hello {{lead.firstName}},\n\nhave you had a moment for our proposal of {{lead.value}}? I am glad to go through it with you and your colleagues.\n\nBest regards\n{{user.name}}\n{{partner.company}}',
  },
];

/** Mails that the programme prepared for its partners. */
export function mailTemplateRows(random: Random, at: Date): Row[] {
  return TEMPLATES.map((template, place) => ({
    id: random.id(at),
    ...template,
    active: true,
    order: (place + 1) * 10,
    created_at: at,
    updated_at: at,
  }));
}
