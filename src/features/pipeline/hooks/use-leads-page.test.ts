import { describe, expect, it } from 'vitest';
import { LEAD_SORTS, LEAD_SOURCES, STAGES } from '@/contracts/pipeline/leads';
import { SORT_NAMES, SOURCE_NAMES, STAGE_ORDER } from '../words';
import { countFilters, readLeadsPage, viewQueryOf } from './use-leads-page';

const read = (search: string) => readLeadsPage(new URLSearchParams(search));

describe('the leads page in its address', () => {
  it('starts as the board of all stages', () => {
    expect(read('')).toMatchObject({ view: 'board', stage: undefined, filter: {}, openLead: null, isAdding: false });
  });

  it('holds view, stage, filters, open lead and what is being done with it', () => {
    expect(
      read('view=list&stage=won&q=%20acme%20&source=call&overdue=1&min=1000&sort=-value&lead=x&edit=1'),
    ).toMatchObject({
      view: 'list',
      stage: 'won',
      sort: '-value',
      filter: { q: 'acme', source: 'call', overdue: '1', minValue: 1000 },
      openLead: 'x',
      isEditing: true,
    });
  });

  it('leaves out what nobody could have chosen, so that a mistyped address still shows leads', () => {
    expect(read('view=x&stage=sold&source=mars&sort=luck&min=-5&max=1e9&overdue=yes')).toMatchObject({
      view: 'board',
      stage: undefined,
      sort: undefined,
      filter: {},
    });
  });

  it('filters by owner and tag, and a saved view keeps what is shown, not what is open', () => {
    const owner = '01938d4e-0000-7000-8000-000000000001';
    expect(read(`owner=${owner}&tag=%20hot%20`).filter).toEqual({ owner, tag: 'hot' });
    expect(read('owner=me&tag=').filter).toEqual({});
    expect(read('custom=plan:gold,visited:true').filter).toEqual({ custom: 'plan:gold,visited:true' });
    expect(countFilters({ custom: 'plan:gold,visited:true', tag: 'hot' })).toBe(3);
    expect(read('custom=anything').filter).toEqual({});
    expect(viewQueryOf('?view=list&tag=hot&lead=x&note=1')).toBe('view=list&tag=hot');
  });

  it('starts a new lead with what another app shared', () => {
    expect(read('title=Acme&text=Wants+a+site&url=https%3A%2F%2Facme.test')).toMatchObject({
      isAdding: true,
      shared: { title: 'Acme', text: 'Wants a site\nhttps://acme.test' },
    });
  });

  it('counts the filters that are on', () => {
    expect(countFilters(read('q=a&source=call&min=1').filter)).toBe(2);
  });

  it('names every stage, source and sort of the contract', () => {
    expect([...STAGE_ORDER]).toEqual([...STAGES]);
    expect(Object.keys(SOURCE_NAMES)).toEqual([...LEAD_SOURCES]);
    expect(Object.keys(SORT_NAMES)).toEqual([...LEAD_SORTS]);
  });
});
