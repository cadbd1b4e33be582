import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import type { Block } from './rich-text';

export type DemoModule = {
  slug: string;
  title: string;
  category: 'sales' | 'marketing' | 'product' | 'technical';
  minTier: Tier;
  /** Opens it besides the tier. */
  feature?: FeatureKey;
  requiredForTiers: Tier[];
  durationMinutes: number;
  teaser: string;
  content: Block[];
};

/** The curriculum that a programme begins with. Spec 05 "Seeded curriculum". */
export const DEMO_MODULES: readonly DemoModule[] = [
  {
    slug: 'product-overview',
    title: 'Product overview',
    category: 'product',
    minTier: 'starter',
    requiredForTiers: ['active'],
    durationMinutes: 20,
    teaser: 'What SISO builds, for whom, and what it costs.',
    content: [
      { h: 'What we build' },
      {
        p: 'SISO builds websites, web shops and apps for small and mid-sized companies. Most projects take three to eight weeks and cost between 900 and 6,000 dollars; the average is about 1,500.',
      },
      { h: 'Who buys' },
      {
        p: 'The typical client has 2 to 50 employees, an outdated site or none, and nobody in house to look after it. Owners decide alone or with one other person, so the way from a first call to a decision is short.',
      },
      { h: 'What makes us different' },
      {
        list: [
          'One contact person from the first call to the launch',
          'A fixed price that is agreed before the work begins',
          'Pages that load in under two seconds on a phone',
          'A care plan after launch, cancelled monthly',
        ],
      },
      { h: 'What we do not do' },
      {
        p: 'We do not build games, social networks or anything that needs a licence to operate. When a prospect asks for those, say so at once: an honest no is remembered.',
      },
    ],
  },
  {
    slug: 'sales-methodology',
    title: 'Sales methodology',
    category: 'sales',
    minTier: 'starter',
    requiredForTiers: ['active'],
    durationMinutes: 25,
    teaser: 'Five steps from a name to a signed project.',
    content: [
      { h: 'The five steps' },
      {
        list: [
          'Find: somebody with a reason to change now',
          'Listen: what happens today, and what it costs them',
          'Qualify: budget, decision, date',
          'Propose: one page, one price, one next step',
          'Close: ask for the decision, then for the start date',
        ],
      },
      { h: 'Listen before you show' },
      {
        p: 'Ask how customers find them today and what happens next. Write down the words they use; the proposal should sound like them. Whoever talks more than half of the first call has not yet learned what the project is about.',
      },
      { h: 'Qualify early' },
      {
        p: 'A lead is qualified when you know the budget within a range, who decides, and by when it should be live. Move it to Qualified only then. A lead without a date is a wish.',
      },
      { h: 'Always agree the next step' },
      {
        p: 'End each contact with a date in the calendar and write it into the lead as its next action. Three out of four lost leads were not lost to a competitor: nobody called back.',
      },
    ],
  },
  {
    slug: 'objection-handling',
    title: 'Objection handling',
    category: 'sales',
    minTier: 'starter',
    requiredForTiers: ['active'],
    durationMinutes: 15,
    teaser: 'Too expensive, no time, we have somebody: what to answer.',
    content: [
      { h: 'Hear it out' },
      {
        p: 'An objection is a question in disguise. Repeat it in your own words, ask what is behind it, and answer that.',
      },
      { h: 'It is too expensive' },
      {
        p: 'Compare with what the problem costs today. A bakery that loses two orders a day at 25 dollars loses 1,500 dollars a month: the shop has paid for itself in five weeks.',
      },
      { h: 'We have no time for that now' },
      {
        p: 'The client spends about four hours in all: one for the kick-off, one for texts and pictures, two for feedback. Offer to begin with the part that helps most.',
      },
      { h: 'My nephew does that for us' },
      {
        p: 'Praise what is there. Then ask who updates it, who is called when it is down, and how it looks on a phone. Offer the care plan: the nephew may stay the editor.',
      },
    ],
  },
  {
    slug: 'success-stories',
    title: 'Success stories',
    category: 'marketing',
    minTier: 'starter',
    requiredForTiers: [],
    durationMinutes: 10,
    teaser: 'Three clients, what they had, what they got.',
    content: [
      { h: 'Juniper Bakery' },
      {
        p: 'Took orders by phone from six in the morning. With the web shop 62 % of orders now come in overnight; the owner starts an hour later and sells 30 % more on weekends.',
      },
      { h: 'Lakeside Dental Care' },
      {
        p: 'Missed one call in five. Online booking filled 41 of the gaps in the first month and paid for the site in seven weeks.',
      },
      { h: 'Kestrel Logistics' },
      {
        p: 'Drivers confirmed deliveries on paper. The app saves 25 minutes per driver and day, and questions about a delivery are answered in seconds.',
      },
    ],
  },
  {
    slug: 'technical-fundamentals',
    title: 'Technical fundamentals',
    category: 'technical',
    minTier: 'starter',
    requiredForTiers: ['performer'],
    durationMinutes: 30,
    teaser: 'Domains, hosting, speed and data protection in plain words.',
    content: [
      { h: 'Domain, hosting, e-mail' },
      {
        p: 'The domain is the address, hosting the house, e-mail the letter box. They can be with three companies. Before a launch we need access to the domain; ask for it in the first week, because it takes longest.',
      },
      { h: 'Speed' },
      {
        p: 'Half of all visitors leave when a page takes more than three seconds. Test the prospect’s present site on your own phone, without Wi-Fi, in front of them.',
      },
      { h: 'Data protection' },
      {
        p: 'A site that sets no tracking cookies needs no banner. Forms say what happens with the answers, and personal data stays where the client’s customers are.',
      },
      { h: 'Accessibility' },
      {
        p: 'Contrast, keyboard, text alternatives: one visitor in seven depends on them, and more and more laws ask for them. All our projects pass WCAG 2.2 AA.',
      },
    ],
  },
  {
    slug: 'advanced-sales',
    title: 'Advanced sales',
    category: 'sales',
    minTier: 'active',
    feature: 'advanced-sales-training',
    requiredForTiers: ['performer'],
    durationMinutes: 35,
    teaser: 'Selling value, larger projects and the second project.',
    content: [
      { h: 'Sell the outcome' },
      {
        p: 'Put a number on the result: orders, bookings, hours. Agree with the client how it will be measured and by when. The price is then compared with the result and no longer with another price.',
      },
      { h: 'Several people decide' },
      {
        p: 'From 5,000 dollars on, somebody who was not in your calls reads the proposal. Write the first half page for that person: what is wrong today, what changes, what it costs, what happens when nothing is done.',
      },
      { h: 'The second project' },
      {
        p: 'Call eight weeks after the launch, when the first figures are there. One client in three has a second project within a year, and it takes a fifth of the effort of the first.',
      },
    ],
  },
  {
    slug: 'industry-best-practices',
    title: 'Industry best practices',
    category: 'marketing',
    minTier: 'active',
    feature: 'advanced-sales-training',
    requiredForTiers: ['elite'],
    durationMinutes: 30,
    teaser: 'What works in health, retail, hospitality and services.',
    content: [
      { h: 'Health' },
      {
        p: 'Booking first, everything else after it. Opening hours and phone number belong on each page; forms before the visit save the practice ten minutes per patient.',
      },
      { h: 'Retail' },
      {
        p: 'Start with the thirty products that sell best and offer pick-up. Photos decide: plan half a day for them.',
      },
      { h: 'Hospitality' },
      {
        p: 'Most guests look at the menu on a phone on the way. It has to be text and not a PDF, and the table must be booked in three taps.',
      },
      { h: 'Services' },
      {
        p: 'References with names and figures. A calculator that gives a first range brings twice as many inquiries as a contact form.',
      },
    ],
  },
  {
    slug: 'technical-deep-dives',
    title: 'Technical deep-dives',
    category: 'technical',
    minTier: 'performer',
    feature: 'technical-training',
    requiredForTiers: ['elite'],
    durationMinutes: 45,
    teaser: 'Integrations, payments and apps: what to ask before a large project.',
    content: [
      { h: 'Integrations' },
      {
        p: 'Ask which systems hold customers, stock and invoices, who may grant access, and whether there is an interface. Without an answer the price is a range and not a number.',
      },
      { h: 'Payments' },
      {
        p: 'Card data never touches the client’s server. Clarify currencies, refunds and tax before the proposal; each changes the plan.',
      },
      { h: 'Apps' },
      {
        p: 'Most wishes for an app are served by an installable web app: one code base, no store, works offline. A store app is right when the phone’s sensors or a subscription in the store are at the centre.',
      },
    ],
  },
];
