import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('resources.page', {
  title: 'Resources',
  text: 'Material that sells. Use it as it is, or make it yours.',
  /** What could not be read, in the sentence that says so. */
  what: 'the resources',
  material: 'Material',
  found: (count: number) => (count === 1 ? '1 resource' : `${count} resources`),
  search: { label: 'Search the resources', placeholder: 'Search', clear: 'Clear the search' },
  kind: { label: 'Kind', every: 'Every kind' },
  category: { label: 'Category', all: 'All' },
  list: { everything: 'Everything', categories: 'Categories' },
  empty: {
    title: 'The shelves are being filled',
    text: 'Brochures, templates and posts appear here as soon as our team has published them.',
  },
  noneFits: {
    title: 'Nothing fits',
    text: 'Try fewer or other words, or look at everything.',
    showAll: 'Show everything',
  },
  /** What is done with a piece of material: its title follows for who does not see which one it is. */
  ways: {
    needConnection: 'Files need a connection.',
    open: 'Open',
    download: 'Download',
    openLink: 'Open link',
    share: 'Share',
    of: (title: string) => ` ${title}`,
    ofLink: (title: string) => ` to ${title}`,
  },
});
