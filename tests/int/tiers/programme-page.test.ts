import { beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '@/contracts/roles';
import type { PageBlock } from '@/contracts/tiers/programme-page';
import { paragraphs } from '@/domain/tiers/page/rich-text';
import { poolOf } from '@/server/db/transaction';
import { getPageDraft, getPublicPage, keptPublicPage } from '@/server/tiers/get-public-page';
import { forgetKeptForVisitors } from '@/server/tiers/kept-for-visitors';
import { type Api, createApi, TEST_ORIGIN } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';
import { deskOf } from '../../support/page-desk';
import { startNode, until } from '../realtime/node';

const portal = usePortal();
const db = () => poolOf(portal().payload);
let api: Api;
let desk: Awaited<ReturnType<typeof deskOf>>;
beforeAll(async () => {
  api = await createApi(portal());
  desk = await deskOf(portal(), api, 'content');
});

const text = (title: string, said = 'Words') => ({ blockType: 'text', title, body: paragraphs(said) });
const titles = (blocks: readonly PageBlock[]) => blocks.map(({ title }) => title);

describe('the public page', () => {
  it('is the page as it comes until staff publish one, and again when theirs has no part', async () => {
    const page = await getPublicPage(db());
    expect(page.blocks.map(({ kind }) => kind)).toEqual([
      'hero',
      'steps',
      'tiers',
      'benefits',
      'requirements',
      'questions',
      'apply',
    ]);
    const form = await api.call('/api/globals/programme-page', { token: desk.token });
    expect((form.body as { blocks: unknown[] }).blocks, 'and the editor begins with it').toHaveLength(7);
    expect((await desk.publish([])).status).toBe(200);
    expect((await getPublicPage(db())).blocks).toEqual(page.blocks);
  });

  it('shows the parts in the order of the editor, without those that are hidden', async () => {
    const { status } = await desk.publish(
      [text('First'), { ...text('Second'), hidden: true }, { blockType: 'apply', title: 'Third' }],
      { metaTitle: 'Sell with {programme}' },
    );
    expect(status).toBe(200);
    const page = await getPublicPage(db());
    expect([titles(page.blocks), page.title]).toEqual([['First', 'Third'], 'Sell with {programme}']);
  });

  it('keeps a draft from everybody but its editors, and shows it to them', async () => {
    await desk.publish([text('Published')]);
    expect((await desk.draft([text('Draft of tomorrow')])).status).toBe(200);
    expect(titles((await getPublicPage(db())).blocks)).toEqual(['Published']);
    for (const role of STAFF_ROLES) {
      const { actor } = await makeStaff(portal(), role);
      const token = await api.tokenFor(actor);
      const roads = [
        '/api/globals/programme-page?draft=true',
        '/api/globals/programme-page/versions?limit=100',
        '/api/globals/programme-page',
      ];
      const answers = await Promise.all(roads.map((road) => api.call(road, { token })));
      const graphql = await api.call('/api/graphql', {
        method: 'POST',
        token,
        body: { query: '{ ProgrammePage(draft: true) { blocks { ... on Text { title } } } }' },
      });
      const seen = [...answers, graphql].some(({ text: said }) => said.includes('Draft of tomorrow'));
      const edits = role === 'admin' || role === 'content';
      expect(seen, role).toBe(edits);
      const draft = getPageDraft(await portal().reqAs(actor));
      expect(titles((await draft).blocks), role).toEqual([edits ? 'Draft of tomorrow' : 'Published']);
    }
    const partner = await api.tokenFor((await makePartner(portal())).actor);
    for (const token of [null, partner])
      expect((await api.call('/api/globals/programme-page?draft=true', { token })).status).toBe(403);
  });

  it('is written by content editors and admins alone', async () => {
    for (const role of STAFF_ROLES) {
      const { status } = await (await deskOf(portal(), api, role)).publish([text(`By ${role}`)]);
      expect(status, role).toBe(role === 'admin' || role === 'content' ? 200 : 403);
    }
    const token = await api.tokenFor((await makePartner(portal())).actor);
    const body = { blocks: [] };
    expect((await api.call('/api/globals/programme-page', { method: 'POST', token, body })).status).toBe(403);
  });

  it('names the field of what is wrong', async () => {
    const { wrong } = await desk.publish([
      { blockType: 'hero', title: ' ' },
      { blockType: 'tiers', title: 'At {program}' },
      { blockType: 'questions', title: 'Q', questions: [{ question: 'A?', answer: paragraphs('') }] },
      {
        blockType: 'text',
        title: 'T',
        body: {
          root: {
            ...paragraphs('').root,
            children: [
              {
                type: 'link',
                version: 3,
                direction: 'ltr',
                format: '',
                indent: 0,
                fields: { linkType: 'custom', url: 'javascript:alert(1)', newTab: false },
                children: [],
              },
            ],
          },
        },
      },
      {
        blockType: 'portfolio',
        title: 'P',
        works: [{ title: 'Shop', picture: crypto.randomUUID(), link: 'http://plain.example' }],
      },
    ]);
    expect(wrong['blocks.0.title']).toBe('This field is required.');
    expect(wrong['blocks.1.title']).toContain('There is no value {program}.');
    expect(wrong).toHaveProperty(['blocks.2.questions.0.answer']);
    expect(wrong['blocks.3.body']).toBeTypeOf('string');
    expect(wrong['blocks.4.works.0.link']).toContain('https://');
    expect(
      (await desk.publish([text('A'), { blockType: 'hero', title: 'One' }, { blockType: 'hero', title: 'Two' }])).wrong,
    ).toEqual({ blocks: 'A page has one opening: hide or remove the others.' });
  });

  it('lets the panel keep how each editor left the form, for that editor alone', async () => {
    const road = '/api/payload-preferences/global-programme-page';
    const other = await deskOf(portal(), api, 'content');
    const headers = { origin: TEST_ORIGIN };
    const inPanel = (token: string) => ({ cookie: `payload-token=${token}`, headers });
    const body = { value: { fields: { blocks: { collapsed: ['a'] } } } };
    expect((await api.call(road, { ...inPanel(desk.token), method: 'POST', body })).status).toBe(200);
    expect((await api.call(road, inPanel(desk.token))).body).toMatchObject(body);
    expect((await api.call(road, inPanel(other.token))).body).toMatchObject({ value: null });
    for (const token of [null, desk.token]) expect((await api.call(road, { token })).status).toBe(404);
  });

  it('tells of training by title and kind alone, and only while it is published', async () => {
    const { rows } = await db().query<{ id: string }>(
      `INSERT INTO training_modules (id, title, slug, category, min_tier, teaser, published)
       VALUES (gen_random_uuid(), 'Open', 'page-open', 'sales', 'elite', 'SECRET', true),
              (gen_random_uuid(), 'Closed', 'page-closed', 'sales', 'starter', 'SECRET', false) RETURNING id`,
    );
    const training = {
      blockType: 'training',
      title: 'Training',
      modules: rows.map(({ id }) => id),
      own: [{ title: 'Fair', kind: 'Workshop' }],
    };
    expect((await desk.publish([training])).wrong).toEqual({});
    const page = await getPublicPage(db());
    expect(page.blocks).toEqual([
      {
        kind: 'training',
        title: 'Training',
        text: '',
        modules: [
          { title: 'Open', kind: 'Sales' },
          { title: 'Fair', kind: 'Workshop' },
        ],
      },
    ]);
    expect(JSON.stringify(page)).not.toContain('SECRET');
  });

  it('is asked for anew by every node once it is saved', async () => {
    const heard: string[] = [];
    const nodes = [
      await startNode(portal(), (tag) => heard.push(`a ${tag}`)),
      await startNode(portal(), (tag) => {
        heard.push(`b ${tag}`);
        forgetKeptForVisitors();
      }),
    ];
    const now = new Date('2026-11-21T12:00:00Z');
    await desk.publish([text('Before')]);
    await until(() => new Set(heard).size === 2, 'both nodes');
    expect(titles((await keptPublicPage(db(), now)).blocks)).toEqual(['Before']);
    heard.length = 0;
    await desk.publish([text('After')]);
    await until(() => new Set(heard).size === 2, 'both nodes again');
    expect(new Set(heard)).toEqual(new Set(['a programme-page', 'b programme-page']));
    expect(titles((await keptPublicPage(db(), now)).blocks)).toEqual(['After']);
    await Promise.all(nodes.map((node) => node.stop()));
  });
});
