import { takeOff, wear } from '@/client/session/worn-brand';
import { brandProperties } from '@/ui/brand-shades';

/** Dresses the portal in a brand's colour, `#rrggbb`; null takes off what is worn. */
export function wearBrand(colour: string | null): void {
  if (colour === null) takeOff();
  else wear(brandProperties(colour));
}
