'use client';

import { CircleSlash } from 'lucide-react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page, PageHeader } from '@/ui/page';

/** In the place of an area that staff switched off, for who comes by its address. */
export default function SwitchedOff({ area }: { area: string }) {
  return (
    <Page width="narrow">
      <PageHeader title={area} />
      <EmptyState
        icon={CircleSlash}
        title="This area is switched off"
        text="Your programme does not use it at the moment. What you did here is kept."
        action={<ButtonLink href="/partner/dashboard">Go to your dashboard</ButtonLink>}
      />
    </Page>
  );
}
