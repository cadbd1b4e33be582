import { SearchX } from 'lucide-react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

/** A link to a lead that is not there (any more), or was never this partner's. */
export function LeadGone({ onClose }: { onClose: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="This lead is not here"
      text="It may have been deleted for good, or the link is not complete."
      action={<Button onClick={onClose}>Back to your leads</Button>}
    />
  );
}
