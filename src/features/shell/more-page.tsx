'use client';

import { ChevronRight } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useProfile } from '@/client/session/use-session';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Page, PageHeader } from '@/ui/page';
import { texts } from './more-page-texts';
import { navItems } from './nav-items';
import { PortalShell } from './portal-shell';
import SignOutButton from './sign-out-button';

/** Every area in one list: where the More button leads without its sheet. */
export function MorePage() {
  const { primary, further } = navItems(usePathname(), useProfile()?.programme.modules);
  return (
    <PortalShell title={texts.title}>
      <Page width="narrow">
        <PageHeader title={texts.title} />
        <Card flush>
          <ul className="divide-y divide-edge">
            {[...primary, ...further].map(({ href, label, icon: Icon }) => (
              <li key={href}>
                <ListRow
                  href={href}
                  title={label}
                  leading={<Icon aria-hidden className="size-5 text-muted" />}
                  trailing={<ChevronRight aria-hidden className="size-4 text-muted" />}
                />
              </li>
            ))}
          </ul>
        </Card>
        <SignOutButton />
      </Page>
    </PortalShell>
  );
}
