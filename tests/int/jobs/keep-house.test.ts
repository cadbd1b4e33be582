import { describe, expect, it } from 'vitest';
import { poolOf } from '@/server/db/transaction';
import { keepHouse } from '@/server/maintenance/keep-house';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';

const portal = usePortal();
const NOW = new Date('2026-11-21T12:00:00Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const DAY = 24;
const sql = <R extends object>(text: string, values: unknown[] = []) => poolOf(portal().payload).query<R>(text, values);

describe('housekeeping', () => {
  it('deletes what is past its time and keeps the rest', async () => {
    const { userId } = await makePartner(portal());
    await sql(
      `INSERT INTO idempotency_keys (scope, key, request_hash, status, answer, created_at) VALUES ('s', 'old', 'h', 200, '{}', $1), ('s', 'young', 'h', 200, '{}', $2)`,
      [ago(25), ago(23)],
    );
    await sql(
      `INSERT INTO sessions (id, collection, user_id, device, created_at, last_seen_at, expires_at, ended_at)
       SELECT portal_uuidv7(), 'partner-users', $1, d.device, $2, $2, d.expires, d.ended FROM unnest($3::text[], $4::timestamptz[], $5::timestamptz[]) AS d(device, expires, ended)`,
      [
        userId,
        ago(400 * DAY),
        ['ended long ago', 'expired long ago', 'ended lately', 'live'],
        [ago(-DAY), ago(91 * DAY), ago(-DAY), ago(-DAY)],
        [ago(91 * DAY), null, ago(89 * DAY), null],
      ],
    );
    await sql(`INSERT INTO rate_limits (bucket, count, resets_at) VALUES ('over', 3, $1), ('running', 3, $2)`, [
      ago(1),
      ago(-1),
    ]);
    await sql(
      `INSERT INTO password_resets (token_hash, collection, user_id, created_at, expires_at) VALUES ('old', 'partner-users', $1, $2, $2), ('young', 'staff', $1, $3, $3)`,
      [userId, ago(8 * DAY), ago(6 * DAY)],
    );
    await sql(
      `INSERT INTO auth_challenges (hash, purpose, collection, detail, expires_at) VALUES ('old', 'passkey-sign-in', 'staff', '{}', $1), ('young', 'passkey-sign-in', 'staff', '{}', $2)`,
      [ago(1), ago(-1)],
    );
    await sql(
      `INSERT INTO known_devices (collection, user_id, mark, first_seen_at, last_seen_at) VALUES ('partner-users', $1, 'old', $2, $2), ('partner-users', $1, 'young', $2, $3)`,
      [userId, ago(401 * DAY), ago(399 * DAY)],
    );
    await sql(
      `INSERT INTO remembered_devices (token_hash, collection, user_id, created_at, expires_at) VALUES ('over', 'staff', $1, $2, $2), ('spared', 'staff', $1, $2, $3)`,
      [userId, ago(1), ago(-1)],
    );

    expect(await keepHouse(portal().payload, NOW)).toEqual({
      idempotencyKeys: 1,
      sessions: 2,
      passwordResets: 1,
      authChallenges: 1,
      knownDevices: 1,
      rememberedDevices: 1,
      rateLimits: 1,
      replacedJobs: 0,
      leads: 0,
    });
    expect((await sql<{ key: string }>('SELECT key FROM idempotency_keys')).rows).toEqual([{ key: 'young' }]);
    expect((await sql('SELECT device FROM sessions ORDER BY device')).rows).toEqual([
      { device: 'ended lately' },
      { device: 'live' },
    ]);
    expect((await sql('SELECT bucket FROM rate_limits')).rows).toEqual([{ bucket: 'running' }]);
    expect((await sql('SELECT token_hash AS hash FROM password_resets')).rows).toEqual([{ hash: 'young' }]);
    expect((await sql('SELECT hash FROM auth_challenges')).rows).toEqual([{ hash: 'young' }]);
    expect((await sql('SELECT mark FROM known_devices')).rows).toEqual([{ mark: 'young' }]);
    // Again: nothing is left to do.
    expect(await keepHouse(portal().payload, NOW)).toEqual({
      idempotencyKeys: 0,
      sessions: 0,
      passwordResets: 0,
      authChallenges: 0,
      knownDevices: 0,
      rememberedDevices: 0,
      rateLimits: 0,
      replacedJobs: 0,
      leads: 0,
    });
  });

  it('makes the outbox’s partitions of the coming months, where events of that time then lie', async () => {
    await keepHouse(portal().payload, new Date('2031-12-15T00:00:00Z'));
    const names = (
      await sql<{ name: string }>(
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'events'::regclass`,
      )
    ).rows.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['events_2031_12', 'events_2032_01', 'events_2032_02']));
    await sql(
      `INSERT INTO events (id, type, v, at, audience, data) VALUES (portal_uuidv7(), 'leaderboard.changed', 1, '2032-01-31T23:59:59.999Z', '{"allPartners": true}', '{}')`,
    );
    expect((await sql('SELECT count(*)::int AS n FROM events_2032_01')).rows).toEqual([{ n: 1 }]);
  });
});
