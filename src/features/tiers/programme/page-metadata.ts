import type { PublicPage } from '@/contracts/tiers/programme-page';
import type { PublicProgramme } from '@/contracts/tiers/public-programme';
import { fillIn } from '@/domain/tiers/page/values';
import { pageValues } from './page-values';
import { programmeTitle } from './programme-words';
import { texts } from './texts';

/** What tabs, search engines and shared links say of the public page. @param publicUrl where pictures are found from outside */
export function pageMetadata({ programme, page }: { programme: PublicProgramme; page: PublicPage }, publicUrl: string) {
  const values = pageValues(programme);
  const title = page.title ? fillIn(page.title, values) : programmeTitle(programme.name);
  const description = page.description ? fillIn(page.description, values) : texts.description(programme.name);
  const picture = page.picture && {
    url: new URL(page.picture.src, publicUrl).href,
    width: page.picture.width,
    height: page.picture.height,
    alt: page.picture.alt,
  };
  return {
    title: { absolute: title },
    description,
    alternates: { canonical: new URL('/', publicUrl).href },
    openGraph: {
      title,
      description,
      type: 'website' as const,
      siteName: programme.name,
      url: new URL('/', publicUrl).href,
      ...(picture && { images: [picture] }),
    },
    twitter: { card: picture ? ('summary_large_image' as const) : ('summary' as const) },
  };
}
