'use client';

import { ReceiptText, WalletCards } from 'lucide-react';
import { useUrlState } from '@/client/use-url-state';
import { SideListGroup, SideListItem } from '@/ui/shell/side-list';
import { useUi } from '@/ui/ui-provider';
import { texts } from './earnings-views-texts';
import { lineFiltersOf } from './line-filters';
import { KIND_NAMES, KIND_ORDER, STATUS_ORDER } from './words';

const PAGE = '/partner/earnings';

/** What is inside the area: everything, and the lines by where their money is and what it is for. */
export default function EarningsViews() {
  const { words } = useUi();
  const { params } = useUrlState();
  const { status, kind } = lineFiltersOf(params);
  return (
    <>
      <SideListGroup>
        <SideListItem href={PAGE} label={texts.overview} icon={WalletCards} active={status === null && kind === null} />
      </SideListGroup>
      <SideListGroup title={texts.byState}>
        {STATUS_ORDER.map((each) => (
          <SideListItem
            key={each}
            href={`${PAGE}?status=${each}`}
            label={words.moneyStates[each]}
            active={status === each}
          />
        ))}
      </SideListGroup>
      <SideListGroup title={texts.byKind}>
        {KIND_ORDER.map((each) => (
          <SideListItem
            key={each}
            href={`${PAGE}?kind=${each}`}
            label={KIND_NAMES[each]}
            icon={ReceiptText}
            active={kind === each}
          />
        ))}
      </SideListGroup>
    </>
  );
}
