/** The portal's own mark, the one of its icon: a door with a way up in it. A partner's branding replaces it. */
export function PortalLogo() {
  // biome-ignore lint/performance/noImgElement: an SVG of half a kilobyte that is on the device already.
  return <img src="/favicon.svg" alt="" width={48} height={48} className="size-full" />;
}
