import type { Access, PayloadRequest, Where } from 'payload';
import { type Actor, ANONYMOUS, type ModuleName, type PartnerActor } from '@/contracts/actor';
import type { MemberRole, StaffRole } from '@/contracts/roles';
import { canUse } from '@/domain/tiers/can-use';
import { tiersUpTo } from '@/domain/tiers/tier';

/** The answer of an access rule: everything, nothing, or the rows that match. */
export type Verdict = boolean | Where;
/** A rule of one sentence over a resolved actor. Collections, routes and sockets share these. */
export type Rule = (actor: Actor) => Verdict;

/** The actor that the authentication strategies resolved for this request. */
export function actorOfUser(req: Pick<PayloadRequest, 'user'>): Actor {
  return (req.user as { actor?: Actor } | null)?.actor ?? ANONYMOUS;
}

/** A rule as a Payload access function. */
export const access =
  (rule: Rule): Access =>
  ({ req }) =>
    rule(actorOfUser(req));

/** A rule for Payload's `create`, which drops a returned Where: it must answer a boolean. */
export const accessCreate =
  (rule: (actor: Actor) => boolean): Access =>
  ({ req }) =>
    rule(actorOfUser(req));

export const nobody = (): false => false;
export const staff =
  (...roles: StaffRole[]) =>
  (actor: Actor): boolean =>
    actor.kind === 'staff' && (actor.role === 'admin' || roles.includes(actor.role));
export const anyStaff = (actor: Actor): boolean => actor.kind === 'staff';
export const adminsOnly = staff();

/** A partner that may work: active. Suspended partners read their own money only; others do not sign in. Spec 01. */
export const isWorking = (actor: Actor): actor is PartnerActor => actor.kind === 'partner' && actor.status === 'active';
export const member =
  (...roles: MemberRole[]) =>
  (actor: Actor): actor is PartnerActor =>
    isWorking(actor) && roles.includes(actor.role);
/** May write leads and what belongs to them. */
export const seller = member('owner', 'sales');

/** The rows of the actor's own partner, by an indexed column. */
export const ownRows =
  (field = 'partner'): Rule =>
  (actor) =>
    isWorking(actor) ? { [field]: { equals: actor.partnerId } } : false;
/** The same for a suspended partner too: own earnings. Spec 01. */
export const ownRowsEvenSuspended =
  (field = 'partner'): Rule =>
  (actor) =>
    actor.kind === 'partner' && (actor.status === 'active' || actor.status === 'suspended')
      ? { [field]: { equals: actor.partnerId } }
      : false;

/** The first rule that says anything but no. Rules speak of different kinds of actor, so their Wheres are never OR-ed. */
export const either =
  (...rules: Rule[]): Rule =>
  (actor) => {
    for (const rule of rules) {
      const verdict = rule(actor);
      if (verdict !== false) return verdict;
    }
    return false;
  };

/** Whether staff let this actor's programme have an area at all. */
export const hasModule = (actor: Actor, module: ModuleName): boolean =>
  actor.kind !== 'partner' || !actor.modulesOff?.includes(module);

/**
 * Published rows of a module that the actor's partner has reached by tier, or by the row's own feature (of the tier as staff
 * edited it, or granted): locked means absent. Spec README rule 7, 02 "Feature gating".
 */
export const unlockedRows =
  (module: ModuleName, published: Where = {}): Rule =>
  (actor) => {
    if (!isWorking(actor) || !hasModule(actor, module)) return false;
    const byTier: Where = { minTier: { in: tiersUpTo(actor.tier) } };
    const byFeature: Where[] = actor.features.length > 0 ? [{ feature: { in: [...actor.features] } }] : [];
    return { and: [{ or: [byTier, ...byFeature] }, published] };
  };

/** Lead scores are part of the CRM that a tier unlocks; staff see all. Spec 02 "Feature matrix". */
export const seesScores = (actor: Actor): boolean => anyStaff(actor) || (isWorking(actor) && canUse(actor, 'lead-crm'));
