import { randomUUID } from 'node:crypto';
import type { Portal } from '../support/boot';
import type { PartnerFixture } from '../support/fixtures';

/** Text that is in every row of a partner and nowhere else: it must never be in an answer to another one. */
export type Rows = { marker: string; ids: Record<string, string> };

/** One row of each collection that belongs to `owner`, each carrying the marker wherever it has text. */
export async function makeRows(portal: Portal, owner: PartnerFixture): Promise<Rows> {
  const { poolOf } = await import('@/server/db/transaction');
  const pool = poolOf(portal.payload);
  const marker = `MARK${randomUUID().replaceAll('-', '')}`;
  const ids: Record<string, string> = { partners: owner.partnerId, 'partner-users': owner.userId };
  const now = new Date();
  const { partnerId, userId } = owner;

  const add = async (slug: string, columns: Record<string, unknown>): Promise<string> => {
    const names = Object.keys({ id: '', ...columns });
    const values = [randomUUID(), ...Object.values(columns)];
    const table = slug.replaceAll('-', '_');
    await pool.query(
      `INSERT INTO "${table}" (${names.map((n) => `"${n}"`).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      values,
    );
    ids[slug] = values[0] as string;
    return values[0] as string;
  };

  const client = await pool.connect();
  try {
    await client.query(`SELECT set_config('portal.use_case', 'updateProfile', false)`);
    await client.query(`UPDATE partners SET bio = $2, application = $3 WHERE id = $1`, [
      partnerId,
      marker,
      JSON.stringify({ message: `APPLICATION ${marker}` }),
    ]);
    await client.query(`SELECT set_config('portal.use_case', '', false)`);
  } finally {
    client.release();
  }
  const membership = await pool.query<{ id: string }>('SELECT id FROM memberships WHERE user_id = $1', [userId]);
  ids.memberships = membership.rows[0]?.id ?? '';
  const clientId = await add('clients', { partner_id: partnerId, name: marker });
  const leadId = await add('leads', {
    partner_id: partnerId,
    owner_id: userId,
    company_name: marker,
    contact_name: marker,
    contact_email: `${marker}@x.example`,
    stage_entered_at: now,
    currency: 'USD',
    source: 'other',
    stage: 'new',
    version: 1,
    description: marker,
  });
  await add('lead-activities', {
    lead_id: leadId,
    partner_id: partnerId,
    kind: 'note',
    text: marker,
    occurred_at: now,
  });
  await add('lead-files', {
    lead_id: leadId,
    partner_id: partnerId,
    purpose: 'file',
    original_name: `${marker}.pdf`,
    filename: `${randomUUID()}.pdf`,
    mime_type: 'application/pdf',
    filesize: 10,
  });
  await add('lead-views', { partner_id: partnerId, user_id: userId, name: marker, query: marker });
  const dealId = await add('deals', {
    title: marker,
    staff_note: `NOTE ${marker}`,
    status: 'claimed',
    partner_id: partnerId,
    lead_id: leadId,
    client_id: clientId,
    value_cents: 123_457,
    refunded_cents: 0,
    currency: 'USD',
    claimed_at: now,
  });
  await add('deal-changes', {
    deal_id: dealId,
    partner_id: partnerId,
    kind: 'correction',
    from_cents: 1,
    to_cents: 2,
    reason: marker,
    by: 'test',
    at: now,
  });
  await add('deal-splits', { deal_id: dealId, partner_id: partnerId, share_bps: 100 });
  await add('client-reviews', { partner_id: partnerId, rating: 5, comment: marker, source: marker, received_at: now });
  await add('engagement-calls', { partner_id: partnerId, kind: 'strategy', held_at: now, notes: `CALL ${marker}` });
  await add('notifications', {
    user_id: userId,
    partner_id: partnerId,
    kind: 'deal',
    title: marker,
    event: randomUUID(),
  });
  await add('commissions', {
    partner_id: partnerId,
    kind: 'bonus',
    status: 'payable',
    amount_cents: 777_777,
    currency: 'USD',
    reason: marker,
  });
  await add('agreements', {
    partner_id: partnerId,
    kind: 'rate',
    rate_bps: 3100,
    from: now,
    status: 'proposed',
    approved_by: marker,
  });
  await add('tier-events', {
    partner_id: partnerId,
    type: 'joined',
    new_tier: 'starter',
    deals_before: 0,
    deals_after: 0,
    cause: marker,
    at: now,
  });
  const achievement = await pool.query<{ id: string }>(
    `INSERT INTO achievements (id, key, title, description, icon, min_tier, active) VALUES (portal_uuidv7(), $1, $1, $1, 'award', 'starter', false) RETURNING id`,
    [marker],
  );
  await add('achievement-grants', {
    partner_id: partnerId,
    achievement_id: achievement.rows[0]?.id,
    granted_at: now,
  });
  const planId = await add('plan-drafts', { name: marker, note: marker, status: 'draft' });
  await add('plan-results', {
    plan_id: planId,
    partner_id: partnerId,
    currency: 'USD',
    earned_cents: 1,
    replayed_cents: 2,
    difference_cents: 1,
    base_cents: 1,
    override_cents: 0,
    referral_cents: 0,
    tier: 'starter',
    tier_replayed: 'starter',
  });
  await add('terms-acceptances', {
    plan_id: planId,
    partner_id: partnerId,
    user_id: userId,
    version: marker,
    text_hash: marker,
    accepted_at: now,
  });
  await add('feature-grants', { partner_id: partnerId, feature: 'api-access', reason: marker });
  await add('api-keys', {
    user_id: userId,
    partner_id: partnerId,
    name: marker,
    prefix: 'ppk_000000',
    key_hash: marker,
    scopes: '[]',
    expires_at: new Date(now.getTime() + 86_400_000),
  });
  const module = await pool.query<{ id: string }>(
    `INSERT INTO training_modules (id, title, slug, category, min_tier, published) VALUES ($1::uuid, 'Module', $1::text, 'sales', 'starter', false) RETURNING id`,
    [randomUUID()],
  );
  await add('training-progress', {
    user_id: userId,
    partner_id: partnerId,
    module_id: module.rows[0]?.id,
    percent: 42,
  });
  return { marker, ids };
}

/** Rows that belong to no partner: one of each, for starters, so that members of any tier may see what is theirs to see. */
export async function makeSharedRows(portal: Portal): Promise<Record<string, string>> {
  const { poolOf } = await import('@/server/db/transaction');
  const pool = poolOf(portal.payload);
  const id = async (sql: string, values: unknown[] = []): Promise<string> =>
    (await pool.query<{ id: string }>(sql, values)).rows[0]?.id ?? '';
  return {
    'training-modules': await id(
      `INSERT INTO training_modules (id, title, slug, category, min_tier, published) VALUES ($1, 'Open module', 'open-module', 'sales', 'starter', true) RETURNING id`,
      [randomUUID()],
    ),
    'marketing-assets': await id(
      `INSERT INTO marketing_assets (id, title, category, kind, min_tier, published) VALUES ($1, 'Open asset', 'brochures', 'document', 'starter', true) RETURNING id`,
      [randomUUID()],
    ),
    'page-pictures': await id(
      `INSERT INTO page_pictures (id, alt, filename, mime_type, filesize, width, height) VALUES ($1, 'A shop', $2, 'image/webp', 10, 10, 10) RETURNING id`,
      [randomUUID(), `${randomUUID()}.webp`],
    ),
    'private-files': await id(
      `INSERT INTO private_files (id, original_name, filename, mime_type, filesize) VALUES ($1, 'a.pdf', $2, 'application/pdf', 10) RETURNING id`,
      [randomUUID(), `${randomUUID()}.pdf`],
    ),
    'mail-templates': await id(
      `INSERT INTO mail_templates (id, name, subject, body, active, "order") VALUES ($1, 'First mail', 'Hello', 'Hello', true, 1) RETURNING id`,
      [randomUUID()],
    ),
    'lead-fields': await id(
      `INSERT INTO lead_fields (id, label, key, type, "order") VALUES ($1, 'Decision by', 'decision_by', 'date', 1) RETURNING id`,
      [randomUUID()],
    ),
    'currency-rates': await id(
      `INSERT INTO currency_rates (id, base, quote, rate_micros, day, source) VALUES ($1, 'EUR', 'USD', 1100000, $2, 'test') RETURNING id`,
      [randomUUID(), new Date('2020-01-01')],
    ),
    'audit-log': await id(
      `INSERT INTO audit_log (at, actor, action, outcome) VALUES (now(), 'test', 'test', 'done') RETURNING id`,
    ),
    achievements: await id(`SELECT id FROM achievements ORDER BY "order" LIMIT 1`),
    'tier-definitions': await id(`SELECT id FROM tier_definitions ORDER BY "order" LIMIT 1`),
  };
}
