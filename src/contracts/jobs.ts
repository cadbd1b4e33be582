import { z } from 'zod';

/** Every job, with the shape of its payload. The work is a server function; `src/jobs/<name>.ts` binds it. */
export const JOBS = {
  'deliver-events': z.object({ eventIds: z.array(z.string()) }),
  'send-mail': z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string().optional(),
    replyTo: z.string().optional(),
  }),
  'mail-reset-link': z.object({
    email: z.string(),
    collection: z.enum(['partner-users', 'staff']).default('partner-users'),
  }),
  'evaluate-all-tiers': z.object({}).loose(),
  'evaluate-nightly': z.object({}).loose(),
  /** Something happened to a partner that may have brought it an achievement. */
  'evaluate-achievements': z.object({ partnerId: z.string() }),
  'evaluate-all-achievements': z.object({}).loose(),
  'mature-commissions': z.object({}).loose(),
  'verify-ledger': z.object({}).loose(),
  'snapshot-leaderboard': z.object({}).loose(),
  'remind-leads': z.object({}).loose(),
  /** A grant begins or ends: the partner's pages are told what can be used now. */
  'announce-features': z.object({ partnerId: z.string() }),
  /** Members are told of certificates that lapse or have lapsed; of one partner at the moment itself. */
  'remind-renewals': z.object({ partnerId: z.string().optional() }).loose(),
  /** A call that was logged ahead has taken place. */
  'count-calls': z.object({ partnerId: z.string() }),
  /** Runs a draft's rules over the deals of the last twelve months. */
  'replay-plan': z.object({ planId: z.string() }),
  /** Plans whose time has come come into force. */
  'enact-plans': z.object({}).loose(),
  /** Partners are told of a plan that was scheduled or withdrawn. */
  'tell-plan': z.object({ planId: z.string(), withdrawn: z.boolean().default(false) }),
  /** Rows that told of files are gone; so go the files, by the names they are stored under. */
  'remove-files': z.object({ names: z.array(z.string()) }),
  /** Claimed deals that the programme's rule confirms. */
  'confirm-by-rule': z.object({}).loose(),
  'keep-house': z.object({}).loose(),
} as const;
export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.input<(typeof JOBS)[N]>;
