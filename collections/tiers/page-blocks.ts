import {
  BoldFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type {
  ArrayField,
  Block,
  Field,
  RichTextField,
  SelectField,
  TextareaField,
  TextField,
  UploadField,
} from 'payload';
import { PAGE_FIGURES, PAGE_ICONS } from '@/contracts/tiers/programme-page';
import { optionsOf } from '../fields';
import { pageLine, pageLinkCheck, pageRichText, pageWords } from './page-checks';

type About = { description: string; required?: boolean; maxLength?: number; label?: string };

const line = (name: string, { description, maxLength = 120, ...rest }: About): TextField =>
  ({ name, type: 'text', maxLength, validate: pageLine, admin: { description }, ...rest }) as TextField;

const words = (name: string, { description, maxLength = 600, ...rest }: About): TextareaField => ({
  name,
  type: 'textarea',
  maxLength,
  validate: pageWords,
  admin: { description },
  ...rest,
});

const heading = line('title', { required: true, description: 'The heading of this part.' });
const intro = words('text', { description: 'A sentence or two below the heading. May be empty.' });

const rich = (name: string, description: string): RichTextField => ({
  name,
  type: 'richText',
  required: true,
  validate: pageRichText,
  editor: lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      LinkFeature({ enabledCollections: [] }),
      InlineToolbarFeature(),
    ],
  }),
  admin: { description },
});

const picture = (name: string, description: string, required = false): UploadField => ({
  name,
  type: 'upload',
  relationTo: 'page-pictures',
  required,
  admin: { description },
});

const figures: SelectField = {
  name: 'figures',
  type: 'select',
  hasMany: true,
  options: optionsOf(PAGE_FIGURES),
  admin: {
    description: 'Live figures of the programme, rounded down. They appear once there are five partners.',
  },
};

const ROW = { RowLabel: '/src/admin/tiers/row-words#RowWords' };

const points = (name: string, one: string, maxRows: number): ArrayField => ({
  name,
  type: 'array',
  required: true,
  minRows: 1,
  maxRows,
  labels: { singular: one, plural: `${one}s` },
  admin: { description: 'Drag to change the order.', initCollapsed: true, components: ROW },
  fields: [
    {
      name: 'icon',
      type: 'select',
      required: true,
      defaultValue: 'check',
      options: optionsOf(PAGE_ICONS),
      admin: { description: 'The sign beside it.' },
    },
    line('title', { required: true, description: 'A few words.' }),
    words('text', { required: true, description: 'A sentence.', maxLength: 400 }),
  ],
});

/** A part of the page. All of them can be hidden without losing what they say. */
const part = (slug: string, singular: string, fields: Field[]): Block => ({
  slug,
  labels: { singular, plural: singular },
  admin: { disableBlockName: true },
  fields: [
    ...fields,
    {
      name: 'hidden',
      type: 'checkbox',
      defaultValue: false,
      label: 'Hide',
      admin: { description: 'Kept here, not shown on the page.' },
    },
  ],
});

/** What the public page is made of, in any order. */
export const PAGE_BLOCKS: Block[] = [
  part('hero', 'Opening', [
    words('title', {
      required: true,
      maxLength: 160,
      description: 'The first heading of the page. Each line stands on its own; {bestRate} is set in colour.',
    }),
    words('text', { description: 'What it is, in one breath.' }),
    {
      type: 'row',
      fields: [
        line('applyLabel', { maxLength: 40, description: 'On the button that leads to the form. Empty: no button.' }),
        line('tiersLabel', { maxLength: 40, description: 'On the button that leads to the tiers. Empty: no button.' }),
      ],
    },
    figures,
    {
      name: 'example',
      type: 'checkbox',
      defaultValue: true,
      label: 'Sum of an example',
      admin: { description: 'What one deal earns at each tier. Shown when there is no picture.' },
    },
    picture('picture', 'Beside the words, in place of the example.'),
  ]),
  part('figures', 'Live figures', [heading, intro, { ...figures, required: true }]),
  part('tiers', 'Tiers', [heading, intro]),
  part('steps', 'Steps', [heading, intro, points('steps', 'Step', 8)]),
  part('benefits', 'What partners get', [heading, intro, points('points', 'Point', 12)]),
  part('portfolio', 'Portfolio', [
    heading,
    intro,
    {
      name: 'works',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 24,
      labels: { singular: 'Work', plural: 'Works' },
      admin: {
        description: 'What was made for clients. Drag to change the order.',
        initCollapsed: true,
        components: ROW,
      },
      fields: [
        picture('picture', 'What it looks like.', true),
        line('title', { required: true, description: 'What it is.' }),
        line('client', { description: 'For whom; ask them before you name them.' }),
        words('text', { maxLength: 400, description: 'What it brought about.' }),
        {
          name: 'link',
          type: 'text',
          maxLength: 500,
          validate: pageLinkCheck,
          admin: {
            description: 'Where it can be seen: an address that begins with https://, or a path such as /login.',
          },
        },
      ],
    },
  ]),
  part('training', 'Training highlights', [
    heading,
    intro,
    {
      name: 'modules',
      type: 'relationship',
      relationTo: 'training-modules',
      hasMany: true,
      maxRows: 12,
      admin: { description: 'Shown by title and kind, nothing else, and only while they are published.' },
    },
    {
      name: 'own',
      type: 'array',
      maxRows: 12,
      label: 'Written by hand',
      labels: { singular: 'Highlight', plural: 'Highlights' },
      admin: { description: 'Shown after the modules above.', initCollapsed: true, components: ROW },
      fields: [
        line('title', { required: true, description: 'What one learns.' }),
        line('kind', { maxLength: 40, description: 'For example Workshop.' }),
      ],
    },
  ]),
  part('requirements', 'What we ask', [
    heading,
    intro,
    points('points', 'Point', 12),
    line('termsTitle', { label: 'Heading of the terms', description: 'Applicants agree to what stands below it.' }),
    words('terms', {
      maxLength: 4000,
      label: 'Terms in short',
      description: 'One a line. Empty: the portal’s own stand below the form.',
    }),
  ]),
  part('testimonials', 'Testimonials', [
    heading,
    intro,
    {
      name: 'quotes',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 12,
      labels: { singular: 'Testimonial', plural: 'Testimonials' },
      admin: { description: 'What partners say, with their leave.', initCollapsed: true, components: ROW },
      fields: [
        words('quote', { required: true, description: 'In their words.' }),
        line('name', { required: true, description: 'Who says it.' }),
        line('about', { description: 'What they do, since when.' }),
        picture('picture', 'Their face; a square looks best.'),
      ],
    },
  ]),
  part('questions', 'Questions and answers', [
    heading,
    intro,
    {
      name: 'questions',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 40,
      labels: { singular: 'Question', plural: 'Questions' },
      admin: { description: 'Drag to change the order.', initCollapsed: true, components: ROW },
      fields: [
        line('question', { required: true, maxLength: 200, description: 'As somebody asks it.' }),
        rich('answer', 'A question whose answer speaks of what the programme does not have now is left out.'),
      ],
    },
  ]),
  part('text', 'Text', [heading, rich('body', 'Anything else that belongs on the page.')]),
  part('apply', 'Application form', [heading, intro]),
];
