import { catalogue } from '@/texts/catalogue';

/**
 * The programme's public page, besides what staff write themselves. What its form and its switch say comes from the files beside
 * them: those texts go to the browser.
 */
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
    portfolio: 'Our work',
    training: 'Training',
    questions: 'Questions',
    terms: 'Terms in short',
    apply: 'Apply',
    signIn: 'Sign in',
  },
  figures: { partners: 'partners sell with us', deals: 'deals confirmed', paid: 'paid to partners' },
  example: {
    title: (amount: string) => `One deal of ${amount}`,
    text: 'What you earn on it, by your tier',
    note: 'An example. What we confirm with the client is what counts.',
  },
  see: (title: string) => `See ${title}`,
  noScript: 'The form needs JavaScript, which this browser has switched off. All else on this page reads without it.',
  draft: 'This is a draft. Only editors of the page see it.',
});
