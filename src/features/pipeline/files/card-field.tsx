'use client';

import { ScanText, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CardGuess } from '@/domain/pipeline/business-card';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { texts } from './texts';

/** A photographed business card: kept with the lead, and read where the device can. Typing is always there. */
export default function CardField({
  card,
  onChange,
}: {
  card: Blob | null;
  onChange: (card: Blob | null, guess: CardGuess) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [isRead, setRead] = useState(false);
  const [pending, setPending] = useState(false);
  const take = async (photo: File) => {
    setPending(true);
    const [{ shrinkPhoto }, { readPhoto }] = await Promise.all([import('./shrink-photo'), import('./read-photo')]);
    const shrunk = await shrinkPhoto(photo);
    const guess = await readPhoto(shrunk);
    setRead(Object.keys(guess).length > 0);
    setPending(false);
    onChange(shrunk, guess);
  };
  return (
    <div className="flex flex-col gap-1">
      {card ? (
        <div className="flex items-center gap-3">
          <Thumbnail photo={card} />
          <p role="status" className="min-w-0 flex-1 text-muted text-sm">
            {isRead ? texts.card.read : texts.card.kept}
          </p>
          <IconButton label={texts.card.forget} icon={<X />} onClick={() => onChange(null, {})} />
        </div>
      ) : (
        <Button
          icon={<ScanText />}
          size="sm"
          pending={pending}
          className="self-start"
          onClick={() => field.current?.click()}
        >
          {texts.card.scan}
        </Button>
      )}
      <input
        ref={field}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={texts.card.scan}
        onChange={(event) => {
          const [photo] = event.target.files ?? [];
          if (photo) void take(photo);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Thumbnail({ photo }: { photo: Blob }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  // biome-ignore lint/performance/noImgElement: a photo that lies on this device only
  return address ? <img src={address} alt={texts.card.label} className="h-14 w-20 rounded-md object-cover" /> : null;
}
