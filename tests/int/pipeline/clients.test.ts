import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '@/contracts/pipeline/clients';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { leadsOf } from './leads-fixture';

const portal = usePortal();
let api: Api;
beforeAll(async () => {
  api = await createApi(portal());
});

async function working() {
  const partner = await makePartner(portal());
  const token = await api.tokenFor(partner.actor);
  return {
    ...partner,
    ask: (path: string, method = 'GET', body?: object) =>
      api.call(`/api/partner/clients${path}`, { method, token, ...(body ? { body } : {}) }),
  };
}
const PATH_OF = ({ id }: { id: string }) => `/${id}`;

describe('clients', () => {
  it('are added, read, changed against their version, and deleted', async () => {
    const { ask } = await working();
    const added = await ask('', 'POST', { name: ' Acme ', contactEmail: 'JANE@acme.example' });
    expect(added).toMatchObject({ status: 201, body: { name: 'Acme', contactEmail: 'jane@acme.example', version: 1 } });
    const client = added.body as Client;
    expect((await ask(PATH_OF(client))).body).toEqual(client);
    const changed = await ask(PATH_OF(client), 'PUT', { version: 1, notes: 'Likes tea', contactEmail: '' });
    expect(changed).toMatchObject({ status: 200, body: { notes: 'Likes tea', contactEmail: null, version: 2 } });
    expect(await ask(PATH_OF(client), 'PUT', { version: 1, notes: 'Old' })).toMatchObject({
      status: 409,
      body: { error: { code: 'stale', current: { version: 2, notes: 'Likes tea' } } },
    });
    expect((await ask(PATH_OF(client), 'DELETE')).status).toBe(200);
    expect((await ask(PATH_OF(client))).status).toBe(404);
  });

  it('of the same id and fields again answer what is there; of others the id is taken', async () => {
    const [{ ask }, other] = [await working(), await working()];
    const body = { id: randomUUID(), name: 'Once' };
    expect((await ask('', 'POST', body)).status).toBe(201);
    expect((await ask('', 'POST', body)).status).toBe(200);
    expect((await ask('', 'POST', { ...body, name: 'Twice' })).status).toBe(409);
    expect((await other.ask('', 'POST', body)).status).toBe(409);
  });

  it('with a deal stay', async () => {
    const { ask, actor } = await working();
    const leads = leadsOf(portal(), actor);
    const won = await leads.win((await leads.add()).id);
    const id = String(won.deal?.clientId);
    expect((await ask(`/${id}`)).body).toMatchObject({ deals: 1 });
    expect(await ask(`/${id}`, 'DELETE')).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  });

  it('are listed by name, searched and paged, never another partner’s', async () => {
    const [{ ask }, other] = [await working(), await working()];
    for (const name of ['Zoë', 'acme', 'Éclair', 'Bäcker']) await ask('', 'POST', { name });
    await other.ask('', 'POST', { name: 'Foreign' });
    const names = (answer: { body?: unknown }) => (answer.body as { docs: Client[] }).docs.map(({ name }) => name);
    const whole = await ask('');
    expect(names(whole)).toEqual(['acme', 'Bäcker', 'Éclair', 'Zoë']);
    const first = await ask('?limit=3');
    const { nextCursor } = first.body as { nextCursor: string };
    expect(names(await ask(`?limit=3&cursor=${nextCursor}`))).toEqual(['Zoë']);
    expect(names(await ask('?q=zoe'))).toEqual(['Zoë']);
  });
});
