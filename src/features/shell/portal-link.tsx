'use client';

import Link from 'next/link';
import type { MouseEvent } from 'react';
import { pushAddress } from '@/client/address';
import type { LinkProps, RenderLink } from '@/ui/ui-provider';

/**
 * A link of the portal. On the page it already shows it only changes the address: what a page shows is in its query, so there
 * is nothing to ask the server for.
 */
export function PortalLink({ href, onClick, ...rest }: LinkProps) {
  if (!href.startsWith('/')) return <a {...rest} href={href} onClick={onClick} />;
  const pressed = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlain(event)) return;
    const target = new URL(href, window.location.href);
    if (target.pathname !== window.location.pathname) return;
    event.preventDefault();
    if (target.search !== window.location.search) pushAddress(target.pathname + target.search);
  };
  return <Link {...rest} href={href} onClick={pressed} />;
}

/** Hands the portal's link to `src/ui`. */
export const renderPortalLink: RenderLink = (props) => <PortalLink {...props} />;

/** Not one that opens a tab, a window or a download. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
