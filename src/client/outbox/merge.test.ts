import { describe, expect, it } from 'vitest';
import type { QueuedAction } from './action';
import { changesNothing, mergeFields, rebase, resolveFields } from './merge';

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
    expect(changesNothing(merge.body)).toBe(true);
  });

  it('takes a field that the row does not carry as it is', () => {
    expect(mergeFields(base, { to: 'won', version: 3 }, { ...base, version: 4 }).body).toEqual({
      to: 'won',
      version: 4,
    });
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

  it('keeps its version, and so is asked about, when somebody else changed a field it would overwrite', () => {
    const later = change({ version: 3, companyName: 'Mine' }, base);
    expect(rebase(later, done, { ...base, version: 5, companyName: 'Theirs' })).toBe(later);
  });
});
