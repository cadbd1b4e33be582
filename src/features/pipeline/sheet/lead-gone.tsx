import { SearchX } from 'lucide-react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { texts } from './texts';

/** A link to a lead that is not there (any more), or was never this partner's. */
export function LeadGone({ onClose }: { onClose: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={texts.gone.title}
      text={texts.gone.text}
      action={<Button onClick={onClose}>{texts.gone.back}</Button>}
    />
  );
}
