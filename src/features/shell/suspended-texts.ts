import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.suspended', {
  label: 'Your account is paused',
  title: 'Your account is paused.',
  text: 'What you have earned is safe and is paid out once this is settled. Everything else waits until then; write to your partner manager.',
});
