import { tierAt } from './standing-tier';

/** When the completion `c` of a module `m` is valid no more: months of the calendar, in UTC, so that every node says the same instant. */
const EXPIRES_AT = `(greatest(c.completed_at, c.renewed_at) AT TIME ZONE 'UTC' + make_interval(months => m.valid_months::int)) AT TIME ZONE 'UTC'`;

/** Of a partner `p` and a module `m`: the completion of whichever member is valid longest; null where nobody completed it. */
export const EXPIRES = `(SELECT max(${EXPIRES_AT}) FROM training_progress c WHERE c.partner_id = p.id AND c.module_id = m.id AND c.completed_at IS NOT NULL)`;

/** The definitions `t` of the tiers that ask for a module `m`. */
export const ASKING = `training_modules_required_for_tiers r JOIN tier_definitions t ON t.key::text = r.value::text AND t.training_required`;

export const EXPIRING = `m.published AND m.valid_months IS NOT NULL`;

/** The certificates of the partner `p`, as `Certificate` of the domain. */
export const CERTIFICATES = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('module', jsonb_build_object('id', m.id, 'title', m.title), 'expiresAt', m."expiresAt",
            'tiers', array(SELECT t.key FROM ${ASKING} WHERE r.parent_id = m.id))), '[]')
     FROM (SELECT m.id, m.title, to_char(${EXPIRES} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "expiresAt"
             FROM training_modules m WHERE ${EXPIRING}) m
    WHERE m."expiresAt" IS NOT NULL)`;

/** The place of the lowest tier whose certificate of the partner `p` has lapsed; null where none has. */
const PAUSED_FROM = (now: `$${number}`): string =>
  `(SELECT min(t."order") FROM training_modules m JOIN LATERAL (SELECT t."order" FROM ${ASKING} WHERE r.parent_id = m.id) t ON true
     WHERE ${EXPIRING} AND ${EXPIRES} <= ${now})`;

/** Rows of keys that the tier of the partner `p` unlocks now, without what a lapsed certificate pauses. Twin of `unpausedFeatures`. */
export const UNLOCKED = (now: `$${number}`): string => `
  SELECT f.value::text FROM tier_definitions_unlocked_features f JOIN tier_definitions d ON d.id = f.parent_id
   WHERE d.key::text = ${tierAt(now)}
     AND (d."order" < coalesce(${PAUSED_FROM(now)}, 'Infinity')
          OR EXISTS (SELECT FROM tier_definitions_unlocked_features b JOIN tier_definitions e ON e.id = b.parent_id
                      WHERE b.value = f.value AND e."order" < ${PAUSED_FROM(now)}))`;
