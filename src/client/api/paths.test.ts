import { describe, expect, it } from 'vitest';
import { ALL_ROUTES } from '@/contracts/all-routes';
import { addressOf, PATHS } from './paths';

/** What a portal page never calls: routes of staff and of the operator, and those that integrators alone use until a page does. */
const NOT_FOR_PAGES = ['/api/staff/', '/api/health/', '/api/partner/clients', '/api/pictures/'];
const isForPages = (path: string) => !NOT_FOR_PAGES.some((start) => path.startsWith(start));
/** A browser is led through these; no page asks them. */
const leadsOn = ({ answers }: { answers: object }) => '302' in answers;

describe('the light route table of the browser', () => {
  it('holds every declared route that a page may call, with the same method and path', () => {
    const declared = ALL_ROUTES.filter((r) => isForPages(r.path) && !leadsOn(r)).map(
      (r) => [r.id, `${r.method} ${r.path}`] as const,
    );
    expect(PATHS).toEqual(Object.fromEntries(declared));
  });

  it('fills parameters in, encoded', () => {
    expect(addressOf('leads.get', { id: 'a/b' })).toEqual({ method: 'GET', url: '/api/partner/leads/a%2Fb' });
  });

  it('refuses to build an address without its parameter', () => {
    expect(() => addressOf('leads.get')).toThrow('leads.get needs the parameter id');
  });

  it('leaves empty query values out', () => {
    const { url } = addressOf('leads.list', {}, { stage: 'new', q: '', cursor: undefined, limit: 50 });
    expect(url).toBe('/api/partner/leads?stage=new&limit=50');
  });
});
