import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('programme.apply', {
  kind: 'You apply as',
  person: 'A person',
  aCompany: 'A company',
  company: 'Company',
  name: 'Your name',
  email: 'E-mail',
  country: 'Country',
  choose: 'Choose',
  message: 'Whom do you know who needs us?',
  invited: 'You were invited by a partner. We will link you to them.',
  terms: 'Terms',
  /** `link` leads to the terms on the same page. */
  agree: {
    before: 'I agree to the ',
    link: 'terms in short',
    after: ' and to being contacted about my application.',
  },
  send: 'Send my application',
  alreadyPartner: 'A partner already?',
  signIn: 'Sign in',
  missing: {
    companyName: 'What is your company called?',
    contactName: 'What is your name?',
    email: 'We need an e-mail address to answer you.',
    country: 'Where are you based?',
    agreedTo: 'Please agree to the terms to go on.',
  },
  received: {
    title: 'Your application is on its way',
    text: (programme: string) =>
      `Thank you! Somebody from ${programme} reads it and writes to you by e-mail. If you applied before with this address, we go on from there.`,
  },
});
