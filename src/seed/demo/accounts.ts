import type { Currency } from '@/contracts/money/currency';
import type { MemberRole, StaffRole } from '@/contracts/roles';
import { referralCode } from '@/domain/pipeline/referral-code';
import type { Random } from '../random';
import { FIRST_NAMES, LAST_NAMES, PARTNER_NAMES } from './words';

export const DEMO_PASSWORD = 'demo-portal-1';

/** Spec api.md "Demo accounts". */
export const DEMO_STAFF: readonly { email: string; name: string; role: StaffRole }[] = [
  { email: 'admin@demo.test', name: 'Alex Admin', role: 'admin' },
  { email: 'finance@demo.test', name: 'Fiona Finance', role: 'finance' },
  { email: 'manager@demo.test', name: 'Max Manager', role: 'partner-manager' },
  { email: 'content@demo.test', name: 'Cora Content', role: 'content' },
  { email: 'support@demo.test', name: 'Sol Support', role: 'support' },
];

export type DemoMember = { id: string; name: string; email: string; role: MemberRole };
export type DemoPartner = {
  id: string;
  name: string;
  kind: 'company' | 'individual';
  currency: Currency;
  country: string;
  region: string;
  timeZone: string;
  code: string;
  appliedAt: Date;
  approvedAt: Date;
  /** Deals confirmed by today, claimed and waiting, and leads beside them. */
  deals: number;
  claimed: number;
  leads: number;
  /** How diligent: all lessons at once, all in time, or only some. */
  training: 'at-once' | 'in-time' | 'some';
  /** Reviews are good enough for Performer, or mixed. */
  reviews: 'good' | 'mixed';
  leader: DemoPartner | null;
  recruiter: DemoPartner | null;
  members: DemoMember[];
  becomes: 'suspended' | 'inactive' | null;
};

const DAY_MS = 86_400_000;
const PLACES = [
  ['US', 'New York', 'America/New_York'],
  ['US', 'Texas', 'America/Chicago'],
  ['US', 'California', 'America/Los_Angeles'],
  ['US', 'Florida', 'America/New_York'],
  ['US', 'Illinois', 'America/Chicago'],
  ['US', 'Washington', 'America/Los_Angeles'],
] as const;
const ABROAD: Record<number, readonly [Currency, string, string, string]> = {
  5: ['GBP', 'GB', 'London', 'Europe/London'],
  11: ['EUR', 'DE', 'Berlin', 'Europe/Berlin'],
  17: ['CAD', 'CA', 'Ontario', 'America/Toronto'],
  23: ['AUD', 'AU', 'Victoria', 'Australia/Melbourne'],
  29: ['EUR', 'FR', 'Lyon', 'Europe/Paris'],
  35: ['GBP', 'GB', 'Manchester', 'Europe/London'],
};
/** Confirmed deals of the partners beside the named ones: many beginners, few at the top. */
const DEALS = [
  0, 1, 4, 0, 12, 7, 2, 0, 27, 3, 1, 9, 0, 5, 16, 2, 0, 6, 11, 1, 5, 3, 14, 8, 0, 2, 34, 4, 1, 10, 0, 3, 7, 0, 2, 13, 5,
  0, 1, 22,
] as const;

/** The accounts with a name of their own in the documentation, and about 40 more. The same on every run. */
export function demoPartners(random: Random, now: Date): DemoPartner[] {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const fourMonthsAgo = new Date(now);
  fourMonthsAgo.setUTCMonth(fourMonthsAgo.getUTCMonth() - 4);
  const make = (
    partner: Omit<DemoPartner, 'id' | 'code' | 'appliedAt' | 'members'> & {
      members: readonly (readonly [string, string, MemberRole])[];
    },
  ): DemoPartner => {
    const appliedAt = new Date(partner.approvedAt.getTime() - random.between(2, 6) * DAY_MS);
    return {
      ...partner,
      id: random.id(appliedAt),
      code: referralCode(partner.name, () => random.next()),
      appliedAt,
      members: partner.members.map(([name, email, role]) => ({ id: random.id(partner.approvedAt), name, email, role })),
    };
  };
  const [newYork, texas] = [PLACES[0], PLACES[1]];
  const base = { currency: 'USD', leader: null, recruiter: null, becomes: null, claimed: 0 } as const;
  const at = ([country, region, timeZone]: readonly [string, string, string]) => ({ country, region, timeZone });

  const elite = make({
    ...base,
    ...at(newYork),
    name: 'Apex Growth Partners',
    kind: 'company',
    approvedAt: ago(690),
    deals: 40,
    leads: 70,
    claimed: 2,
    training: 'at-once',
    reviews: 'good',
    members: [
      ['Evelyn Stone', 'elite@demo.test', 'owner'],
      ['Milo Grant', 'sales.apex@demo.test', 'sales'],
    ],
  });
  const performer = make({
    ...base,
    ...at(newYork),
    name: 'Northstar Agency',
    kind: 'company',
    approvedAt: ago(420),
    deals: 15,
    leads: 42,
    claimed: 2,
    training: 'at-once',
    reviews: 'good',
    recruiter: elite,
    members: [
      ['Paula Reyes', 'performer@demo.test', 'owner'],
      ['Vince Viewer', 'viewer@demo.test', 'viewer'],
      ['Sana Malik', 'sales.northstar@demo.test', 'sales'],
    ],
  });
  const active = make({
    ...base,
    ...at(texas),
    name: 'Brightwater Digital',
    kind: 'company',
    approvedAt: ago(270),
    deals: 8,
    leads: 26,
    claimed: 1,
    training: 'at-once',
    reviews: 'good',
    leader: performer,
    members: [['Andre Cole', 'active@demo.test', 'owner']],
  });
  const starter = make({
    ...base,
    ...at(texas),
    name: 'Sam Rivera',
    kind: 'individual',
    approvedAt: fourMonthsAgo,
    deals: 2,
    leads: 14,
    claimed: 2,
    training: 'at-once',
    reviews: 'good',
    recruiter: performer,
    members: [['Sam Rivera', 'starter@demo.test', 'owner']],
  });

  const others = PARTNER_NAMES.map((name, index) => {
    const deals = DEALS[index] ?? 0;
    const abroad = ABROAD[index];
    const place = abroad
      ? { currency: abroad[0], country: abroad[1], region: abroad[2], timeZone: abroad[3] }
      : { ...at(random.pick(PLACES)), currency: 'USD' as const };
    const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
    const person = () => `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
    const sales: [string, string, MemberRole][] = deals >= 10 ? [[person(), `sales.${slug}@demo.test`, 'sales']] : [];
    return make({
      ...base,
      ...place,
      name,
      kind: 'company',
      approvedAt: ago(
        deals >= 20
          ? random.between(450, 700)
          : deals >= 10
            ? random.between(260, 600)
            : random.between(35 + deals * 15, 500),
      ),
      deals,
      leads: 4 + deals * 2 + random.whole(0, 8),
      claimed: index % 6 === 1 ? 1 : 0,
      training: deals >= 10 ? 'in-time' : random.pick(['in-time', 'some'] as const),
      reviews: deals >= 25 || random.chance(0.7) ? 'good' : 'mixed',
      leader: index === 20 || index === 21 ? performer : index >= 22 && index <= 25 && index !== 23 ? elite : null,
      recruiter: index % 9 === 4 ? elite : index % 9 === 7 ? performer : index === 5 ? elite : null,
      becomes: index === 36 ? 'suspended' : index === 30 ? 'inactive' : null,
      members: [[person(), `owner.${slug}@demo.test`, 'owner'], ...sales],
    });
  });
  // Whoever leads or recruited comes before those who point there.
  return [elite, performer, active, starter, ...others];
}
