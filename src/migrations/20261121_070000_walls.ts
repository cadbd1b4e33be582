import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

/**
 * The walls of the database: what must hold even against hand-made SQL. Ledger (double entry, append-only, balanced),
 * guarded columns, immutable histories, the outbox, sync marks; and the tables that are no Payload collections.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(IDS));
  await db.execute(sql.raw(SESSIONS));
  await db.execute(sql.raw(EVENTS));
  await db.execute(sql.raw(LEDGER));
  await db.execute(sql.raw(GUARDS));
  await db.execute(sql.raw(SETTLED));
  await db.execute(sql.raw(APPEND_ONLY));
  await db.execute(sql.raw(CHECKS));
  await db.execute(sql.raw(SYNC));
  await db.execute(sql.raw(LEADERBOARD));
}

/** Migrations go forward only: a wall that was up is not taken down by a command. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('Migrations go forward only. Restore a backup to go back.');
}

const IDS = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- UUIDv7 for rows that SQL makes; Postgres has its own from 18 on, and 15 is supported.
CREATE FUNCTION portal_uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- unaccent is not immutable; this wrapper names the dictionary, so it may be indexed.
CREATE FUNCTION portal_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT lower(public.unaccent('public.unaccent', $1))
$$;

-- The texts among the values of an object, to search in. The outer one is put in place by the planner: most objects are empty, and cost no call.
CREATE FUNCTION portal_words_in(jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(value #>> '{}', ' '), '') FROM jsonb_each($1) WHERE jsonb_typeof(value) = 'string'
$$;
CREATE FUNCTION portal_words(jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN $1 = '{}'::jsonb THEN '' ELSE public.portal_words_in($1) END
$$;

-- The LIKE pattern that finds a word anywhere in folded text. Escaped after folding, which can itself make % of a wide percent sign.
CREATE FUNCTION portal_like(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT '%' || replace(replace(replace(portal_fold(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
$$;`;

const SESSIONS = `
CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  collection text NOT NULL CHECK (collection IN ('staff', 'partner-users')),
  user_id uuid NOT NULL,
  device text NOT NULL,
  place text,
  -- The staff member who looks at the portal as this user: read-only, short, every request audited.
  viewed_by uuid,
  ip_hash text,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX sessions_user ON sessions (user_id) WHERE ended_at IS NULL;

CREATE TABLE password_resets (
  token_hash text PRIMARY KEY,
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  user_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- What a user has signed in from before, by keyed hashes: the number in a browser's cookie, and browser with address.
CREATE TABLE known_devices (
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  user_id uuid NOT NULL,
  mark text NOT NULL,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (collection, user_id, mark)
);

-- The key is public; the counter tells a copy of it.
CREATE TABLE passkeys (
  id uuid PRIMARY KEY,
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  user_id uuid NOT NULL,
  credential_id text NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX passkeys_user ON passkeys (user_id);

-- Questions that a browser or a provider will answer: each is taken out by its first answer.
CREATE TABLE auth_challenges (
  hash text PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('passkey-sign-in', 'passkey-add', 'single-sign-on')),
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  user_id uuid,
  detail jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);

-- Whom a provider of single sign-on means by a subject; an account has one subject at a provider.
CREATE TABLE single_sign_on_subjects (
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id uuid NOT NULL,
  bound_at timestamptz NOT NULL,
  PRIMARY KEY (collection, issuer, subject),
  UNIQUE (collection, issuer, user_id)
);
-- An authenticator app, of whichever kind of user. What is being set up stands beside what holds until it is confirmed.
CREATE TABLE second_factors (
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  user_id uuid NOT NULL,
  secret text,
  confirmed_at timestamptz,
  -- The newest step of time whose code was taken: none of it or before is taken again.
  last_step bigint,
  pending_secret text,
  pending_until timestamptz,
  PRIMARY KEY (collection, user_id),
  CHECK ((secret IS NULL) = (confirmed_at IS NULL))
);
CREATE TABLE recovery_codes (
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  user_id uuid NOT NULL,
  code_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (collection, user_id, code_hash)
);
-- Devices that are spared the code, by the hash of the token in their cookie.
CREATE TABLE remembered_devices (
  token_hash text PRIMARY KEY,
  collection text NOT NULL CHECK (collection IN ('partner-users', 'staff')),
  user_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX remembered_devices_user ON remembered_devices (user_id);

-- What a partner user chose otherwise than the portal's own defaults: one row for a kind of notification and a way to be told.
CREATE TABLE notification_preferences (
  user_id uuid NOT NULL REFERENCES partner_users (id) ON DELETE CASCADE,
  kind text NOT NULL,
  channel text NOT NULL,
  is_on boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, kind, channel)
);

CREATE TABLE idempotency_keys (
  scope text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status int NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

-- Counters of the limits that must hold over all nodes (sign-in, reset, apply).
CREATE TABLE rate_limits (
  bucket text PRIMARY KEY,
  count int NOT NULL,
  resets_at timestamptz NOT NULL
);

CREATE TABLE worker_heartbeats (
  worker_id text PRIMARY KEY,
  node text NOT NULL,
  seen_at timestamptz NOT NULL
);`;

const EVENTS = `
-- The outbox. xid is the writing transaction: a reader that goes on from the oldest transaction still running misses nothing.
CREATE TABLE events (
  id uuid NOT NULL,
  xid bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
  type text NOT NULL,
  v int NOT NULL,
  at timestamptz NOT NULL,
  audience jsonb NOT NULL,
  data jsonb NOT NULL,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE events_default PARTITION OF events DEFAULT;
CREATE INDEX events_cursor ON events (xid, id);
CREATE INDEX events_by_partner ON events ((audience->>'partner'), xid);
CREATE INDEX events_by_user ON events ((audience->>'user'), xid) WHERE audience ? 'user';
CREATE INDEX events_for_all ON events (xid) WHERE audience ? 'allPartners';

-- Makes the partition of a month when it is absent and the default partition holds nothing of it.
CREATE FUNCTION portal_events_partition(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', month);
  name text := 'events_' || to_char(first, 'YYYY_MM');
BEGIN
  IF to_regclass(name) IS NULL
     AND NOT EXISTS (SELECT 1 FROM events_default WHERE at >= first AND at < first + interval '1 month') THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)',
      name, first::timestamp AT TIME ZONE 'UTC', (first + interval '1 month')::timestamp AT TIME ZONE 'UTC');
  END IF;
END $$;

-- The oldest transaction that may still write: everything below it is final.
CREATE FUNCTION portal_horizon() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
$$;`;

const LEDGER = `
CREATE TABLE ledger_entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transaction_id uuid NOT NULL,
  transition text NOT NULL,
  account text NOT NULL CHECK (account IN ('pending', 'held', 'payable', 'in_transit', 'withheld_tax',
                                           'expense', 'paid_out', 'written_off', 'provider_fees', 'exchange')),
  partner_id uuid REFERENCES partners (id),
  currency text NOT NULL CHECK (currency IN ('USD', 'CAD', 'GBP', 'EUR', 'AUD')),
  amount_cents bigint NOT NULL CHECK (amount_cents <> 0),
  commission_id uuid REFERENCES commissions (id),
  payout_id text,
  at timestamptz NOT NULL,
  CHECK ((account IN ('pending', 'held', 'payable', 'in_transit', 'withheld_tax')) = (partner_id IS NOT NULL))
);
CREATE INDEX ledger_entries_transaction ON ledger_entries (transaction_id);
-- Entries are booked as time goes by, so a range of time is a range of pages; it costs next to nothing to keep.
CREATE INDEX ledger_entries_at ON ledger_entries USING brin (at);
CREATE INDEX ledger_entries_commission ON ledger_entries (commission_id) WHERE commission_id IS NOT NULL;
CREATE INDEX ledger_entries_partner ON ledger_entries (partner_id, account, currency) INCLUDE (amount_cents) WHERE partner_id IS NOT NULL;

-- Sums of the partner accounts, kept by the trigger alone in the transaction that posts. A partner's row is locked by then.
-- 'paid_out' beside them is what has left in_transit for good: the programme's account, told apart by partner.
CREATE TABLE ledger_balances (
  partner_id uuid NOT NULL REFERENCES partners (id),
  account text NOT NULL,
  currency text NOT NULL,
  balance_cents bigint NOT NULL,
  PRIMARY KEY (partner_id, currency, account)
);

CREATE FUNCTION portal_ledger_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT transaction_id, currency, sum(amount_cents) AS off, count(*) AS entries INTO wrong
    FROM posted GROUP BY transaction_id, currency HAVING sum(amount_cents) <> 0 OR count(*) < 2 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'ledger transaction % does not balance in %: off by % in % entries',
      wrong.transaction_id, wrong.currency, wrong.off, wrong.entries USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balanced';
  END IF;
  INSERT INTO ledger_balances AS b (partner_id, account, currency, balance_cents)
    SELECT partner_id, moved.account, currency, sum(cents) FROM (
      SELECT partner_id, account, currency, amount_cents AS cents FROM posted WHERE partner_id IS NOT NULL
      UNION ALL
      SELECT partner_id, 'paid_out', currency, -amount_cents FROM posted WHERE transition = 'payout_paid' AND account = 'in_transit'
    ) moved
     GROUP BY partner_id, moved.account, currency ORDER BY partner_id, moved.account, currency
  ON CONFLICT (partner_id, currency, account) DO UPDATE SET balance_cents = b.balance_cents + excluded.balance_cents;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_post AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS posted
  FOR EACH STATEMENT EXECUTE FUNCTION portal_ledger_post();

CREATE FUNCTION portal_by_trigger_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% follows what it sums up and is not written by hand', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER by_trigger_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ledger_balances
  FOR EACH STATEMENT EXECUTE FUNCTION portal_by_trigger_only();

-- What a line was computed from beside its basis: the deal's value before a correction; what was refunded in all by a reversal.
ALTER TABLE commissions ADD COLUMN basis_before_cents bigint, ADD COLUMN refunded_cents bigint;

-- Earned in all by kind, so that no summary reads a partner's whole history. An amount never changes and no line is deleted.
CREATE TABLE earned_totals (
  partner_id uuid NOT NULL REFERENCES partners (id),
  currency text NOT NULL,
  kind text NOT NULL,
  total_cents bigint NOT NULL,
  PRIMARY KEY (partner_id, currency, kind)
);
CREATE FUNCTION portal_earned_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO earned_totals AS t (partner_id, currency, kind, total_cents)
    SELECT partner_id, currency::text, kind::text, sum(amount_cents)::bigint FROM earned
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (partner_id, currency, kind) DO UPDATE SET total_cents = t.total_cents + excluded.total_cents;
  RETURN NULL;
END $$;
CREATE TRIGGER earned_total AFTER INSERT ON commissions REFERENCING NEW TABLE AS earned
  FOR EACH STATEMENT EXECUTE FUNCTION portal_earned_total();
CREATE TRIGGER by_trigger_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON earned_totals
  FOR EACH STATEMENT EXECUTE FUNCTION portal_by_trigger_only();

-- The terms a deal was confirmed under: cap, base, and every beneficiary's rate, also of those who earned nothing then.
CREATE TABLE deal_terms (
  deal_id uuid PRIMARY KEY REFERENCES deals (id),
  terms jsonb NOT NULL,
  at timestamptz NOT NULL
);`;

const GUARDS = `
-- Arguments 'column=useCase|useCase': the column changes only while portal.use_case names one of them.
CREATE FUNCTION portal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := to_jsonb(OLD);
  is_now jsonb := to_jsonb(NEW);
  acting text := coalesce(current_setting('portal.use_case', true), '');
  rule text;
  col text;
BEGIN
  FOREACH rule IN ARRAY TG_ARGV LOOP
    col := split_part(rule, '=', 1);
    IF was->col IS DISTINCT FROM is_now->col AND NOT (acting <> '' AND acting = ANY (string_to_array(split_part(rule, '=', 2), '|'))) THEN
      RAISE EXCEPTION '%.% does not change in use case "%"', TG_TABLE_NAME, col, acting
        USING ERRCODE = 'insufficient_privilege', COLUMN = col, TABLE = TG_TABLE_NAME, CONSTRAINT = 'portal_guard';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

CREATE TRIGGER guard BEFORE UPDATE ON deals FOR EACH ROW EXECUTE FUNCTION portal_guard(
  'id=', 'partner_id=', 'currency=', 'lead_id=',
  'status=confirmDeal|rejectDeal|cancelDeal|completeDeal|refundDeal',
  'value_cents=confirmDeal|correctDeal',
  'refunded_cents=refundDeal|cancelDeal',
  'claimed_at=', 'confirmed_at=confirmDeal', 'completed_at=completeDeal',
  'reason=rejectDeal|cancelDeal|refundDeal|correctDeal',
  'decided_by=confirmDeal|correctDeal|rejectDeal|cancelDeal|completeDeal|refundDeal',
  'reporting_rate_micros=confirmDeal');

-- Since when the engine gives the earned tier; differs from tier_since only beside a tier set by hand. No field of Payload's.
ALTER TABLE partners ADD COLUMN earned_since timestamptz(3);
-- What a retention rule remembers: since when too few deals were seen, and the highest tier lost by it until it is reached again.
ALTER TABLE partners ADD COLUMN retention_lapsed_at timestamptz(3), ADD COLUMN demoted_from text;
-- Every use case that runs the tier engine may change what it writes; an override that has expired ends in whichever comes first.
CREATE TRIGGER guard BEFORE UPDATE ON partners FOR EACH ROW EXECUTE FUNCTION portal_guard(
  'id=',
  'status=setPartnerStatus', 'status_reason=setPartnerStatus',
  'tier=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'earned_tier=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'tier_since=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'earned_since=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'retention_lapsed_at=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'demoted_from=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'override_tier=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'override_until=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'override_reason=confirmDeal|cancelDeal|refundDeal|evaluateTier|overrideTier|expireOverride|recordReview|recordCall|completeModule',
  'deals_count=confirmDeal|cancelDeal|refundDeal',
  'satisfaction=recordReview', 'calls_held=recordCall',
  'joined_at=setPartnerStatus', 'approved_at=setPartnerStatus', 'referral_code_changed_at=changeReferralCode');

-- Every code that a partner has or had: printed links stay right, and nobody is ever taken for somebody else. A code is one
-- however it is typed, and belongs to who had it first; of two who take it at once the second waits here and is refused.
CREATE TABLE referral_codes (
  code text PRIMARY KEY CHECK (code = lower(code)),
  partner_id uuid NOT NULL REFERENCES partners (id)
);
CREATE INDEX referral_codes_of_partner ON referral_codes (partner_id);
CREATE FUNCTION portal_keep_referral_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO referral_codes (code, partner_id) VALUES (lower(NEW.referral_code), NEW.id) ON CONFLICT (code) DO NOTHING;
  IF NOT EXISTS (SELECT FROM referral_codes WHERE code = lower(NEW.referral_code) AND partner_id = NEW.id) THEN
    RAISE EXCEPTION 'the referral code % is or was another partner''s', NEW.referral_code
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, COLUMN = 'referral_code', CONSTRAINT = 'partners_referral_code_free';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_code AFTER INSERT ON partners FOR EACH ROW
  WHEN (NEW.referral_code IS NOT NULL) EXECUTE FUNCTION portal_keep_referral_code();
CREATE TRIGGER keep_changed_code AFTER UPDATE ON partners FOR EACH ROW
  WHEN (NEW.referral_code IS NOT NULL AND NEW.referral_code IS DISTINCT FROM OLD.referral_code) EXECUTE FUNCTION portal_keep_referral_code();

-- A key is what it was made as: it is used, and it ends.
CREATE TRIGGER guard BEFORE UPDATE ON api_keys FOR EACH ROW EXECUTE FUNCTION portal_guard(
  'id=', 'prefix=', 'key_hash=', 'scopes=', 'partner_id=', 'expires_at=', 'revoked_at=revokeApiKey');

CREATE TRIGGER guard BEFORE UPDATE ON leads FOR EACH ROW EXECUTE FUNCTION portal_guard(
  'id=', 'partner_id=', 'create_hash=', 'attribution=',
  'stage=moveLead|rejectDeal|cancelDeal', 'stage_entered_at=moveLead|rejectDeal|cancelDeal', 'lost_reason=moveLead',
  'deal_id=moveLead|rejectDeal|cancelDeal');

CREATE TRIGGER guard BEFORE UPDATE ON commissions FOR EACH ROW EXECUTE FUNCTION portal_guard(
  'id=', 'partner_id=', 'deal_id=', 'kind=', 'amount_cents=', 'currency=', 'basis_cents=', 'basis_currency=', 'rate_bps=', 'tier=', 'rule=',
  'agreement_id=', 'share_bps=', 'fx_rate_micros=', 'fx_source=', 'uncapped_cents=', 'reverses_id=', 'corrects_id=', 'payable_at=', 'created_at=',
  'basis_before_cents=', 'refunded_cents=', 'reason=',
  'status=matureCommissions|holdCommissions|releaseCommissions|setPartnerStatus|cancelDeal|createPayout|settlePayout',
  'held_from=holdCommissions|releaseCommissions|setPartnerStatus', 'held_reason=holdCommissions|releaseCommissions|setPartnerStatus',
  'held_cause=holdCommissions|releaseCommissions|setPartnerStatus',
  'payout=createPayout|settlePayout');`;

const SETTLED = `
-- Who shares a deal is agreed before it is confirmed. The deal's row is taken first, so that a confirmation under way and a
-- change of its shares wait for each other: whichever comes second sees what the first one did.
CREATE FUNCTION portal_split_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shared uuid;
  state text;
BEGIN
  FOREACH shared IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.deal_id] WHEN 'DELETE' THEN ARRAY[OLD.deal_id] ELSE ARRAY[OLD.deal_id, NEW.deal_id] END LOOP
    SELECT status::text INTO state FROM deals WHERE id = shared FOR UPDATE;
    IF state <> 'claimed' THEN
      RAISE EXCEPTION 'the shares of deal % do not change: it is %', shared, state
        USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, COLUMN = 'deal_id', CONSTRAINT = 'deal_splits_open';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER split_open BEFORE INSERT OR UPDATE OR DELETE ON deal_splits FOR EACH ROW EXECUTE FUNCTION portal_split_open();

-- A partner's money is booked in its currency: once anything is, the currency stays. The partner's row is locked by whoever books.
CREATE FUNCTION portal_currency_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ledger_entries WHERE partner_id = NEW.id) THEN
    RAISE EXCEPTION 'the currency of partner % does not change: money was booked in it', NEW.id
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, COLUMN = 'currency', CONSTRAINT = 'partners_currency_settled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER currency_settled BEFORE UPDATE OF currency ON partners FOR EACH ROW
  WHEN (OLD.currency IS DISTINCT FROM NEW.currency) EXECUTE FUNCTION portal_currency_settled();`;

const APPEND_ONLY = `
-- Refuses update, delete and truncate. Arguments: use cases that may delete all the same.
CREATE FUNCTION portal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND coalesce(current_setting('portal.use_case', true), '') = ANY (TG_ARGV) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_terms FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only('maintain');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tier_events FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON achievement_grants FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
-- An acceptance outlives the user who gave it: only the reference goes, with the user.
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON terms_acceptances FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER never_changed BEFORE UPDATE ON terms_acceptances FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL OR to_jsonb(NEW) - 'user_id' IS DISTINCT FROM to_jsonb(OLD) - 'user_id')
  EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON referral_codes FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_changes FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lead_activities FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only('purgeTrash');
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON commissions FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON deals FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON api_keys FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON partners FOR EACH STATEMENT EXECUTE FUNCTION portal_append_only();`;

const CHECKS = `
ALTER TABLE deals
  ADD CONSTRAINT deals_value CHECK (value_cents BETWEEN 1 AND 100000000000 AND value_cents = trunc(value_cents)),
  ADD CONSTRAINT deals_refunded CHECK (refunded_cents BETWEEN 0 AND value_cents AND refunded_cents = trunc(refunded_cents));
ALTER TABLE leads
  ADD CONSTRAINT leads_value CHECK (estimated_value_cents IS NULL OR (estimated_value_cents BETWEEN 1 AND 100000000000 AND estimated_value_cents = trunc(estimated_value_cents)));
ALTER TABLE commissions ADD CONSTRAINT commissions_amount CHECK (amount_cents <> 0 AND amount_cents = trunc(amount_cents));
ALTER TABLE partners ADD CONSTRAINT partners_not_own_leader CHECK (leader_id IS DISTINCT FROM id),
  ADD CONSTRAINT partners_not_own_recruiter CHECK (recruiter_id IS DISTINCT FROM id),
  ADD CONSTRAINT partners_deals_count CHECK (deals_count >= 0);
-- A timeline goes before its lead, never by a rewrite of history.
ALTER TABLE lead_activities DROP CONSTRAINT lead_activities_lead_id_leads_id_fk,
  ADD CONSTRAINT lead_activities_lead_id_leads_id_fk FOREIGN KEY (lead_id) REFERENCES leads (id);
ALTER TABLE lead_activities DROP CONSTRAINT lead_activities_file_id_lead_files_id_fk,
  ADD CONSTRAINT lead_activities_file_id_lead_files_id_fk FOREIGN KEY (file_id) REFERENCES lead_files (id);
-- Who did something stays named by it: a user with a history is not removed, and one without is not stopped by a rewrite of nothing.
ALTER TABLE lead_activities DROP CONSTRAINT lead_activities_by_id_partner_users_id_fk,
  ADD CONSTRAINT lead_activities_by_id_partner_users_id_fk FOREIGN KEY (by_id) REFERENCES partner_users (id);
-- A lead has one deal that stands; one that was rejected or cancelled stays beside it as history.
CREATE UNIQUE INDEX deals_one_standing ON deals (lead_id) WHERE status NOT IN ('rejected', 'cancelled');
-- One original line of a kind for each beneficiary of a deal: a second settlement cannot write.
CREATE UNIQUE INDEX commissions_settled_once ON commissions (deal_id, partner_id, kind)
  WHERE deal_id IS NOT NULL AND reverses_id IS NULL AND corrects_id IS NULL AND kind IN ('base', 'override', 'referral');
CREATE INDEX commissions_earned ON commissions (partner_id, created_at DESC, id DESC) INCLUDE (kind, amount_cents, currency, status);
CREATE INDEX commissions_maturing ON commissions (payable_at) WHERE status = 'pending';
CREATE INDEX commissions_open ON commissions (partner_id, status, payable_at) INCLUDE (amount_cents, currency)
  WHERE status IN ('pending', 'held', 'payable', 'processing');
ALTER TABLE leads ALTER COLUMN custom SET NOT NULL,
  ADD CONSTRAINT leads_custom_object CHECK (jsonb_typeof(custom) = 'object');
CREATE INDEX leads_custom ON leads USING gin (custom jsonb_path_ops);
CREATE INDEX leads_search ON leads USING gin
  (portal_fold(company_name || ' ' || contact_name || ' ' || coalesce(contact_email, '') || ' ' || portal_words(custom)) gin_trgm_ops);
CREATE INDEX leads_stage ON leads (partner_id, stage) INCLUDE (estimated_value_cents, currency) WHERE deleted_at IS NULL;
CREATE INDEX leads_page ON leads (partner_id, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX leads_created ON leads (partner_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX leads_stage_age ON leads (partner_id, coalesce(stage_entered_at, created_at), id) WHERE deleted_at IS NULL;
CREATE INDEX leads_score ON leads (partner_id, coalesce(score, -1), id) WHERE deleted_at IS NULL;
CREATE INDEX leads_value_page ON leads (partner_id, coalesce(estimated_value_cents, 0) DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX leads_due ON leads (partner_id, coalesce(next_action_at, 'infinity'), id) WHERE deleted_at IS NULL;
-- The next action that its people were last told of; no field of Payload's. What is due and untold is found by time alone.
ALTER TABLE leads ADD COLUMN reminded_for timestamptz(3);
CREATE INDEX leads_untold ON leads (next_action_at)
  WHERE deleted_at IS NULL AND stage NOT IN ('won', 'lost') AND reminded_for IS DISTINCT FROM next_action_at;
CREATE INDEX leads_name ON leads (partner_id, portal_fold(company_name), id) WHERE deleted_at IS NULL;
CREATE INDEX leads_email ON leads (partner_id, lower(contact_email)) WHERE contact_email IS NOT NULL;
CREATE INDEX leads_phone ON leads (partner_id, contact_phone_e164) WHERE contact_phone_e164 IS NOT NULL;
CREATE INDEX clients_name ON clients (partner_id, portal_fold(name), id);
CREATE UNIQUE INDEX lead_views_name ON lead_views (user_id, partner_id, name);
CREATE INDEX lead_activities_feed ON lead_activities (partner_id, occurred_at DESC, id DESC);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL AND NOT muted;
CREATE INDEX deals_confirmed ON deals (partner_id, confirmed_at DESC) WHERE confirmed_at IS NOT NULL;
CREATE INDEX training_progress_completed ON training_progress (partner_id, module_id) INCLUDE (completed_at, renewed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX achievement_grants_of_partner ON achievement_grants (partner_id, granted_at DESC);
CREATE INDEX tier_events_of_partner ON tier_events (partner_id, at DESC);
ALTER TABLE commissions ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE tier_events ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE achievements ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE achievement_grants ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE deal_changes ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE audit_log ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE notifications ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE lead_activities ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE clients ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE lead_views ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE deals ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE leads ALTER COLUMN id SET DEFAULT portal_uuidv7();
ALTER TABLE partners ALTER COLUMN id SET DEFAULT portal_uuidv7();`;

const SYNC = `
-- A sync asks for rows whose last writer is not below its cursor; the cursor is the horizon at the time it read.
ALTER TABLE leads ADD COLUMN sync_xid bigint NOT NULL DEFAULT 0;
CREATE FUNCTION portal_mark_sync() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sync_xid := (pg_current_xact_id()::text)::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_sync BEFORE INSERT OR UPDATE ON leads FOR EACH ROW EXECUTE FUNCTION portal_mark_sync();
CREATE INDEX leads_sync ON leads (partner_id, sync_xid, id);
-- A lead shows its deal: what becomes of the deal is a change of the lead to who keeps a copy of it.
CREATE FUNCTION portal_mark_lead_of_deal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE leads SET sync_xid = 0 WHERE id = NEW.lead_id;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_lead AFTER UPDATE ON deals FOR EACH ROW
  WHEN (NEW.lead_id IS NOT NULL AND (OLD.status, OLD.value_cents, OLD.refunded_cents, OLD.reason)
        IS DISTINCT FROM (NEW.status, NEW.value_cents, NEW.refunded_cents, NEW.reason))
  EXECUTE FUNCTION portal_mark_lead_of_deal();

-- What the trash gave up for good: a device that slept through it is still told, and the id is never used again.
CREATE TABLE lead_tombstones (
  lead_id uuid PRIMARY KEY,
  partner_id uuid NOT NULL REFERENCES partners (id),
  sync_xid bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
  purged_at timestamptz NOT NULL
);
CREATE INDEX lead_tombstones_sync ON lead_tombstones (partner_id, sync_xid, lead_id);`;

const LEADERBOARD = `
-- What each partner did in each period, in the reporting currency; moved by the transaction that confirms or reverses.
CREATE TABLE partner_stats (
  period text NOT NULL CHECK (period IN ('week', 'month', 'quarter', 'all')),
  starts date NOT NULL,
  partner_id uuid NOT NULL REFERENCES partners (id),
  deals int NOT NULL,
  revenue_cents bigint NOT NULL,
  commission_cents bigint NOT NULL,
  -- Whether others see this partner: active and not opted out. Follows the partner, so that no board reads the partners to count.
  listed boolean NOT NULL,
  PRIMARY KEY (partner_id, period, starts)
);
CREATE INDEX partner_stats_revenue ON partner_stats (period, starts, revenue_cents DESC, partner_id) INCLUDE (deals) WHERE listed;
CREATE INDEX partner_stats_deals ON partner_stats (period, starts, deals DESC, partner_id) WHERE listed;
CREATE INDEX partner_stats_commission ON partner_stats (period, starts, commission_cents DESC, partner_id) INCLUDE (deals) WHERE listed;

CREATE FUNCTION portal_is_listed(status enum_partners_status, opted_out boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT status = 'active' AND opted_out IS NOT TRUE
$$;
CREATE FUNCTION portal_stats_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT portal_is_listed(status, leaderboard_opt_out) INTO NEW.listed FROM partners WHERE id = NEW.partner_id;
  RETURN NEW;
END $$;
CREATE TRIGGER listed BEFORE INSERT ON partner_stats FOR EACH ROW WHEN (NEW.listed IS NULL) EXECUTE FUNCTION portal_stats_listed();
CREATE FUNCTION portal_partner_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE partner_stats SET listed = portal_is_listed(NEW.status, NEW.leaderboard_opt_out) WHERE partner_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER listed AFTER UPDATE ON partners FOR EACH ROW
  WHEN (portal_is_listed(OLD.status, OLD.leaderboard_opt_out) IS DISTINCT FROM portal_is_listed(NEW.status, NEW.leaderboard_opt_out))
  EXECUTE FUNCTION portal_partner_listed();

-- Ranks as they stood on a day, for "places won since last week".
CREATE TABLE leaderboard_snapshots (
  day date NOT NULL,
  metric text NOT NULL,
  period text NOT NULL,
  starts date NOT NULL,
  partner_id uuid NOT NULL REFERENCES partners (id),
  rank int NOT NULL,
  PRIMARY KEY (metric, period, day, partner_id)
);`;
