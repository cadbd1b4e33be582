import { env } from '@/env';
import { createCipher } from './cipher';

const secret = Buffer.from(env.PAYLOAD_SECRET);

/** By ENCRYPTION_KEY; without one by PAYLOAD_SECRET, and what was sealed so stays readable when a key is set later. */
export const fieldCipher = env.ENCRYPTION_KEY
  ? createCipher([Buffer.from(env.ENCRYPTION_KEY, 'base64'), secret])
  : createCipher([secret]);
