'use client';

import { CircleSlash } from 'lucide-react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page, PageHeader } from '@/ui/page';
import { texts } from './switched-off-texts';

/** In the place of an area that staff switched off, for who comes by its address. */
export default function SwitchedOff({ area }: { area: string }) {
  return (
    <Page width="narrow">
      <PageHeader title={area} />
      <EmptyState
        icon={CircleSlash}
        title={texts.title}
        text={texts.text}
        action={<ButtonLink href="/partner/dashboard">{texts.dashboard}</ButtonLink>}
      />
    </Page>
  );
}
