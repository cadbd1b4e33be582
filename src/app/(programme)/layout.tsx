import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { PortalDocument, portalMetadata, portalViewport } from '@/features/shell/document';

export const metadata = portalMetadata;
export const viewport = portalViewport;

/** The programme's page is rendered for each request, so its inline script carries that request's nonce. */
export default async function ProgrammeLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return <PortalDocument nonce={/'nonce-([^']+)'/.exec(policy)?.[1]}>{children}</PortalDocument>;
}
