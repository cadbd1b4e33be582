import { toast } from '@/ui/toast-store';
import { texts } from './share-link-texts';

/** The programme's page with a partner's code: who applies through it is recorded as brought in by that partner. */
export function partnerLink(code: string, origin: string): string {
  return `${origin}/?ref=${encodeURIComponent(code)}`;
}

/** Opens the share sheet of the device where it has one, else copies the link; says what happened. */
export async function shareLink(code: string): Promise<void> {
  const url = partnerLink(code, window.location.origin);
  const isPhone = window.matchMedia('(pointer: coarse)').matches;
  if (isPhone && typeof navigator.share === 'function') {
    try {
      await navigator.share({ url, title: texts.title });
      return;
    } catch (error) {
      // Closed by the user; anything else falls through to copying.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    toast({ id: 'share-link', tone: 'good', ...texts.copied });
  } catch {
    toast({ id: 'share-link', title: texts.link, text: url, lasts: Number.POSITIVE_INFINITY });
  }
}
