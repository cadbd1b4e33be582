import { mailResetLink } from '@/server/accounts/mail-reset-link';
import { job } from './job';

/** Finds who asked for a new password and mails the link; nobody who is unknown is mailed. */
export const mailResetLinkJob = job('mail-reset-link', ({ email, collection }, { payload }) =>
  mailResetLink(payload, email, collection),
);
