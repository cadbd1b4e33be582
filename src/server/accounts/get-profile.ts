import type { Profile } from '@/contracts/accounts/profile';
import { SOCIAL_NETWORKS } from '@/contracts/accounts/socials';
import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { OPEN_STAGES } from '@/contracts/pipeline/open-stages';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { tierAt } from '../tiers/standing-tier';
import { texts } from './texts';

type ProfileRow = Omit<Profile['partner'], 'joinedAt'> & {
  joinedAt: Date | null;
  userName: string;
  programme: string;
  programmeTimeZone: string;
  training: boolean;
  chat: boolean;
  resources: boolean;
  leaderboard: boolean;
  tiers: Profile['programme']['tiers'];
  stages: (Profile['programme']['stages'][number] & { place: number | null })[];
};

const STAGES = OPEN_STAGES.map(
  (stage) =>
    `jsonb_build_object('stage', '${stage}', 'name', nullif(trim(s.stage_${stage}_name), ''), 'place', s.stage_${stage}_place)`,
).join(', ');

const SOCIALS = SOCIAL_NETWORKS.map((network) => `'${network}', nullif(p.socials_${network}, '')`).join(', ');

const PROFILE: Prepared = {
  name: 'profile',
  text: `
  SELECT p.id, coalesce(p.version, 1) AS version, p.name, p.kind, p.status, p.status_reason AS "statusReason", ${tierAt('$3')} AS tier, coalesce(p.referral_code, '') AS "referralCode",
         p.referral_code_changed_at IS NULL AS "referralCodeChangeable",
         p.currency, p.time_zone AS "timeZone", p.locale, p.country, p.region, p.contact_email AS "contactEmail", p.contact_phone AS "contactPhone",
         p.website, jsonb_build_object(${SOCIALS}) AS socials, p.bio, p.leaderboard_alias AS "leaderboardAlias", coalesce(p.leaderboard_opt_out, false) AS "leaderboardOptOut",
         p.brand_colour AS "brandColour", p.logo_id AS "logoFileId", p.joined_at AS "joinedAt", u.name AS "userName", s.name AS programme, s.time_zone AS "programmeTimeZone",
         coalesce(s.module_training, true) AS training, coalesce(s.module_chat, true) AS chat,
         coalesce(s.module_resources, true) AS resources, coalesce(s.module_leaderboard, true) AS leaderboard,
         jsonb_build_array(${STAGES}) AS stages,
         (SELECT jsonb_agg(jsonb_build_object('tier', d.key, 'name', d.name, 'colour', d.colour, 'icon', d.icon) ORDER BY d."order")
            FROM tier_definitions d) AS tiers
    FROM partners p
    JOIN partner_users u ON u.id = $2
    CROSS JOIN (SELECT * FROM programme_settings LIMIT 1) s
   WHERE p.id = $1`,
};

/** Who is signed in, for which partner, and what is unlocked now. */
export async function getProfile({ db, actor, now }: Reader): Promise<Profile> {
  const { partnerId, userId, email, role, features, viewedBy } = memberOf(actor);
  const [row] = await prepared<ProfileRow>(db, PROFILE, [partnerId, userId, now]);
  if (!row) throw new PortalError('not_found', texts.noPartner);
  const {
    joinedAt,
    userName,
    programme,
    programmeTimeZone,
    training,
    chat,
    resources,
    leaderboard,
    tiers,
    stages,
    ...partner
  } = row;
  return {
    partner: { ...partner, joinedAt: joinedAt?.toISOString() ?? null },
    user: { id: userId, email, name: userName, role },
    viewedBy: viewedBy ? { name: viewedBy.name } : null,
    features: [...features],
    programme: {
      name: programme,
      timeZone: programmeTimeZone,
      modules: { training, chat, resources, leaderboard },
      tiers,
      stages: stages
        .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
        .map(({ stage, name: own }) => ({ stage, name: own })),
    },
  };
}

/** The routes let members in only; whoever else calls has no profile. */
export function memberOf(actor: Reader['actor']): PartnerActor {
  if (actor.kind !== 'partner') throw new PortalError('not_found', texts.noPartner);
  return actor;
}
