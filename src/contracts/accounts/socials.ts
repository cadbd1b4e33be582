/* Without zod: the settings in the browser check by it too. The schemas are beside it. */

/** The networks a partner may name a profile on, with the hosts under which that network shows profiles. Spec 01 "Partner". */
const HOSTS = {
  linkedin: ['linkedin.com'],
  x: ['x.com', 'twitter.com'],
  facebook: ['facebook.com', 'fb.com'],
  instagram: ['instagram.com'],
  youtube: ['youtube.com'],
  tiktok: ['tiktok.com'],
} as const satisfies Record<string, readonly string[]>;
export type SocialNetwork = keyof typeof HOSTS;
export const SOCIAL_NETWORKS = Object.keys(HOSTS) as [SocialNetwork, ...SocialNetwork[]];

/** As the networks write their own names: no language translates them. */
export const NETWORK_NAMES: Record<SocialNetwork, string> = {
  linkedin: 'LinkedIn',
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  tiktok: 'TikTok',
};
/** What such an address looks like. */
export const NETWORK_EXAMPLES: Record<SocialNetwork, string> = {
  linkedin: 'https://www.linkedin.com/company/acme',
  x: 'https://x.com/acme',
  facebook: 'https://www.facebook.com/acme',
  instagram: 'https://www.instagram.com/acme',
  youtube: 'https://www.youtube.com/@acme',
  tiktok: 'https://www.tiktok.com/@acme',
};
export const LONGEST_SOCIAL = 300;

/**
 * Whether an address is that of a profile on a network: https, a host of that network (www. or another name of its own before
 * it), something after the slash, and neither a password nor a port, which only a forged link has.
 */
export function isProfileOn(network: SocialNetwork, address: string): boolean {
  if (address.length > LONGEST_SOCIAL || /\s/.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password, pathname } = new URL(address);
  if (protocol !== 'https:' || port || username || password) return false;
  if (!HOSTS[network].some((host) => hostname === host || hostname.endsWith(`.${host}`))) return false;
  return /[^/]/.test(pathname);
}
