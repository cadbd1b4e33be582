import { catalogue } from '@/texts/catalogue';

/**
 * What the public page says until staff say it in their own words. A name in braces is one of `PAGE_VALUES`: the portal puts
 * in what holds now.
 */
export const texts = catalogue('programme.default-page', {
  hero: {
    title: 'Bring the client.\nEarn up to {bestRate} of every deal.',
    text: 'You know who needs a website or an app. We build it, you are paid. Every deal lifts you closer to a better rate, and you watch every cent arrive, live on your phone.',
    apply: 'Become a partner',
    tiers: 'See the tiers',
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
  tiers: {
    title: 'Four tiers, one way: up',
    text: 'You begin at the first and climb by what you do. A promotion counts from your next deal on.',
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
    earned:
      'A commission is earned when {programme} confirms the deal, at the rate of the tier you hold at that moment.',
    clears: '{clearing} A refund takes back the same part of it.',
    frozen: 'What you have earned is never changed afterwards; corrections are lines of their own that you can read.',
    independent:
      'You are independent: no employment, no exclusivity, and you may stop at any time and keep what you earned.',
    clientData: 'Your clients’ data is used for their project and for nothing else.',
  },
  questions: {
    title: 'Questions and answers',
    cost: {
      question: 'What does it cost to be a partner?',
      answer: 'Nothing. You apply, we talk, and you start. There is no fee and nothing to buy.',
    },
    paid: {
      question: 'When am I paid?',
      answer: 'Your commission appears the second we confirm the deal. {payoutTerms}',
    },
    rate: {
      question: 'Which rate does a deal earn?',
      answer:
        'The rate of the tier you hold when we confirm it. That rate is frozen on the line: whatever changes later, what you have earned stays as it was computed, and every line shows its sum.',
    },
    refund: {
      question: 'What if the client asks for a refund?',
      answer:
        'Then the same part of your commission is taken back, to the cent. If it was paid already, your next commissions make up for it. You never have to send us money.',
    },
    others: {
      question: 'Can I earn on other people’s deals?',
      answer: 'Yes. {referralTerms} The tiers above say from when on.',
    },
    build: {
      question: 'Do I have to build or deliver anything?',
      answer: 'No. You bring the client and keep the relationship. We plan, build, deliver and invoice.',
    },
    devices: {
      question: 'Which devices does the portal run on?',
      answer:
        'On every phone, tablet and computer with a current browser. Install it on your home screen: it opens without a connection, and what you enter is sent when you are back online.',
    },
  },
  application: { title: 'Become a partner', text: 'Two minutes. No fee, no minimum, no exclusivity.' },
});
