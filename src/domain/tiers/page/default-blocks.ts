import type { PageIcon } from '@/contracts/tiers/programme-page';
import type { ProgrammePage } from '@/payload-types';
import { texts } from './default-texts';
import { paragraphs } from './rich-text';

/** A part as it is stored. */
export type StoredBlock = NonNullable<ProgrammePage['blocks']>[number];

const point = (icon: PageIcon, { title, text }: { title: string; text: string }) => ({ icon, title, text });
const asked = ({ question, answer }: { question: string; answer: string }) => ({
  question,
  answer: paragraphs(answer),
});

/** What of the terms an applicant agrees to. */
export const DEFAULT_TERMS = {
  title: texts.terms.title,
  lines: [texts.terms.earned, texts.terms.clears, texts.terms.frozen, texts.terms.independent, texts.terms.clientData],
};

/** The public page as it comes, in the form in which staff edit it: what is shown until they publish one of their own. */
export const defaultBlocks = (): StoredBlock[] => [
  {
    blockType: 'hero',
    title: texts.hero.title,
    text: texts.hero.text,
    applyLabel: texts.hero.apply,
    tiersLabel: texts.hero.tiers,
    figures: ['partners', 'deals', 'paid'],
    example: true,
  },
  {
    blockType: 'steps',
    title: texts.how.title,
    text: texts.how.text,
    steps: [
      point('apply', texts.how.apply),
      point('talk', texts.how.lead),
      point('deal', texts.how.deal),
      point('paid', texts.how.paid),
    ],
  },
  { blockType: 'tiers', ...texts.tiers },
  {
    blockType: 'benefits',
    title: texts.benefits.title,
    text: texts.benefits.text,
    points: [
      point('live', texts.benefits.live),
      point('receipt', texts.benefits.explained),
      point('phone', texts.benefits.phone),
      point('file', texts.benefits.material),
      point('chart', texts.benefits.wayUp),
      point('people', texts.benefits.people),
    ],
  },
  {
    blockType: 'requirements',
    title: texts.asks.title,
    points: [
      point('check', texts.asks.straight),
      point('apply', texts.asks.realLeads),
      point('money', texts.asks.account),
    ],
    termsTitle: DEFAULT_TERMS.title,
    terms: DEFAULT_TERMS.lines.join('\n'),
  },
  {
    blockType: 'questions',
    title: texts.questions.title,
    questions: [
      asked(texts.questions.cost),
      asked(texts.questions.paid),
      asked(texts.questions.rate),
      asked(texts.questions.refund),
      asked(texts.questions.others),
      asked(texts.questions.build),
      asked(texts.questions.devices),
    ],
  },
  { blockType: 'apply', ...texts.application },
];
