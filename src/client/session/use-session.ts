'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useSyncExternalStore } from 'react';
import type { WireEvent } from '@/contracts/events';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import { canUse } from '@/domain/tiers/can-use';
import type { NewAction, QueuedAction, Row } from '../outbox/action';
import type { OutboxView, Settlement } from '../outbox/outbox';
import { profileQuery } from '../query/queries';
import type { Session, SessionState } from './session';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs PortalProviders above it');
  return session;
}

const BEFORE: SessionState = { services: null, restored: false, live: false, leaving: false };

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state, () => BEFORE);
}

/** Who is signed in and what is unlocked; undefined until it is known. */
export function useProfile() {
  return useQuery(profileQuery).data;
}

/** Whether a feature is unlocked now; false until it is known. The server decides, this only chooses what to draw. */
export function useCan(feature: FeatureKey): boolean {
  const profile = useProfile();
  return profile !== undefined && canUse(profile, feature);
}

/** Whether staff have an area switched on; true until it is known. */
export function useModule(module: 'training' | 'resources' | 'leaderboard'): boolean {
  return useProfile()?.programme.modules[module] !== false;
}

/** Whether the signed-in member may write at all; viewers and suspended partners read. */
export function useMayWrite(): boolean {
  const profile = useProfile();
  return profile !== undefined && profile.user.role !== 'viewer' && profile.partner.status === 'active';
}

const EMPTY: OutboxView = { actions: [], syncing: false, pausedBy: null };
const noSubscription = () => () => undefined;

/** What waits on this device to be sent, live across tabs. */
export function useOutboxView(): OutboxView {
  const outbox = useSessionState().services?.outbox;
  return useSyncExternalStore(outbox?.subscribe ?? noSubscription, outbox?.view ?? (() => EMPTY), () => EMPTY);
}

/** Queues a write and sends it when it can be sent. The answer comes soon: sent, refused, or kept for later. */
export function useEnqueue(): (action: NewAction) => Promise<Settlement> {
  const session = useSession();
  return useCallback(
    async (action) => {
      const outbox = await session.outbox;
      const { settled } = await outbox.enqueue(action);
      return settled;
    },
    [session],
  );
}

/** Sends a refused action again with another body. */
export function useRetry(): (seq: number, body: Row) => Promise<Settlement> {
  const session = useSession();
  return useCallback(
    async (seq, body) => {
      const outbox = await session.outbox;
      const { settled } = await outbox.retry(seq, body);
      return settled;
    },
    [session],
  );
}

/** Hears of events as they arrive. */
export function useEvents(listener: (events: WireEvent[]) => void): void {
  const session = useSession();
  useEffect(() => session.onEvents(listener), [session, listener]);
}

/** Hears of every queued action that was accepted; without an answer when another tab or the worker sent it. */
export function useSentActions(listener: (action: QueuedAction, answer: unknown) => void): void {
  const outbox = useSessionState().services?.outbox;
  useEffect(() => outbox?.onSent(listener), [outbox, listener]);
}
