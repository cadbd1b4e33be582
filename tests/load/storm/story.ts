import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Random } from '@/seed/random';
import type { Answer, Caller, Request } from './caller';
import type { Cast, Seller } from './cast';

/** How a deal's life goes on after the lead was won. */
export const ENDINGS = [
  'kept',
  'completed',
  'refunded',
  'refunded in part',
  'corrected',
  'cancelled',
  'rejected',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** A write that the portal has answered as done: from then on it must be true. */
export type Acknowledged = { request: Request; answer: Answer };
/** A deal's whole life, with everything that was acknowledged on the way, and how it must stand at its end. */
export type Told = {
  seller: Seller;
  ending: Ending;
  leadId: string;
  deal: { id: string; status: string; valueCents: number; refundedCents: number; settled: boolean };
  /** Amount of each commission line, by id, as the last answer had them. */
  lines: ReadonlyMap<string, number>;
  acknowledged: Acknowledged[];
};
type DealAnswer = {
  deal: { id: string; status: string; valueCents: number; refundedCents: number };
  commissions: { id: string; amountCents: number }[];
};

/** The portal answered what it must not. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

/** Lives one lead from its first note to the end of its deal, repeating each step until it is acknowledged. @throws WrongAnswer */
export async function tellStory(cast: Cast, caller: Caller, random: Random): Promise<Told> {
  const seller = random.pick(cast.sellers);
  const ending = random.pick(ENDINGS);
  const acknowledged: Acknowledged[] = [];
  const send = async <T>(request: Request, expected: readonly number[]): Promise<T> => {
    const answer = await caller.persist(request);
    if (!expected.includes(answer.status)) throw wrong(request, answer);
    acknowledged.push({ request, answer });
    return answer.body as T;
  };
  const bySeller = <T>(path: string, body: unknown, expected: readonly number[] = [200]): Promise<T> =>
    send({ method: 'POST', path, token: seller.token, body, key: randomUUID() }, expected);
  const byStaff = (action: string, body: unknown): Promise<DealAnswer> =>
    send(
      {
        method: 'POST',
        path: `/api/staff/deals/${dealId}/${action}`,
        token: cast.staff.token,
        body,
        key: randomUUID(),
      },
      [200],
    );

  const leadId = random.id(new Date());
  const lead = { id: leadId, companyName: `Company ${leadId.slice(-12)}`, contactName: 'Ann' };
  await send({ method: 'POST', path: '/api/partner/leads', token: seller.token, body: lead }, [200, 201]);
  if (random.chance(0.3)) await bySeller(`/api/partner/leads/${leadId}/move`, { to: 'contacted' });
  const valueCents = random.whole(10_001, 999_999);
  const won = await bySeller<{ deal: { id: string } }>(`/api/partner/leads/${leadId}/move`, {
    to: 'won',
    valueCents,
    currency: 'USD',
  });
  const dealId = won.deal.id;

  if (ending === 'rejected') {
    const { deal } = await byStaff('reject', { reason: 'No contract' });
    return { seller, ending, leadId, deal: { ...deal, settled: false }, lines: new Map(), acknowledged };
  }
  acknowledged.push(await confirmOnce(cast, caller, random, dealId));
  let last = acknowledged.at(-1)?.answer.body as DealAnswer;
  if (ending === 'completed') last = await byStaff('complete', {});
  if (ending === 'cancelled') last = await byStaff('cancel', { reason: 'Client withdrew' });
  if (ending === 'corrected') {
    last = await byStaff('correct', { valueCents: random.whole(10_001, 999_999), reason: 'Scope changed' });
  }
  if (ending === 'refunded' || ending === 'refunded in part') {
    const third = Math.floor(valueCents / 3);
    last = await byStaff('refund', { amountCents: third, reason: 'Late' });
    if (ending === 'refunded') last = await byStaff('refund', { amountCents: valueCents - third, reason: 'Withdrawn' });
  }
  const lines = new Map(last.commissions.map(({ id, amountCents }) => [id, amountCents]));
  return { seller, ending, leadId, deal: { ...last.deal, settled: true }, lines, acknowledged };
}

/** Confirms alone, or beside a twin with the same key (both are told the same), or beside a rival with another (one is refused). */
async function confirmOnce(cast: Cast, caller: Caller, random: Random, dealId: string): Promise<Acknowledged> {
  const request = (key: string): Request => ({
    method: 'POST',
    path: `/api/staff/deals/${dealId}/confirm`,
    token: cast.staff.token,
    body: {},
    key,
  });
  const key = randomUUID();
  const mode = random.pick(['alone', 'twins', 'rivals'] as const);
  const keys = { alone: [key], twins: [key, key], rivals: [key, randomUUID()] }[mode];
  const sent = await Promise.all(
    keys.map(async (each) => ({ request: request(each), answer: await caller.persist(request(each)) })),
  );
  const done = sent.filter(({ answer }) => answer.status === 200);
  const first = done[0];
  const other = sent.find(({ answer }) => answer.status !== 200 && answer.status !== 409);
  if (!first || other) throw wrong((other ?? sent[0])?.request, (other ?? sent[0])?.answer);
  if (mode === 'rivals' && done.length !== 1)
    throw new WrongAnswer(`Deal ${dealId} was confirmed twice, under two keys`);
  if (mode === 'twins' && !done.every(({ answer }) => isDeepStrictEqual(answer.body, first.answer.body)))
    throw new WrongAnswer(`The same confirmation of deal ${dealId} was answered in two ways`);
  return first;
}

const wrong = (request: Request | undefined, answer: Answer | undefined): WrongAnswer =>
  new WrongAnswer(
    `${request?.method} ${request?.path} was answered ${answer?.status}: ${JSON.stringify(answer?.body)}`,
  );
