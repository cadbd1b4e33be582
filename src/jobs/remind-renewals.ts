import { remindRenewals } from '@/server/tiers/remind-renewals';
import { job } from './job';

/** Certificates that lapse in six or two weeks, or have lapsed, are told to those whose features rest on them. */
export const remindRenewalsJob = job('remind-renewals', (of, { payload }) => remindRenewals(payload, of));
