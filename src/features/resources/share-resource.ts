import { toast } from '@/ui/toast-store';
import { texts } from './share-resource-texts';

/** Hands a link of the material on: by the device's own sheet where it has one, else by the clipboard; says what happened. */
export async function shareResource(title: string, url: string): Promise<void> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return;
    } catch (error) {
      // Closed by the user; anything else falls through to copying.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    toast({ id: 'share-resource', tone: 'good', title: texts.copied });
  } catch {
    toast({ id: 'share-resource', title: texts.link, text: url, lasts: Number.POSITIVE_INFINITY });
  }
}
