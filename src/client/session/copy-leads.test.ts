import { describe, expect, it } from 'vitest';
import type { Lead } from '@/contracts/pipeline/leads';
import type { KeptActivity, LeadCopy } from '../store/lead-copy';
import { bringUpToDate, type CopyDeps } from './copy-leads';

function copyInMemory(cursor: string | null = null) {
  const leads = new Map<string, Lead>();
  const kept: string[] = [];
  const copy: LeadCopy = {
    cursor: async () => cursor,
    take: async ({ docs, removed, next }) => {
      for (const doc of docs) leads.set(doc.id, doc);
      for (const id of removed) leads.delete(id);
      cursor = next;
    },
    leads: async () => [...leads.values()],
    takeActivities: async (activities) => void kept.push(...activities.map(({ id }) => id)),
    activitiesOf: async () => [],
  };
  return { copy, leads, kept, cursor: () => cursor };
}
const lead = (id: string) => ({ id }) as Lead;
const nothing: CopyDeps['activities'] = async () => ({ docs: [], nextCursor: null });

describe('the copy of the leads on a device', () => {
  it('begins with all of them, in as many answers as it takes, and goes on from there', async () => {
    const memory = copyInMemory();
    const asked: string[] = [];
    const answers = [
      { docs: [lead('a'), lead('b')], removed: [], next: '1', more: true },
      { docs: [lead('c')], removed: ['a'], next: '2', more: false },
      { docs: [], removed: ['b'], next: '3', more: false },
    ];
    const sync: CopyDeps['sync'] = async (since) => {
      asked.push(since);
      return answers[asked.length - 1] as (typeof answers)[number];
    };
    await bringUpToDate({ copy: memory.copy, sync, activities: nothing });
    expect([...memory.leads.keys()]).toEqual(['b', 'c']);
    await bringUpToDate({ copy: memory.copy, sync, activities: nothing });
    expect(asked).toEqual(['0', '1', '2']);
    expect([...memory.leads.keys()]).toEqual(['c']);
    expect(memory.cursor()).toBe('3');
  });

  it('keeps where it was when the network goes in between', async () => {
    const memory = copyInMemory();
    const sync: CopyDeps['sync'] = async (since) => {
      if (since !== '0') throw new TypeError('no network');
      return { docs: [lead('a')], removed: [], next: '1', more: true };
    };
    await expect(bringUpToDate({ copy: memory.copy, sync, activities: nothing })).rejects.toThrow('no network');
    expect(memory.cursor()).toBe('1');
    expect(memory.leads.size).toBe(1);
  });

  it('takes the newest entries of the timelines, page by page, up to a limit', async () => {
    const memory = copyInMemory('1');
    const sync: CopyDeps['sync'] = async () => ({ docs: [], removed: [], next: '1', more: false });
    let pages = 0;
    const activities: CopyDeps['activities'] = async () => {
      pages += 1;
      return { docs: [{ id: `p${pages}` } as KeptActivity], nextCursor: 'on' };
    };
    await bringUpToDate({ copy: memory.copy, sync, activities });
    expect(memory.kept).toEqual(['p1', 'p2', 'p3']);
  });
});
