'use client';

import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useOnline } from '@/client/session/use-online';
import type { LeadFile } from '@/contracts/pipeline/leads';
import { fileSize } from '@/features/resources/file-size';
import { useUi } from '@/ui/ui-provider';
import { playingTime } from './playing-time';
import { texts } from './texts';

/** A file of the timeline: to be heard, seen or opened. `kept`: its bytes, while they wait on this device. */
export function AttachedFile({ file, kept }: { file: LeadFile; kept: Blob | undefined }) {
  const address = useAddress(file, kept);
  const isOnline = useOnline();
  const { locale } = useUi();
  if (!isOnline && !kept) {
    return <p className="text-muted text-sm">{texts.needsNetwork(file.name)}</p>;
  }
  if (!address) return null;
  if (file.mime.startsWith('audio/')) {
    return (
      <div className="mt-1 flex items-center gap-2">
        {/* biome-ignore lint/a11y/useMediaCaption: what was just said has no captions */}
        <audio
          controls
          preload="none"
          src={address}
          aria-label={texts.play(file.name)}
          className="h-10 min-w-0 flex-1"
        />
        {file.seconds !== null && <span className="tnum shrink-0 text-muted text-xs">{playingTime(file.seconds)}</span>}
      </div>
    );
  }
  const isPicture = file.mime.startsWith('image/');
  return (
    <a
      href={address}
      download={file.name}
      className="mt-1 flex min-h-11 w-fit max-w-full items-center gap-3 rounded-lg border border-edge bg-surface-2 px-3 py-2 text-normal text-sm hover:bg-surface-3"
    >
      {isPicture ? (
        // biome-ignore lint/performance/noImgElement: private, behind the session; nothing that a build could make smaller
        <img src={address} alt="" loading="lazy" className="max-h-24 max-w-28 rounded-md object-cover" />
      ) : (
        <Download aria-hidden className="size-4 shrink-0" />
      )}
      <span className="min-w-0 break-words">
        {file.purpose === 'card' || file.purpose === 'contract' ? (
          <span className="block text-muted text-xs">{texts.purposes[file.purpose]}</span>
        ) : null}
        {texts.download(file.name, fileSize(file.size, locale))}
      </span>
    </a>
  );
}

/** Where its bytes are: on this device as long as they wait here, else at the portal. */
function useAddress(file: LeadFile, kept: Blob | undefined): string | undefined {
  const [local, setLocal] = useState<string>();
  useEffect(() => {
    if (!kept) return;
    const made = URL.createObjectURL(kept);
    setLocal(made);
    return () => {
      URL.revokeObjectURL(made);
      setLocal(undefined);
    };
  }, [kept]);
  return kept ? local : `/api/partner/files/${file.id}`;
}
