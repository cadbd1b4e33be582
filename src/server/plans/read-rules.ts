import type { PlanRules } from '@/domain/plans/rules';
import { one, type Queryable } from '../db/queryable';
import { readLadder } from '../tiers/ladder';

/** The programme as a replay needs it. */
export type Programme = {
  rules: PlanRules;
  stack: boolean;
  timeZone: string;
  reportingCurrency: string;
  noticeDays: number;
};

/** The rules in force: of the tier definitions and the programme's settings. */
export async function readProgramme(db: Queryable): Promise<Programme> {
  const row = await one<Omit<Programme, 'rules'> & { capBps: number }>(
    db,
    `SELECT cap_bps AS "capBps", coalesce(stack_leader_recruiter, false) AS stack, time_zone AS "timeZone",
            reporting_currency::text AS "reportingCurrency", plan_notice_days AS "noticeDays"
       FROM programme_settings LIMIT 1`,
  );
  if (!row) throw new Error('The programme has no settings');
  const { capBps, ...programme } = row;
  return { ...programme, rules: { capBps, tiers: await readLadder(db) } };
}
