import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.won', {
  title: (company: string) => `You won ${company}`,
  description: 'The programme confirms the deal, then your commission appears.',
  notYet: 'Not yet',
  claim: 'Claim the deal',
  value: 'Final value',
  currency: 'Currency',
  start: 'Start of the project',
  valueMissing: 'Please enter the agreed amount, such as 1,500.00.',
  kept: (company: string) => `${company} is won`,
  claimed: (company: string) => `${company}: waiting for confirmation`,
  firstDeal: 'Your first deal, congratulations!',
  keptHere: 'It is saved on this device and sent when you are back online.',
  untilConfirmed: 'You will hear as soon as it is confirmed.',
});
