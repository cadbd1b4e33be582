import { clearDrafts } from '../store/drafts';
import { forgetRememberedUser } from './remembered-user';

/**
 * Removes a user's private answers from this device. The queue stays unless `withQueue`: it is the user's own unsent work,
 * shown and sent only when the same user signs in again.
 */
export async function forgetUser(userId: string, { withQueue }: { withQueue: boolean }): Promise<void> {
  forgetRememberedUser();
  clearDrafts();
  const { deleteAnswerStore } = await import('../store/indexed-answer-store');
  await deleteAnswerStore(userId);
  if (!withQueue) return;
  const { deleteOutboxStore } = await import('../outbox/indexed-outbox-store');
  await deleteOutboxStore(userId);
}
