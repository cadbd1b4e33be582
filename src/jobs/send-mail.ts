import { sendMail } from '@/server/notifications/send-mail';
import { job } from './job';

/** Hands one mail over; until it is taken it is tried again with growing pauses. */
export const sendMailJob = job('send-mail', (mail, { payload, jobId }) => sendMail(payload, mail, jobId));
