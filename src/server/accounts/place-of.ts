import { texts } from './texts';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * Where a sign-in came from, as its owner knows it again: the country that the proxy in front says, else the network part of
 * the address. Never the whole address.
 */
export function placeOf({ ip, country }: { ip: string; country?: string | null }): string | null {
  const code = country?.trim().toUpperCase() ?? '';
  const name = /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
  return name ?? networkOf(ip);
}

function networkOf(ip: string): string | null {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(ip);
  if (v4) return texts.network(`${v4[1]}.*.*`);
  const groups = ip.split(':');
  return groups.length > 2 && groups[0] && groups[1] ? texts.network(`${groups[0]}:${groups[1]}:*`) : null;
}
