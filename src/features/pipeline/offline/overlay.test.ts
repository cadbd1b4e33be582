import type { InfiniteData } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { NewAction, QueuedAction } from '@/client/outbox/action';
import type { LeadPage } from '@/client/query/queries';
import type { Lead } from '@/contracts/pipeline/leads';
import {
  addActivityAction,
  addFileAction,
  createLeadAction,
  handOverAction,
  moveLeadAction,
  restoreLeadAction,
  trashLeadAction,
  updateLeadAction,
} from './lead-actions';
import { marksOf, overlayActivities, overlayLead, overlayLeads, overlayTotals, queuedLead } from './overlay';
import { withLead } from './take-lead';

const lead = (id: string, changes: Partial<Lead> = {}): Lead => ({
  id,
  version: 3,
  companyName: `Company ${id}`,
  contactName: 'Ann',
  contactEmail: null,
  contactPhone: null,
  contactRole: null,
  projectType: null,
  description: null,
  estimatedValueCents: 100_000,
  currency: 'USD',
  source: 'call',
  tags: [],
  stage: 'new',
  stageEnteredAt: '2026-11-01T00:00:00.000Z',
  daysInStage: 20,
  score: null,
  scoreReasons: null,
  nextAction: null,
  nextActionAt: null,
  location: null,
  custom: {},
  lostReason: null,
  attribution: null,
  owner: null,
  dealId: null,
  deal: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  deletedAt: null,
  ...changes,
});
let seq = 0;
const queued = (action: NewAction, changes: Partial<QueuedAction> = {}): QueuedAction => ({
  ...action,
  seq: ++seq,
  userId: 'u',
  madeAt: '2026-11-21T08:00:00.000Z',
  state: 'waiting',
  attempts: 0,
  notBefore: 0,
  ...changes,
});
const ids = (leads: Lead[]) => leads.map((l) => l.id);

describe('the fields that staff added', () => {
  it('a queued change sets those that it names, clears with null, and leaves the rest', () => {
    const before = lead('a', { custom: { plan: 'gold', size: 5, note: 'x' } });
    const action = queued(updateLeadAction(before, { custom: { size: 6, note: null } }));
    expect(overlayLead(before, [action]).custom).toEqual({ plan: 'gold', size: 6 });
  });

  it('a queued new lead has what was typed, and none without', () => {
    const made = (custom?: Record<string, string>) =>
      queued(createLeadAction({ companyName: 'New', contactName: 'Ann', ...(custom && { custom }) }));
    const [filled, without] = [made({ plan: 'gold' }), made()];
    expect(queuedLead(filled.subject, [filled])?.custom).toEqual({ plan: 'gold' });
    expect(queuedLead(without.subject, [without])?.custom).toEqual({});
  });
});

describe('a file that waits', () => {
  const voice = {
    file: new Blob(['abc'], { type: 'audio/webm' }),
    name: 'Voice note',
    purpose: 'voice',
    seconds: 7,
  } as const;
  it('stands in the timeline of its lead, with all that is known of it', () => {
    const action = queued(addFileAction(lead('a'), voice, new Date('2026-11-21T08:00:00Z'), lead('a')));
    const [entry] = overlayActivities([], 'a', [action]);
    expect(entry).toMatchObject({ id: action.query?.id, kind: 'voice', occurredAt: action.madeAt, by: null });
    expect(entry?.file).toMatchObject({ mime: 'audio/webm', size: 3, purpose: 'voice', seconds: 7 });
    expect(overlayActivities([], 'b', [action])).toEqual([]);
  });

  it('goes with a lead that only this device knows, and changes nothing of it', () => {
    const create = queued(createLeadAction({ companyName: 'New', contactName: 'Ann' }));
    const action = queued(addFileAction({ id: create.subject, companyName: 'New' }, voice, new Date(), null));
    expect(queuedLead(create.subject, [create, action])).toEqual(queuedLead(create.subject, [create]));
    expect(overlayLeads([], [action], { sort: '-updatedAt' })).toEqual([]);
  });
});

describe('what was made here, over what the server said', () => {
  it('a moved lead leaves its stage and stands on top of the other one', () => {
    const a = lead('a');
    const move = queued(moveLeadAction(a, 'contacted'));
    expect(ids(overlayLeads([a, lead('b')], [move], { stage: 'new' }))).toEqual(['b']);
    const [moved, other] = overlayLeads([lead('c', { stage: 'contacted' })], [move], { stage: 'contacted' });
    expect(moved).toMatchObject({ id: 'a', stage: 'contacted', daysInStage: 0 });
    expect(other?.id).toBe('c');
  });

  it('several moves end at the last one', () => {
    const a = lead('a');
    const first = queued(moveLeadAction(a, 'contacted'));
    const second = queued(moveLeadAction(overlayLead(a, [first]), 'proposal'));
    expect(overlayLead(a, [first, second]).stage).toBe('proposal');
  });

  it('a win shows its value at once, and its deal waits for confirmation', () => {
    const win = queued(moveLeadAction(lead('a'), 'won', { valueCents: 70_000, currency: 'EUR' }));
    expect(overlayLead(lead('a'), [win])).toMatchObject({
      stage: 'won',
      estimatedValueCents: 70_000,
      currency: 'EUR',
      deal: { status: 'claimed', valueCents: 70_000, currency: 'EUR' },
    });
  });

  it('a lead that is handed over shows its new owner', () => {
    const owner = { id: 'u2', name: 'Bea' };
    expect(overlayLead(lead('a'), [queued(handOverAction(lead('a'), owner))])).toMatchObject({ owner });
  });

  it('a refused move leaves the lead where the server has it', () => {
    const a = lead('a');
    const refused = queued(moveLeadAction(a, 'won', { valueCents: 5, currency: 'USD' }), { state: 'failed' });
    expect(overlayLead(a, [refused])).toEqual(a);
    expect(marksOf([refused]).get('a')?.state).toBe('failed');
  });

  it('a new lead shows at once, and stays with its words when it is refused', () => {
    const create = queued(createLeadAction({ companyName: 'Fresh', contactName: 'Zoe', estimatedValueCents: 5_000 }), {
      state: 'failed',
    });
    const [fresh] = overlayLeads([], [create], { stage: 'new' });
    expect(fresh).toMatchObject({ id: create.subject, companyName: 'Fresh', contactName: 'Zoe', stage: 'new' });
    expect(queuedLead(create.subject, [create])?.companyName).toBe('Fresh');
  });

  it('an edit shows its fields and never its version', () => {
    const a = lead('a');
    expect(overlayLead(a, [queued(updateLeadAction(a, { contactName: 'Bob' }))])).toMatchObject({
      contactName: 'Bob',
      version: 3,
    });
  });

  it('a deleted lead goes to the trash and comes back from it', () => {
    const a = lead('a');
    const trash = queued(trashLeadAction(a));
    expect(overlayLeads([a], [trash], { stage: 'new' })).toEqual([]);
    expect(ids(overlayLeads([], [trash], { trashed: '1' }))).toEqual(['a']);
    const restore = queued(restoreLeadAction(overlayLead(a, [trash])));
    expect(ids(overlayLeads([a], [trash, restore], { stage: 'new' }))).toEqual(['a']);
  });

  it('a search shows a queued lead only when it matches', () => {
    const create = queued(createLeadAction({ companyName: 'Blue Bakery', contactName: 'Zoe' }));
    expect(overlayLeads([], [create], { q: 'bakery zoe' })).toHaveLength(1);
    expect(overlayLeads([], [create], { q: 'garage' })).toHaveLength(0);
  });

  it('keeps the order of the list', () => {
    const leads = [lead('a', { estimatedValueCents: 300 }), lead('b', { estimatedValueCents: 100 })];
    const edit = queued(updateLeadAction(leads[1] as Lead, { estimatedValueCents: 900 }));
    expect(ids(overlayLeads(leads, [edit], { sort: '-value' }))).toEqual(['b', 'a']);
  });

  it('totals follow: count and value go with the lead', () => {
    const a = lead('a');
    const totals = [
      { stage: 'new' as const, count: 2, values: [{ amountCents: 150_000, currency: 'USD' as const }], weighted: [] },
      { stage: 'contacted' as const, count: 0, values: [], weighted: [] },
    ];
    const shown = overlayTotals(totals, [queued(moveLeadAction(a, 'contacted'))]);
    expect(shown).toEqual([
      {
        stage: 'new',
        count: 1,
        values: [{ amountCents: 50_000, currency: 'USD' }],
        weighted: [{ amountCents: 5_000, currency: 'USD' }],
      },
      {
        stage: 'contacted',
        count: 1,
        values: [{ amountCents: 100_000, currency: 'USD' }],
        weighted: [{ amountCents: 20_000, currency: 'USD' }],
      },
    ]);
    const filtered = overlayTotals(totals, [queued(moveLeadAction(a, 'contacted'))], { minValue: 200_000 });
    expect(filtered.map(({ count }) => count)).toEqual([2, 0]);
    expect(totals[0]?.count).toBe(2);
  });

  it('a note waits on top of the timeline, once', () => {
    const note = queued(addActivityAction(lead('a'), { kind: 'note', text: 'Hi' }, new Date('2026-11-21T08:00:00Z')));
    const [shown] = overlayActivities([], 'a', [note]);
    expect(shown).toMatchObject({ kind: 'note', text: 'Hi', by: null });
    expect(overlayActivities([shown as NonNullable<typeof shown>], 'a', [note])).toHaveLength(1);
  });
});

describe('a lead as the server now has it, put into a list in the cache', () => {
  const list = (...docs: Lead[]): InfiniteData<LeadPage> => ({
    pages: [{ docs, nextCursor: null, hasNextPage: false }],
    pageParams: [null],
  });
  const docsOf = (data: ReturnType<typeof list>) => data.pages.flatMap((page) => page.docs);

  it('replaces its row in place', () => {
    const data = withLead(list(lead('a'), lead('b')), lead('b', { version: 4 }), { stage: 'new' });
    expect(docsOf(data).map((l) => [l.id, l.version])).toEqual([
      ['a', 3],
      ['b', 4],
    ]);
  });

  it('leaves a list it no longer belongs to, and joins the one it does', () => {
    const moved = lead('a', { stage: 'contacted' });
    expect(docsOf(withLead(list(lead('a'), lead('b')), moved, { stage: 'new' })).map((l) => l.id)).toEqual(['b']);
    expect(docsOf(withLead(list(lead('c')), moved, { stage: 'contacted' })).map((l) => l.id)).toEqual(['a', 'c']);
  });
});
