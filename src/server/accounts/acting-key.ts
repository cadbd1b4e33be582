import { AsyncLocalStorage } from 'node:async_hooks';
import type { PartnerActor, StaffActor } from '@/contracts/actor';

type KeyActor = PartnerActor | StaffActor;

const acting = new AsyncLocalStorage<KeyActor>();

/**
 * Runs a request of Payload's REST or GraphQL as the owner of an API key. The authentication strategies take the actor from
 * here and from no header: so a key opens these two roads, and neither the admin panel's pages nor its server actions.
 */
export const actingAs = <T>(actor: KeyActor, work: () => Promise<T>): Promise<T> => acting.run(actor, work);

/** Who acts with a key in this request, if anybody. */
export const actorByKey = (): KeyActor | undefined => acting.getStore();
