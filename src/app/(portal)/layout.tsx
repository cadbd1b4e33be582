import type { ReactNode } from 'react';
import { PortalDocument, portalMetadata, portalViewport } from '@/features/shell/document';
import { EARLY_SCRIPT } from '@/features/shell/early-script';
import { PortalRoot } from '@/features/shell/portal-root';

export const metadata = { ...portalMetadata, robots: { index: false, follow: false } };
export const viewport = portalViewport;

/** Portal pages are static shells, the same file for everybody: data comes by the API into the browser. */
export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <PortalDocument earlyScript={EARLY_SCRIPT}>
      <PortalRoot>{children}</PortalRoot>
    </PortalDocument>
  );
}
