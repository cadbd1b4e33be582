import { LANGUAGE } from '@/texts/translation';

/** Every time zone that this browser knows, with the one in use even if it does not. */
export function zoneOptions(current: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  const zones = known.includes(current) ? known : [current, ...known];
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ').replaceAll('/', ' / ') }));
}

const LOCALES = [
  'en-US',
  'en-GB',
  'en-CA',
  'en-AU',
  'en-IE',
  'de-DE',
  'es-ES',
  'fr-CA',
  'fr-FR',
  'it-IT',
  'nl-NL',
  'pt-BR',
];

/** Ways to write dates and amounts, each by its example. */
export function localeOptions(current: string, now: Date): { value: string; label: string }[] {
  const all = LOCALES.includes(current) ? LOCALES : [current, ...LOCALES];
  const names = new Intl.DisplayNames(LANGUAGE, { type: 'language' });
  return all.map((value) => {
    const day = new Intl.DateTimeFormat(value, { dateStyle: 'short' }).format(now);
    const amount = new Intl.NumberFormat(value, { minimumFractionDigits: 2 }).format(1234.5);
    return { value, label: `${day} · ${amount} (${names.of(value) ?? value})` };
  });
}
