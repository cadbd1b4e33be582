import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { TEST_ORIGIN } from './api';

const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

const USER_PRESENT = 1;
const USER_VERIFIED = 4;
const ATTESTED = 64;

type Answering = { origin?: string; verified?: boolean; counter?: number };

/** A passkey as a device holds it: makes one for what the server asks, and answers with it. `counter` goes up by each use. */
export function createAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const state = { counter: 0, userHandle: '' };

  const clientData = (type: string, challenge: string, origin: string): string =>
    b64(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authData = (rpId: string, flags: number, counter: number, more = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more]);
  };
  const flagsOf = (verified = true): number => USER_PRESENT | (verified ? USER_VERIFIED : 0);
  const credential = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} } as const;

  return {
    /** As `navigator.credentials.create` answers. */
    make(
      options: { challenge: string; rp: { id?: string | undefined }; user: { id: string } },
      { origin = TEST_ORIGIN, verified, counter = 0 }: Answering = {},
    ) {
      state.userHandle = options.user.id;
      state.counter = counter;
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      );
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, key]);
      const data = authData(options.rp.id ?? '', flagsOf(verified) | ATTESTED, counter, attested);
      const attestationObject = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(data)],
        ]),
      );
      return {
        ...credential,
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, origin),
          attestationObject: b64(attestationObject),
          transports: ['internal'],
        },
      };
    },
    /** As `navigator.credentials.get` answers. */
    answer(
      options: { challenge: string; rpId?: string | undefined },
      { origin = TEST_ORIGIN, verified, counter }: Answering = {},
    ) {
      state.counter = counter ?? state.counter + 1;
      const client = clientData('webauthn.get', options.challenge, origin);
      const data = authData(options.rpId ?? '', flagsOf(verified), state.counter);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))]))
        .sign(privateKey);
      return {
        ...credential,
        response: {
          clientDataJSON: client,
          authenticatorData: b64(data),
          signature: b64(signature),
          userHandle: state.userHandle,
        },
      };
    },
  };
}
