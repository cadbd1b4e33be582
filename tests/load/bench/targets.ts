import { randomUUID } from 'node:crypto';
import type { Ask } from '../measure';
import type { Actors } from './actors';

/** A request whose cost is measured: how each server is asked for it, and what of the floor's CPU it may cost. */
export type Target = {
  name: string;
  ask(actors: Actors): (i: number) => Ask;
  /** The nearest that Payload's own REST does. */
  stock?: { what: string; ask(actors: Actors): (i: number) => Ask };
  /** Of the floor's cost; absent where the issue sets none. */
  limit?: number;
  /** As a part of the requests of a round. */
  share?: number;
};

const reading =
  (path: string | ((reader: Actors['readers'][number]) => string)) =>
  ({ readers }: Actors) =>
  (i: number): Ask => {
    const reader = readers[i % readers.length] as Actors['readers'][number];
    return { method: 'GET', path: typeof path === 'string' ? path : path(reader), token: reader.token };
  };

const newLead =
  (path: string) =>
  ({ writers }: Actors) =>
  (i: number): Ask => ({
    method: 'POST',
    path,
    token: writers[i % writers.length] as string,
    body: { id: randomUUID(), companyName: `Bench ${i}`, contactName: 'Bench' },
  });

export const TARGETS: readonly Target[] = [
  {
    name: 'lead list',
    ask: reading('/api/partner/leads'),
    stock: { what: 'list', ask: reading('/api/leads?limit=25&depth=0&pagination=false&sort=-updatedAt') },
    limit: 2,
  },
  { name: 'dashboard', ask: reading('/api/partner/dashboard'), limit: 2 },
  { name: 'earnings summary', ask: reading('/api/partner/earnings/summary'), limit: 2 },
  { name: 'leaderboard', ask: reading('/api/leaderboard'), limit: 2 },
  { name: 'tier status', ask: reading('/api/partner/tier-status'), limit: 3 },
  {
    name: 'one lead',
    ask: reading(({ leadId }) => `/api/partner/leads/${leadId}`),
    stock: { what: 'one', ask: reading(({ leadId }) => `/api/leads/${leadId}?depth=0`) },
    limit: 3,
  },
  {
    name: 'lead create',
    ask: newLead('/api/partner/leads'),
    stock: { what: 'create', ask: newLead('/api/leads?depth=0') },
    share: 1 / 4,
  },
  {
    name: 'deal confirm',
    ask:
      ({ staff, nextDeal }) =>
      () => ({
        method: 'POST',
        path: `/api/staff/deals/${nextDeal()}/confirm`,
        token: staff,
        body: {},
      }),
    // Payload knows no confirmation; this is what its update of one field of a deal costs, with nothing that follows.
    stock: {
      what: 'PATCH of its note',
      ask: ({ staff, nextDeal }) => {
        const deal = nextDeal();
        return (i) => ({
          method: 'PATCH',
          path: `/api/deals/${deal}?depth=0`,
          token: staff,
          body: { staffNote: `Note ${i}` },
        });
      },
    },
    share: 1 / 10,
  },
];
