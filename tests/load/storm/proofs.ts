/** A statement that finds what contradicts its name, each as one sentence. */
type Proof = { name: string; sql: string };

const SETTLED = `d.confirmed_at IS NOT NULL`;

/**
 * What must hold of a database that only stories were told to, whatever was killed meanwhile: everything that follows from a
 * step is there once, or the step never was.
 */
export const PROOFS: readonly Proof[] = [
  {
    name: 'a confirmed deal has one line for each beneficiary',
    sql: `SELECT format('deal %s has %s', d.id, coalesce(l.kinds, '{}')) AS problem
            FROM deals d LEFT JOIN LATERAL (
                 SELECT array_agg(c.kind::text ORDER BY c.kind::text) AS kinds FROM commissions c
                  WHERE c.deal_id = d.id AND c.reverses_id IS NULL AND c.corrects_id IS NULL) l ON true
           WHERE ${SETTLED} AND coalesce(l.kinds, '{}') <> '{base,override,referral}'::text[]`,
  },
  {
    name: 'a line is its rate of what it is computed from',
    sql: `SELECT format('line %s is %s of %s at %s', c.id, c.amount_cents, c.basis_cents, c.rate_bps) AS problem
            FROM commissions c WHERE c.reverses_id IS NULL AND c.corrects_id IS NULL AND abs(c.amount_cents * 10000 - c.basis_cents * c.rate_bps) > 5000`,
  },
  {
    name: 'each line is posted once',
    sql: `SELECT format('line %s has %s entries', c.id, count(e.id)) AS problem
            FROM commissions c LEFT JOIN ledger_entries e ON e.commission_id = c.id AND e.transition NOT IN ('mature')
           GROUP BY c.id HAVING count(e.id) <> 2`,
  },
  {
    name: 'an unconfirmed deal has earned nothing',
    sql: `SELECT format('deal %s is %s and has lines, terms or a confirmation', d.id, d.status) AS problem
            FROM deals d
           WHERE NOT ${SETTLED} AND (EXISTS (SELECT FROM commissions c WHERE c.deal_id = d.id) OR EXISTS (SELECT FROM deal_terms t WHERE t.deal_id = d.id)
                 OR EXISTS (SELECT FROM events e WHERE e.type = 'deal.confirmed' AND e.data->>'dealId' = d.id::text))`,
  },
  {
    name: 'of the deals confirmed at once one promotes, and those after it earn the new rate',
    sql: `SELECT format('partner %s earned as a Starter %s times', c.partner_id, count(*)) AS problem
            FROM commissions c WHERE c.kind = 'base' AND c.tier = 'starter' AND c.reverses_id IS NULL AND c.corrects_id IS NULL
           GROUP BY c.partner_id HAVING count(*) > 1`,
  },
  {
    name: 'each promotion is written and told once',
    sql: `SELECT format('partner %s: %s steps to %s, %s times told', h.partner_id, h.steps, h.new_tier, coalesce(e.told, 0)) AS problem
            FROM (SELECT partner_id, new_tier::text, count(*) AS steps FROM tier_events WHERE type = 'promoted' GROUP BY 1, 2) h
            LEFT JOIN (SELECT audience->>'partner' AS partner, data->>'to' AS tier, count(*) AS told FROM events WHERE type = 'tier.changed' GROUP BY 1, 2) e
              ON e.partner = h.partner_id::text AND e.tier = h.new_tier
           WHERE h.steps <> 1 OR coalesce(e.told, 0) <> 1`,
  },
  {
    name: 'the boards hold what stands',
    sql: `SELECT format('partner %s has %s deals of %s on the boards, %s of %s stand', partner_id, s.deals, s.revenue_cents, d.deals, d.revenue) AS problem
            FROM (SELECT partner_id, deals, revenue_cents FROM partner_stats WHERE period = 'all') s
            FULL JOIN (SELECT d.partner_id, count(*) FILTER (WHERE d.status IN ('confirmed', 'completed')) AS deals,
                              coalesce(sum(d.value_cents - d.refunded_cents) FILTER (WHERE d.status IN ('confirmed', 'completed')), 0) AS revenue
                         FROM deals d WHERE ${SETTLED} GROUP BY 1) d USING (partner_id)
           WHERE coalesce(s.deals, 0) <> coalesce(d.deals, 0) OR coalesce(s.revenue_cents, 0) <> coalesce(d.revenue, 0)`,
  },
  {
    name: 'a won lead has its one deal, and the deal its lead',
    sql: `SELECT format('lead %s is %s, its deal is %s and points to it: %s', l.id, l.stage, coalesce(d.status::text, 'none'), l.deal_id = d.id) AS problem
            FROM leads l LEFT JOIN deals d ON d.lead_id = l.id AND d.status NOT IN ('rejected', 'cancelled')
           WHERE (l.stage = 'won') <> (d.id IS NOT NULL) OR (l.stage = 'won' AND l.deal_id IS DISTINCT FROM d.id)`,
  },
  {
    name: 'the timeline of a lead tells each step once',
    sql: `SELECT format('lead %s was added %s times and won %s times', l.id, a.added, a.won) AS problem
            FROM leads l CROSS JOIN LATERAL (
                 SELECT count(*) FILTER (WHERE kind = 'system' AND text = 'Lead added') AS added,
                        count(*) FILTER (WHERE kind = 'status_change' AND text LIKE 'Won:%') AS won
                   FROM lead_activities WHERE lead_id = l.id) a
           WHERE a.added <> 1 OR a.won <> (SELECT count(*) FROM deals d WHERE d.lead_id = l.id)`,
  },
  {
    name: 'each step of a deal is told once',
    sql: `SELECT format('deal %s: claimed %s, confirmed %s, lines %s of %s', d.id, e.claimed, e.confirmed, e.lines, coalesce(c.lines, 0)) AS problem
            FROM deals d
            LEFT JOIN (SELECT data->>'dealId' AS deal, count(*) FILTER (WHERE type = 'deal.claimed') AS claimed,
                              count(*) FILTER (WHERE type = 'deal.confirmed') AS confirmed, count(*) FILTER (WHERE type = 'commission.created') AS lines
                         FROM events WHERE data ? 'dealId' GROUP BY 1) e ON e.deal = d.id::text
            LEFT JOIN (SELECT deal_id, count(*) AS lines FROM commissions GROUP BY 1) c ON c.deal_id = d.id
           WHERE e.claimed IS DISTINCT FROM 2 OR e.confirmed <> (${SETTLED})::int OR e.lines <> coalesce(c.lines, 0)`,
  },
  {
    name: 'each confirmation stands once in the audit log',
    sql: `SELECT format('deal %s: %s confirmations', d.id, count(a.id)) AS problem
            FROM deals d LEFT JOIN audit_log a ON a.target = d.id::text AND a.action = 'deals.confirm' AND a.outcome = 'done'
           GROUP BY d.id HAVING count(a.id) <> (${SETTLED})::int`,
  },
  {
    name: 'a key has its answer',
    sql: `SELECT format('key %s of %s has none', key, scope) AS problem FROM idempotency_keys WHERE status = 0`,
  },
  {
    name: 'no job is left, none has failed for good',
    sql: `SELECT format('job %s (%s) after %s attempts: %s', id, task_identifier, attempts, coalesce(last_error, 'waiting')) AS problem
            FROM graphile_worker.jobs WHERE task_identifier IN ('deliver-events', 'send-mail')`,
  },
  {
    name: 'whoever is to be told of an event is told once',
    sql: `SELECT format('user %s has %s notifications of %s %s', m.user_id, count(n.id), e.type, e.id) AS problem
            FROM events e JOIN memberships m ON m.partner_id::text = e.audience->>'partner'
            LEFT JOIN notifications n ON n.event = e.id::text AND n.user_id = m.user_id
           WHERE e.type IN ('deal.confirmed', 'tier.changed') GROUP BY m.user_id, e.type, e.id HAVING count(n.id) <> 1`,
  },
  {
    name: 'whoever earned is told once of each settlement',
    sql: `SELECT format('partner %s has %s notifications of transaction %s', e.partner, count(n.id), e.xid) AS problem
            FROM (SELECT xid, audience->>'partner' AS partner, data->>'dealId' AS deal, array_agg(id::text) AS ids, sum((data->>'amountCents')::bigint) AS cents
                    FROM events WHERE type = 'commission.created' GROUP BY 1, 2, 3) e
            JOIN memberships m ON m.partner_id::text = e.partner
            LEFT JOIN notifications n ON n.event = ANY (e.ids) AND n.user_id = m.user_id
           WHERE e.cents <> 0 GROUP BY e.partner, e.xid, e.deal, m.user_id HAVING count(n.id) <> 1`,
  },
  {
    name: 'each notification is told to open pages once',
    sql: `SELECT format('notification %s was told %s times', n.id, count(e.id)) AS problem
            FROM notifications n LEFT JOIN events e ON e.type = 'notification.created' AND e.data->>'notificationId' = n.id::text
           GROUP BY n.id HAVING count(e.id) <> 1`,
  },
];
