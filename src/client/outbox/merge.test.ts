import { describe, expect, it } from 'vitest';
import type { QueuedAction } from './action';
import { changesNothing, isGivenUp, mergeAction, mergeFields, rebase, resolveFields } from './merge';

const base = { version: 3, companyName: 'Acme', contactName: 'Ann', contactPhone: null, tags: ['a'] };

describe('merging a change that was refused as stale', () => {
  it('keeps what only this device changed, on the new version', () => {
    const merge = mergeFields(
      base,
      { version: 3, contactPhone: '+44 1' },
      { ...base, version: 4, companyName: 'Acme Ltd' },
    );
    expect(merge).toEqual({ body: { version: 4, contactPhone: '+44 1' }, conflicts: [] });
  });

  it('asks about what both changed, with all three values', () => {
    const merge = mergeFields(
      base,
      { version: 3, contactName: 'Anna', tags: ['b'] },
      { ...base, version: 4, contactName: 'Annie' },
    );
    expect(merge.conflicts).toEqual([{ field: 'contactName', base: 'Ann', mine: 'Anna', theirs: 'Annie' }]);
    expect(merge.body).toEqual({ version: 4, tags: ['b'] });
  });

  it('is done where both changed to the same', () => {
    const merge = mergeFields(base, { version: 3, tags: ['x'] }, { ...base, version: 4, tags: ['x'] });
    expect(merge.conflicts).toEqual([]);
    expect(changesNothing(merge)).toBe(true);
  });

  it('keeps the side the user chose for each field', () => {
    const merge = mergeFields(
      base,
      { version: 3, companyName: 'A', contactName: 'B' },
      { ...base, version: 5, companyName: 'X', contactName: 'Y' },
    );
    expect(resolveFields(merge, new Set(['contactName']))).toEqual({ version: 5, contactName: 'B' });
  });
});

describe('merging a change of fields that staff added', () => {
  const before = { version: 3, custom: { plan: 'gold', size: 5 } };

  it('two people who changed different ones both keep theirs', () => {
    const merge = mergeFields(
      before,
      { version: 3, custom: { size: 6 }, contactName: 'Ann' },
      { version: 4, custom: { plan: 'silver', size: 5 }, contactName: null },
    );
    expect(merge).toEqual({ body: { version: 4, custom: { size: 6 }, contactName: 'Ann' }, conflicts: [] });
  });

  it('asks about the one that both changed, and sends what was chosen with the rest', () => {
    const merge = mergeFields(
      before,
      { version: 3, custom: { plan: 'bronze', size: null, day: '2026-01-01' } },
      { version: 4, custom: { plan: 'silver', size: 5 } },
    );
    expect(merge.conflicts).toEqual([{ field: 'custom.plan', base: 'gold', mine: 'bronze', theirs: 'silver' }]);
    expect(merge.body).toEqual({ version: 4, custom: { size: null, day: '2026-01-01' } });
    expect(resolveFields(merge, new Set(['custom.plan']))).toEqual({
      version: 4,
      custom: { size: null, day: '2026-01-01', plan: 'bronze' },
    });
  });

  it('asks when the other side cleared it', () => {
    const merge = mergeFields(before, { version: 3, custom: { plan: 'silver' } }, { version: 4, custom: { size: 5 } });
    expect(merge.conflicts).toMatchObject([{ field: 'custom.plan', mine: 'silver', theirs: undefined }]);
    expect(changesNothing(merge)).toBe(true);
  });

  it('is done where both changed to the same, or both cleared it', () => {
    const merge = mergeFields(before, { version: 3, custom: { plan: null } }, { version: 4, custom: { size: 5 } });
    expect(merge.conflicts).toEqual([]);
    expect(changesNothing(merge)).toBe(true);
  });

  it('a later change of another one goes on from the new version; of one that others changed it asks', () => {
    const change = (body: QueuedAction['body'], seen: QueuedAction['base']) => ({ body, base: seen }) as QueuedAction;
    const done = change({ version: 3, custom: { size: 6 } }, null);
    const answer = { version: 5, custom: { plan: 'silver', size: 6 } };
    const later = (custom: object) => change({ version: 3, custom }, { version: 3, custom: { plan: 'gold', size: 6 } });
    expect(rebase(later({ size: 7 }), done, answer).body).toEqual({ version: 5, custom: { size: 7 } });
    const colliding = later({ plan: 'bronze' });
    expect(rebase(colliding, done, answer)).toBe(colliding);
  });
});

describe('merging a decision, such as a move, that was refused as stale', () => {
  const seen = { version: 3, stage: 'new', companyName: 'Acme', currency: 'USD' };
  const move = {
    base: seen,
    body: { to: 'won', valueCents: 5, currency: 'USD', version: 3 },
    decides: { field: 'stage', value: 'won', over: ['stage'] },
  };

  it('goes on whole when others changed something else', () => {
    const merge = mergeAction(move, { ...seen, version: 4, companyName: 'Acme Ltd' });
    expect(merge).toMatchObject({ conflicts: [], body: { to: 'won', valueCents: 5, currency: 'USD', version: 4 } });
    expect(changesNothing(merge)).toBe(false);
  });

  it('asks when others moved it too, showing both stages; mine is sent whole, theirs sends nothing', () => {
    const merge = mergeAction(move, { ...seen, version: 4, stage: 'lost' });
    expect(merge.conflicts).toEqual([{ field: 'stage', base: 'new', mine: 'won', theirs: 'lost' }]);
    expect(isGivenUp(merge, new Set())).toBe(true);
    expect(isGivenUp(merge, new Set(['stage']))).toBe(false);
    expect(resolveFields(merge, new Set(['stage']))).toEqual({ ...move.body, version: 4 });
  });

  it('is done when others moved it to the same stage', () => {
    const merge = mergeAction(move, { ...seen, version: 4, stage: 'won' });
    expect(merge.conflicts).toEqual([]);
    expect(changesNothing(merge)).toBe(true);
  });
});

describe('a later change after an earlier one was accepted', () => {
  const change = (body: QueuedAction['body'], seen: QueuedAction['base']) => ({ body, base: seen }) as QueuedAction;
  const done = change({ version: 3, contactName: 'Anna' }, base);

  it('goes on from the new version', () => {
    const later = change({ version: 3, contactPhone: '1' }, { ...base, contactName: 'Anna' });
    expect(rebase(later, done, { ...base, version: 4, contactName: 'Anna' }).body).toEqual({
      version: 4,
      contactPhone: '1',
    });
  });

  it('goes on although the server tidied up what this device wrote first', () => {
    const later = change({ version: 3, contactName: 'Anna B' }, { ...base, contactName: ' Anna ' });
    expect(rebase(later, done, { ...base, version: 4, contactName: 'Anna' }).body?.version).toBe(4);
  });

  it('a decision keeps its version when the answer shows what it must not be decided over unseen', () => {
    const trash = {
      ...change({ version: 3 }, { ...base, contactName: 'Anna' }),
      decides: { field: 'stage', value: 'trash', over: ['companyName', 'contactName'] },
    };
    expect(rebase(trash, done, { ...base, version: 5, contactName: 'Anna', companyName: 'Theirs' })).toBe(trash);
    expect(rebase(trash, done, { ...base, version: 4, contactName: 'Anna' }).body).toEqual({ version: 4 });
  });

  it('keeps its version, and so is asked about, when somebody else changed a field it would overwrite', () => {
    const later = change({ version: 3, companyName: 'Mine' }, base);
    expect(rebase(later, done, { ...base, version: 5, companyName: 'Theirs' })).toBe(later);
  });
});
