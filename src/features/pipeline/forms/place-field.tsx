'use client';

import { MapPin, X } from 'lucide-react';
import { useState } from 'react';
import type { Location } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { IconButton } from '@/ui/icon-button';
import { Input } from '@/ui/input';
import { texts } from './texts';

/** About ten metres: enough to find the place again, no more. */
const PLACES = 4;
const PATIENCE_MS = 10_000;

/** Where the lead was met: asked of the device only when this is pressed, and shown before it is kept. */
export function PlaceField({
  location,
  onChange,
}: {
  location: Location | null;
  onChange: (location: Location | null) => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  if (!('geolocation' in navigator)) return null;
  const ask = () => {
    setAsking(true);
    setError(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false);
        onChange({ lat: rounded(coords.latitude), lng: rounded(coords.longitude) });
      },
      ({ code, PERMISSION_DENIED }) => {
        setAsking(false);
        setError(code === PERMISSION_DENIED ? texts.place.denied : texts.place.notFound);
      },
      { timeout: PATIENCE_MS, maximumAge: 60_000 },
    );
  };
  if (!location) {
    return (
      <div className="flex flex-col gap-1">
        <Button icon={<MapPin />} pending={isAsking} onClick={ask} className="self-start" size="sm">
          {texts.place.add}
        </Button>
        <p role="status" className="text-muted text-sm empty:hidden">
          {error}
        </p>
      </div>
    );
  }
  return (
    <Field label={texts.place.label} optional help={texts.place.kept(location.lat, location.lng)}>
      <Input
        maxLength={120}
        placeholder={texts.place.nameOfPlace}
        value={location.label ?? ''}
        onChange={(event) => onChange(named(location, event.target.value))}
        trailing={<IconButton label={texts.place.forget} icon={<X />} onClick={() => onChange(null)} />}
      />
    </Field>
  );
}

function named({ lat, lng }: Location, label: string): Location {
  return label === '' ? { lat, lng } : { lat, lng, label };
}

const rounded = (degrees: number): number => Number(degrees.toFixed(PLACES));
