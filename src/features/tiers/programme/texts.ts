import { catalogue } from '@/texts/catalogue';

/** The programme's public page. What its form and its switch say comes from the files beside them: those texts go to the browser. */
export const texts = catalogue('programme.page', {
  title: (name: string) => `${name} partner programme`,
  description: (name: string) =>
    `Bring the client and earn on every deal. What ${name} pays its partners, asks of them and gives them.`,
  links: {
    skip: 'Skip to content',
    onThisPage: 'On this page',
    footer: 'Footer',
    tiers: 'Tiers',
    how: 'How it works',
    questions: 'Questions',
    terms: 'Terms in short',
    apply: 'Apply',
    signIn: 'Sign in',
  },
  hero: {
    claim: 'Bring the client.',
    /** The best rate stands between. */
    upTo: { before: 'Earn up to ', after: ' of every deal.' },
    text: 'You know who needs a website or an app. We build it, you are paid. Every deal lifts you closer to a better rate, and you watch every cent arrive, live on your phone.',
    apply: 'Become a partner',
    tiers: 'See the tiers',
    figures: { partners: 'partners sell with us', deals: 'deals confirmed', paid: 'paid to partners' },
    example: {
      title: (amount: string) => `One deal of ${amount}`,
      text: 'What you earn on it, by your tier',
      note: 'An example. What we confirm with the client is what counts.',
    },
  },
  how: {
    title: 'How it works',
    text: 'Four steps, and you are never left alone with one.',
    apply: { title: 'Apply', text: 'Tell us who you are. We answer every application.' },
    lead: {
      title: 'Name a lead',
      text: 'A company and a name are enough. You follow it from first call to signature.',
    },
    deal: { title: 'Win the deal', text: 'We agree the work with the client and confirm the deal.' },
    paid: {
      title: 'Be paid',
      text: 'Your commission appears the same second and goes out with your next payout.',
    },
  },
  benefits: {
    title: 'What you get',
    text: 'From the first day, whatever your tier.',
    live: {
      title: 'Live, to the cent',
      text: 'Deals, commissions and steps up appear while you look at them.',
    },
    explained: {
      title: 'Every amount explained',
      text: 'Deal, rate, tier, rule: one press shows how a line came about.',
    },
    phone: {
      title: 'Made for the phone',
      text: 'Add a lead in the lift. It is sent when you are back online.',
    },
    material: {
      title: 'Material that sells',
      text: 'Brochures, templates and posts, more of them with each tier.',
    },
    wayUp: {
      title: 'A way up you can see',
      text: 'What is missing for the next tier, and when you will get there at your pace.',
    },
    people: {
      title: 'People behind you',
      text: 'A team that answers by the clock your tier promises, faster with every step.',
    },
  },
  asks: {
    title: 'What we ask of you',
    straight: {
      title: 'Be straight with clients',
      text: 'Promise what we deliver, and say that you earn on the deal when you are asked.',
    },
    realLeads: {
      title: 'Bring real leads',
      text: 'People you know or have spoken to. No bought lists, no unasked mass mail.',
    },
    account: {
      title: 'A place to be paid',
      text: 'A person or a company, in any country we can pay to, and your own taxes in order.',
    },
  },
  terms: {
    title: 'Terms in short',
    earned: (name: string) =>
      `A commission is earned when ${name} confirms the deal, at the rate of the tier you hold at that moment.`,
    clearsAtOnce: 'It clears at once. A refund takes back the same part of it.',
    clearsAfter: (days: number) =>
      `It clears ${days === 1 ? '1 day' : `${days} days`} after that. A refund takes back the same part of it.`,
    frozen: 'What you have earned is never changed afterwards; corrections are lines of their own that you can read.',
    independent:
      'You are independent: no employment, no exclusivity, and you may stop at any time and keep what you earned.',
    clientData: 'Your clients’ data is used for their project and for nothing else.',
  },
  application: { title: 'Become a partner', text: 'Two minutes. No fee, no minimum, no exclusivity.' },
});
