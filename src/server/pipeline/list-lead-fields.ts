import type { LeadField } from '@/contracts/pipeline/lead-fields';
import { many, type Queryable } from '../db/queryable';
import type { Reader } from '../db/transaction';

/** The fields that staff added to leads, archived ones too, in the order of staff. */
export async function listLeadFields({ db }: Pick<Reader, 'db'>): Promise<{ docs: LeadField[] }> {
  return { docs: await readLeadFields(db) };
}

export function readLeadFields(db: Queryable): Promise<LeadField[]> {
  return many<LeadField>(
    db,
    `SELECT f.key, f.label, f.type, nullif(trim(f.help), '') AS help, coalesce(f.required, false) AS required, coalesce(f.active, false) AS active,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('value', o.value, 'label', o.label, 'active', NOT coalesce(o.retired, false)) ORDER BY o._order), '[]')
               FROM lead_fields_options o WHERE o._parent_id = f.id) AS options
       FROM lead_fields f ORDER BY f."order", f.label, f.id`,
  );
}
