import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = '1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts single fields. `context` says whose field it is: what is copied into another row cannot be read there. */
export type Cipher = { seal(plain: string, context: string): string; open(sealed: string, context: string): string };

/**
 * AES-256-GCM by a key derived from the first master; what was sealed by one of the others can still be read, for each value
 * names its key. Spec 12 "Secrets".
 * @param masters secrets of the environment, the one to seal with first
 */
export function createCipher(masters: readonly [Buffer, ...Buffer[]]): Cipher {
  const keys = masters.map(deriveKey) as [Key, ...Key[]];
  return {
    seal(plain, context) {
      const [{ id, key }] = keys;
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${VERSION}.${id}.${sealed.toString('base64url')}`;
    },
    open(sealed, context) {
      const [version, id, text = ''] = sealed.split('.');
      const found = version === VERSION ? keys.find((key) => key.id === id) : undefined;
      if (!found)
        throw new Error(`Sealed by the key ${id}, which is none of ours: ENCRYPTION_KEY or PAYLOAD_SECRET is another`);
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    },
  };
}

type Key = { id: string; key: Buffer };

function deriveKey(master: Buffer): Key {
  const key = Buffer.from(hkdfSync('sha256', master, '', 'partner-portal: fields at rest', 32));
  return { key, id: createHash('sha256').update(key).digest('base64url').slice(0, 8) };
}
