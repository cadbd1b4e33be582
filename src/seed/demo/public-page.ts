import { defaultBlocks } from '@/domain/tiers/page/default-blocks';
import type { Writer } from '../../server/db/transaction';
import { mockScreen } from './mock-screens';

const WORKS = [
  {
    screen: 'bakery',
    alt: 'A web shop with a large banner and four products below it',
    client: 'Juniper Bakery',
    title: 'A web shop that bakes to order',
    text: 'Orders come in overnight instead of by phone at six in the morning.',
  },
  {
    screen: 'dental',
    alt: 'A month of appointments beside the list of today',
    client: 'Lakeside Dental Care',
    title: 'Booking without a phone',
    text: 'One call in five was missed. Now patients book when they think of it.',
  },
  {
    screen: 'logistics',
    alt: 'A map with a route beside a list of deliveries',
    client: 'Kestrel Logistics',
    title: 'Deliveries, confirmed by a tap',
    text: 'No paper in the van: a question about a delivery is answered in seconds.',
  },
] as const;

const QUOTES = [
  {
    quote: 'I named the bakery round the corner on a Monday. In March the commission paid for our holiday.',
    name: 'Avery Brooks',
    about: 'Invented for this demo: bookkeeper, partner for two years',
  },
  {
    quote: 'I see what every deal brings before I have closed it. That changes whom I call first.',
    name: 'Noor Haddad',
    about: 'Invented for this demo: sales agency, Performer',
  },
  {
    quote: 'My clients ask me for a website anyway. Now I have somebody to send them to, and it is worth my while.',
    name: 'Jamie Ortiz',
    about: 'Invented for this demo: print shop, Active',
  },
];

const HIGHLIGHTS = ['sales-methodology', 'objection-handling', 'technical-fundamentals', 'advanced-sales'];

/** Publishes the public page as staff would: the page as it comes, with works, training and words of partners between its parts. */
export async function publishPage({ req }: Writer, modules: ReadonlyMap<string, string>): Promise<void> {
  const { payload } = req;
  const works = [];
  for (const { screen, alt, ...work } of WORKS) {
    const file = await mockScreen(screen);
    const { id } = await payload.create({
      collection: 'page-pictures',
      data: { alt },
      file: { ...file, size: file.data.length },
      req,
      overrideAccess: true,
      depth: 0,
    });
    works.push({ ...work, picture: id });
  }
  const [opening, how, tiers, benefits, requirements, questions, apply] = defaultBlocks();
  const portfolio = {
    blockType: 'portfolio' as const,
    title: 'What your clients get',
    text: 'Three projects that partners brought.',
    works,
  };
  const training = {
    blockType: 'training' as const,
    title: 'Learn to sell it',
    text: 'Short lessons, on the phone, from the first day.',
    modules: HIGHLIGHTS.flatMap((slug) => modules.get(slug) ?? []),
    own: [
      { title: 'First calls together', kind: 'With your manager' },
      { title: 'What is new', kind: 'Every quarter' },
    ],
  };
  const testimonials = { blockType: 'testimonials' as const, title: 'What partners say', quotes: QUOTES };
  const blocks = [opening, how, portfolio, tiers, benefits, training, requirements, testimonials, questions, apply];
  await payload.updateGlobal({
    slug: 'programme-page',
    data: { blocks: blocks.filter((block) => block !== undefined), _status: 'published' },
    req,
    overrideAccess: true,
    depth: 0,
  });
}
