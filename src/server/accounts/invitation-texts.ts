import { catalogue } from '@/texts/catalogue';

/** The mail to an applicant who was approved, and what staff are told when it cannot go out. */
export const texts = catalogue('accounts.invitation', {
  subject: (programme: string) => `Welcome to ${programme}`,
  text: (name: string, partner: string, programme: string, link: string, days: number) =>
    `Hello ${name},\n\nyour application for ${partner} is approved: you are a partner of ${programme}. Open this link within ${days} days to choose a password and enter the portal:\n\n${link}\n\nIf the link has expired, ask for a new one on the sign-in page with this e-mail address.`,
  knownEmail: (email: string, partner: string) =>
    `${email} signs in for ${partner} already, and a person acts for one partner. Give this application another contact e-mail, or add a user and a membership by hand first; then approve.`,
  strayEmail: (email: string) =>
    `${email} is a user without a partner. Give this user a membership of this partner first, then approve.`,
});
