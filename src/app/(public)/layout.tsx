import type { ReactNode } from 'react';
import { PortalDocument, portalMetadata, portalViewport } from '@/features/shell/document';

export const metadata = portalMetadata;
export const viewport = portalViewport;

/** Pages for everybody: no session, no data of a partner. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PortalDocument>{children}</PortalDocument>;
}
