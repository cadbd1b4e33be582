import { clearDrafts } from '../store/drafts';
import { forgetRememberedUser } from './remembered-user';
import { takeOff } from './worn-brand';

/**
 * Why a user's private data leaves this device. When the session merely `ended`, unsent work stays for the same user to
 * go on with: the queue and what was being typed. An `other-user` signing in removes the drafts too, for they lie beside the
 * page. Only who has `signed-out` gives up the queue.
 */
export type Farewell = 'ended' | 'other-user' | 'signed-out';

/** Removes a user's private answers from this device, and more of theirs, depending on how they went. */
export async function forgetUser(userId: string, farewell: Farewell): Promise<void> {
  forgetRememberedUser();
  takeOff();
  if (farewell !== 'ended') clearDrafts();
  const { deleteAnswerStore } = await import('../store/indexed-answer-store');
  await deleteAnswerStore(userId);
  if (farewell !== 'signed-out') return;
  const { deleteOutboxStore } = await import('../outbox/indexed-outbox-store');
  await deleteOutboxStore(userId);
}
