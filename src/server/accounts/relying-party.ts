import type { Payload } from 'payload';

/** For whom passkeys are made: the host of PUBLIC_URL. They stop working when that changes. */
export function relyingParty({ config }: Pick<Payload, 'config'>): { id: string; origin: string } {
  const { hostname, origin } = new URL(config.serverURL);
  return { id: hostname, origin };
}

/** EdDSA, ES256, RS256: what every authenticator has. */
export const KEY_ALGORITHMS = [-8, -7, -257];

/** The question that a browser says it answers; null when it says none. Proven by the signature, not here. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString());
    const challenge = (said as { challenge?: unknown } | null)?.challenge;
    return typeof challenge === 'string' && challenge !== '' ? challenge : null;
  } catch {
    return null; // no JSON: no answer of a browser
  }
}
