'use client';

import { Bookmark, Download, EllipsisVertical, FileSpreadsheet, ListChecks } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { addressOf } from '@/client/api/paths';
import type { LeadFilter } from '@/client/query/filters';
import { useCan, useMayWrite } from '@/client/session/use-session';
import { useLast } from '@/client/use-last';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { useLeadsPage } from '../hooks/use-leads-page';
import { useStages } from '../hooks/use-stages';
import { sortOptions } from '../words';
import { texts } from './texts';

const SavedViews = lazy(() => import('./saved-views'));

/** Stage and order of the list, always in reach; behind a menu what is done with the list as a whole. */
export function ListControls({ asked, onChoose }: { asked: LeadFilter; onChoose: () => void }) {
  const { stage, sort, go } = useLeadsPage();
  const stages = useStages();
  const hasCrm = useCan('lead-crm');
  const mayWrite = useMayWrite();
  const [isSaving, setSaving] = useState(false);
  const wasSaving = useLast(isSaving || null);
  return (
    <div className="grid grid-cols-[1fr_1fr_auto] gap-2 sm:flex">
      <Select
        aria-label={texts.stage}
        options={stages.options}
        placeholder={texts.allStages}
        value={stage ?? ''}
        onChange={(event) => go.stage(stages.order.find((one) => one === event.target.value))}
        className="sm:w-44"
      />
      <Select
        aria-label={texts.order}
        options={sortOptions(hasCrm)}
        value={sort ?? '-updatedAt'}
        onChange={(event) => go.sort(event.target.value)}
        className="sm:w-52"
      />
      <DropdownMenu
        label={texts.more}
        items={[
          ...(mayWrite ? [{ id: 'choose', label: texts.chooseSeveral, icon: ListChecks, onSelect: onChoose }] : []),
          ...(hasCrm
            ? [{ id: 'views', label: texts.savedViews, icon: Bookmark, onSelect: () => setSaving(true) }]
            : []),
          { id: 'export', label: texts.exportCsv, icon: Download, onSelect: () => download(asked, 'csv') },
          { id: 'workbook', label: texts.exportXlsx, icon: FileSpreadsheet, onSelect: () => download(asked, 'xlsx') },
        ]}
        trigger={(attributes) => <IconButton {...attributes} label={texts.more} icon={<EllipsisVertical />} />}
      />
      <Suspense fallback={null}>
        {wasSaving && <SavedViews open={isSaving} onClose={() => setSaving(false)} />}
      </Suspense>
    </div>
  );
}

/** Lets the browser fetch the file itself, so that a large one is not held by the page. */
function download(filter: LeadFilter, format: 'csv' | 'xlsx') {
  const link = document.createElement('a');
  link.href = addressOf('leads.export', {}, { ...filter, format }).url;
  link.download = `leads.${format}`;
  link.click();
}
