import type { ASSET_CATEGORIES, ASSET_KINDS } from '@/contracts/resources/resources';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import type { Writer } from '../../server/db/transaction';
import { type DemoFile, pdfFile, pngFile, textFile } from './files';

type Asset = {
  title: string;
  category: (typeof ASSET_CATEGORIES)[number];
  kind: (typeof ASSET_KINDS)[number];
  minTier: Tier;
  feature?: FeatureKey;
  teaser: string;
  description: string;
  file?: DemoFile;
  link?: string;
};

/** The feature that opens an item besides its tier, so that a grant of it shows what it is good for. Spec 02 "Feature matrix". */
const FEATURE_OF: Readonly<Record<string, FeatureKey>> = {
  'Case study: Juniper Bakery': 'case-studies',
  'Case study: Lakeside Dental Care': 'case-studies',
  'Industry deck: health': 'industry-decks',
  'Return calculator': 'roi-calculators',
  'Product video: booking in three taps': 'video-library',
  'Proposal template': 'proposal-templates',
  'Co-branded deck': 'co-branded-decks',
  'Campaign kit: local heroes': 'custom-campaigns',
  'Enterprise price list': 'enterprise-pricing',
  'White-label brochure': 'white-label-assets',
  'White-label proposal': 'white-label-proposals',
  'Co-marketing plan': 'co-marketing',
};

/** Material for each tier, with small real files. Spec 02 "Feature gating", 06. */
async function demoAssets(): Promise<Asset[]> {
  const blue = ['#1d4ed8', '#38bdf8'] as const;
  const violet = ['#6d28d9', '#db2777'] as const;
  return [
    asset(
      'starter',
      'brochures',
      'document',
      'Company brochure',
      'Who we are and what we build, on one page.',
      pdfFile('siso-brochure.pdf', 'SISO - websites, shops, apps', [
        'Fixed prices, agreed before the work begins.',
        'One contact person from the first call to the launch.',
        'Pages that load in under two seconds on a phone.',
      ]),
    ),
    asset(
      'starter',
      'brochures',
      'document',
      'Price overview',
      'Typical projects with their price ranges.',
      pdfFile('price-overview.pdf', 'Price overview', [
        'Website: 900 to 2,400 dollars',
        'Web shop: 1,800 to 4,200 dollars',
        'App: 3,200 to 9,000 dollars',
        'Care plan: 49 dollars a month',
      ]),
    ),
    asset(
      'starter',
      'email-templates',
      'template',
      'First contact mail',
      'Five sentences that get an answer.',
      textFile('first-contact.txt', [
        'Subject: Your site on a phone',
        '',
        'Hello {{first name}},',
        'I looked at {{company}} on my phone this morning.',
        'Two things would bring you more inquiries; may I show you?',
        '',
        '{{partner name}}',
      ]),
    ),
    asset(
      'starter',
      'email-templates',
      'template',
      'Follow-up mail',
      'For those who did not answer.',
      textFile('follow-up.txt', [
        'Subject: Shall I close this?',
        '',
        'Hello {{first name}},',
        'I have not heard from you, which usually means that there is more urgent work.',
        'Shall I come back in spring?',
        '',
        '{{partner name}}',
      ]),
    ),
    asset(
      'starter',
      'social-posts',
      'banner',
      'Social post: new year, new site',
      'A picture and a text to post.',
      await pngFile('social-new-site.png', 1200, 628, blue),
    ),
    asset(
      'starter',
      'social-posts',
      'banner',
      'Social post: book online',
      'For practices and salons.',
      await pngFile('social-booking.png', 1080, 1080, blue),
    ),
    asset(
      'starter',
      'brand',
      'logo',
      'Programme logo',
      'For your website and your mails.',
      await pngFile('partner-logo.png', 512, 512, blue),
    ),
    asset(
      'starter',
      'product-sheets',
      'flyer',
      'Product sheet: web shop',
      'What is in it, what it costs, how long it takes.',
      pdfFile('sheet-web-shop.pdf', 'Web shop', [
        'Up to 200 products to begin with.',
        'Payments, shipping, vouchers.',
        'Live in five weeks.',
      ]),
    ),
    asset(
      'active',
      'case-studies',
      'document',
      'Case study: Juniper Bakery',
      'How orders moved from the phone to the night.',
      pdfFile('case-juniper-bakery.pdf', 'Juniper Bakery', [
        '62 % of orders come in overnight.',
        '30 % more sales on weekends.',
        'Paid for itself in five weeks.',
      ]),
    ),
    asset(
      'active',
      'case-studies',
      'document',
      'Case study: Lakeside Dental Care',
      '41 gaps filled in the first month.',
      pdfFile('case-lakeside-dental.pdf', 'Lakeside Dental Care', [
        'Online booking from day one.',
        '41 gaps filled in the first month.',
        'One call in five is no longer missed.',
      ]),
    ),
    asset(
      'active',
      'proposals',
      'deck',
      'Industry deck: health',
      'Twelve slides for practices and clinics.',
      pdfFile('deck-health.pdf', 'Health: booking first', [
        'Why patients leave',
        'What booking brings',
        'Forms before the visit',
        'Data protection in plain words',
      ]),
    ),
    asset(
      'active',
      'proposals',
      'template',
      'Return calculator',
      'Orders, bookings, hours: what the project brings.',
      textFile('return-calculator.csv', [
        'what,per month,value',
        'lost orders,60,25',
        'missed calls,40,80',
        'hours of handwork,22,45',
      ]),
    ),
    asset(
      'active',
      'video',
      'video',
      'Product video: booking in three taps',
      'Ninety seconds to show a prospect.',
      undefined,
      'https://example.com/videos/booking-in-three-taps',
    ),
    asset(
      'active',
      'objection-guides',
      'document',
      'Objection guide',
      'Twelve objections and what answers them.',
      pdfFile('objection-guide.pdf', 'Objection guide', [
        'It is too expensive',
        'We have no time',
        'We have somebody for that',
        'Send me something',
      ]),
    ),
    asset(
      'performer',
      'proposals',
      'template',
      'Proposal template',
      'One page, one price, one next step.',
      pdfFile('proposal-template.pdf', 'Proposal', [
        'What is wrong today',
        'What changes',
        'What it costs',
        'What happens next',
      ]),
    ),
    asset(
      'performer',
      'proposals',
      'deck',
      'Co-branded deck',
      'Our slides with your logo beside ours.',
      pdfFile('co-branded-deck.pdf', 'Together', ['Your logo here', 'References of both', 'One team for the client']),
    ),
    asset(
      'performer',
      'social-posts',
      'banner',
      'Campaign kit: local heroes',
      'Pictures and texts for a campaign of six weeks.',
      await pngFile('campaign-local-heroes.png', 1200, 1200, violet),
    ),
    asset(
      'performer',
      'proposals',
      'document',
      'Enterprise price list',
      'From 50 employees on.',
      pdfFile('enterprise-prices.pdf', 'Enterprise prices', [
        'Discovery workshop: 2,400 dollars',
        'Design system: 6,500 dollars',
        'Integration, per system: 3,200 dollars',
      ]),
    ),
    asset(
      'elite',
      'white-label',
      'document',
      'White-label brochure',
      'The brochure without our name.',
      pdfFile('white-label-brochure.pdf', 'Websites, shops, apps', [
        'Your name on each page.',
        'Your colours, your contact.',
      ]),
    ),
    asset(
      'elite',
      'white-label',
      'template',
      'White-label proposal',
      'A proposal under your brand alone.',
      pdfFile('white-label-proposal.pdf', 'Proposal', ['Under your brand alone.', 'With your terms.']),
    ),
    asset(
      'elite',
      'testimonials',
      'document',
      'Co-marketing plan',
      'A quarter of joint marketing, week by week.',
      pdfFile('co-marketing-plan.pdf', 'Co-marketing plan', [
        'Weeks 1 to 4: joint case study',
        'Weeks 5 to 8: webinar',
        'Weeks 9 to 13: campaign',
      ]),
    ),
  ];
}

function asset(
  minTier: Tier,
  category: Asset['category'],
  kind: Asset['kind'],
  title: string,
  teaser: string,
  file?: DemoFile,
  link?: string,
): Asset {
  const feature = FEATURE_OF[title];
  return {
    title,
    ...(feature ? { feature } : {}),
    category,
    kind,
    minTier,
    teaser,
    description: `${teaser} Adapt it to the prospect before you send it.`,
    ...(file ? { file } : {}),
    ...(link ? { link } : {}),
  };
}

/** Uploads the files as staff would, through Payload, so that they lie where the installation stores files. */
export async function insertAssets({ req }: Writer): Promise<number> {
  const { payload } = req;
  const assets = await demoAssets();
  for (const { file, ...data } of assets) {
    const stored =
      file &&
      (await payload.create({
        collection: 'private-files',
        data: {},
        file: { ...file, size: file.data.length },
        req,
        overrideAccess: true,
        depth: 0,
      }));
    await payload.create({
      collection: 'marketing-assets',
      data: { ...data, published: true, ...(stored ? { file: stored.id } : {}) },
      req,
      overrideAccess: true,
      depth: 0,
    });
  }
  return assets.length;
}
