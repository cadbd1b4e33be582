'use client';

import { Plus } from 'lucide-react';
import type { Stage } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { STAGE_LOOKS } from '@/ui/stage-badge';
import { texts } from './texts';

const TEACHES: Record<Stage, { title: string; text: string }> = texts.empty;

/** A stage without leads teaches what belongs in it. */
export function EmptyStage({
  stage,
  isFiltered,
  onAdd,
  onClear,
  compact = false,
}: {
  stage: Stage;
  isFiltered: boolean;
  onAdd?: () => void;
  onClear: () => void;
  compact?: boolean;
}) {
  const { icon } = STAGE_LOOKS[stage];
  if (isFiltered) {
    return (
      <EmptyState
        compact={compact}
        icon={icon}
        title={texts.noMatch.title}
        text={texts.noMatch.text}
        action={<Button onClick={onClear}>{texts.noMatch.clear}</Button>}
      />
    );
  }
  const { title, text } = TEACHES[stage];
  const add = stage === 'new' && onAdd && (
    <Button variant="primary" icon={<Plus />} onClick={onAdd}>
      {texts.add}
    </Button>
  );
  return <EmptyState compact={compact} icon={icon} title={title} text={text} action={add} />;
}
