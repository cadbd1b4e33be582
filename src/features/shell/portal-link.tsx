'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, startTransition, useRef } from 'react';
import { pushAddress } from '@/client/address';
import type { LinkProps, RenderLink } from '@/ui/ui-provider';

/**
 * A link of the portal. On the page it already shows it only changes the address: what a page shows is in its query, so there
 * is nothing to ask the server for. Elsewhere it goes by the router, which is asked to fetch the page as soon as a pointer or
 * the focus comes near. (Next's own link would cost every page 4 kB.)
 */
export function PortalLink({ href, onClick, onPointerEnter, onFocus, ...rest }: LinkProps) {
  const router = useRouter();
  const isFetched = useRef(false);
  if (!href.startsWith('/')) return <a {...rest} href={href} onClick={onClick} />;

  const fetchAhead = () => {
    if (isFetched.current || !navigator.onLine) return;
    isFetched.current = true;
    router.prefetch(href);
  };
  const pressed = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlain(event)) return;
    const target = new URL(href, window.location.href);
    if (target.pathname === window.location.pathname) {
      event.preventDefault();
      if (target.search !== window.location.search) pushAddress(target.pathname + target.search);
    } else if (navigator.onLine && target.pathname.startsWith('/partner/')) {
      event.preventDefault();
      startTransition(() => router.push(href));
    }
    // Else the browser loads it: another part of the site, or, offline, a page that the service worker has.
  };
  return (
    <a
      {...rest}
      href={href}
      onClick={pressed}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        fetchAhead();
      }}
      onFocus={(event) => {
        onFocus?.(event);
        fetchAhead();
      }}
    />
  );
}

/** Hands the portal's link to `src/ui`. */
export const renderPortalLink: RenderLink = (props) => <PortalLink {...props} />;

/** Not one that opens a tab, a window or a download. */
function isPlain(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget;
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && (target === '' || target === '_self');
}
