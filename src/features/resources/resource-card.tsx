'use client';

import {
  Download,
  ExternalLink,
  FileText,
  Image,
  type LucideIcon,
  Mail,
  Play,
  Presentation,
  ScrollText,
  Shapes,
  Share2,
  SquareArrowOutUpRight,
} from 'lucide-react';
import { addressOf } from '@/client/api/paths';
import { useOnline } from '@/client/session/use-online';
import type { Resource } from '@/contracts/resources/resources';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { dealsProgress } from '@/features/tiers/requirement-words';
import { Button, buttonStyles } from '@/ui/button';
import { LockedCard } from '@/ui/locked-card';
import { useUi } from '@/ui/ui-provider';
import { fileSize } from './file-size';
import { texts } from './texts';
import { CATEGORY_NAMES, KIND_NAMES } from './words';

const ICONS: Record<Resource['kind'], LucideIcon> = {
  logo: Shapes,
  banner: Image,
  flyer: ScrollText,
  deck: Presentation,
  template: Mail,
  video: Play,
  document: FileText,
  link: ExternalLink,
};
/** What a browser shows by itself; all else is only downloaded. */
const SHOWN = /^(?:image\/(?!svg)|video\/|audio\/|text\/plain|application\/pdf)/;

/** One piece of material; locked ones show the public teaser only, for that is all that this device was given. */
export function ResourceCard({ item, status }: { item: Resource; status: TierStatus | undefined }) {
  if (item.locked) {
    return (
      <LockedCard
        title={item.title}
        kind={KIND_NAMES[item.kind]}
        teaser={item.teaser}
        tier={item.minTier}
        progress={dealsProgress(status, item.minTier)}
        href="/partner/tier-progression"
        className="h-full"
      />
    );
  }
  const Icon = ICONS[item.kind];
  return (
    <article className="flex h-full min-w-0 flex-col gap-3 rounded-xl border border-edge bg-surface-2 p-4 shadow-card">
      <div className="flex items-start gap-3">
        <span
          aria-hidden
          className="flex size-11 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-text"
        >
          <Icon className="size-5.5" />
        </span>
        <div className="min-w-0">
          <p className="truncate text-muted text-sm">
            {[...new Set([KIND_NAMES[item.kind], CATEGORY_NAMES[item.category]])].join(' · ')}
          </p>
          <h3 className="font-semibold text-base leading-snug">{item.title}</h3>
        </div>
      </div>
      {item.description && <p className="line-clamp-3 text-normal text-sm">{item.description}</p>}
      <Ways item={item} />
    </article>
  );
}

/** How it is opened and taken along. The file comes from the portal itself, which checks the right to it each time. */
function Ways({ item: { title, file, link } }: { item: Resource }) {
  const { locale } = useUi();
  const isOnline = useOnline();
  if (!isOnline) return <p className="mt-auto text-muted text-sm">{texts.ways.needConnection}</p>;
  const url = file && addressOf('files.get', { id: file.id }).url;
  return (
    <div className="mt-auto flex flex-wrap items-center gap-2">
      {file && url && SHOWN.test(file.mime) && (
        <a href={url} target="_blank" rel="noopener" className={buttonStyles({ size: 'sm', variant: 'primary' })}>
          <SquareArrowOutUpRight aria-hidden />
          {texts.ways.open}
          <span className="sr-only">{texts.ways.of(title)}</span>
        </a>
      )}
      {file && url && (
        <a
          href={url}
          download={file.name}
          className={buttonStyles({ size: 'sm', variant: SHOWN.test(file.mime) ? 'secondary' : 'primary' })}
        >
          <Download aria-hidden />
          {texts.ways.download}
          <span className="sr-only">{texts.ways.of(title)}</span>
        </a>
      )}
      {link && (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonStyles({ size: 'sm', variant: file ? 'secondary' : 'primary' })}
        >
          <ExternalLink aria-hidden />
          {texts.ways.openLink}
          <span className="sr-only">{texts.ways.ofLink(title)}</span>
        </a>
      )}
      {link && (
        <Button
          size="sm"
          variant="ghost"
          icon={<Share2 aria-hidden />}
          onClick={() => void import('./share-resource').then(({ shareResource }) => shareResource(title, link))}
        >
          {texts.ways.share}
          <span className="sr-only">{texts.ways.of(title)}</span>
        </Button>
      )}
      {file && <span className="tnum ml-auto text-muted text-sm">{fileSize(file.size, locale)}</span>}
    </div>
  );
}
