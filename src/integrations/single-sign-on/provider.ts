import * as oidc from 'openid-client';

/** A provider as staff set it up: any that speaks OpenID Connect. */
export type Provider = { issuer: string; clientId: string; clientSecret: string | null };
/** What a sign-in is begun with, and what its answer is held against. */
export type Attempt = { state: string; nonce: string; verifier: string };
export type Identity = { issuer: string; subject: string; email: string | null; emailVerified: boolean };

/** The provider could not be asked, or what it said cannot be trusted. */
export class ProviderFailed extends Error {
  override readonly name = 'ProviderFailed';
  constructor(
    readonly why: 'unreachable' | 'refused' | 'failed',
    cause: unknown,
  ) {
    super(`The provider of single sign-on: ${why}`, { cause });
  }
}

const SECONDS = 10;
const KNOWN_FOR_MS = 10 * 60_000;
const known = new Map<string, { found: Promise<oidc.Configuration>; until: number }>();

const isLoopback = (address: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);

/** Whether an issuer may be asked in the clear: one on this very machine, by a portal that is served on it too. */
const inTheClear = (issuer: string, publicUrl: string): boolean =>
  new URL(issuer).protocol === 'http:' && isLoopback(issuer) && isLoopback(publicUrl);

/** What the provider says of itself, kept for ten minutes; a failure is not kept. */
function discovered(provider: Provider, publicUrl: string, now: number): Promise<oidc.Configuration> {
  const key = JSON.stringify([provider, publicUrl]);
  const kept = known.get(key);
  if (kept && kept.until > now) return kept.found;
  known.clear(); // of settings that were before, or past their time: an installation has one provider
  const found = discover(provider, inTheClear(provider.issuer, publicUrl));
  known.set(key, { found, until: now + KNOWN_FOR_MS });
  found.catch(() => known.delete(key));
  return found;
}

async function discover({ issuer, clientId, clientSecret }: Provider, clear: boolean): Promise<oidc.Configuration> {
  const prepare = [oidc.enableNonRepudiationChecks, ...(clear ? [oidc.allowInsecureRequests] : [])];
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
    execute: prepare,
    timeout: SECONDS,
  });
  if (!clientSecret) return found;
  const server = found.serverMetadata();
  // By the standard, one that does not say is meant to take the header.
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const auth = methods.includes('client_secret_post') ? oidc.ClientSecretPost : oidc.ClientSecretBasic;
  const config = new oidc.Configuration(server, clientId, undefined, auth(clientSecret));
  config.timeout = SECONDS;
  for (const step of prepare) step(config);
  return config;
}

/** The address that a browser is led to, and what the answer will be held against. @throws ProviderFailed */
export async function beginSignIn(
  provider: Provider,
  { callback, publicUrl, now }: { callback: string; publicUrl: string; now: Date },
): Promise<{ address: URL; attempt: Attempt }> {
  const config = await discovered(provider, publicUrl, now.getTime()).catch((cause: unknown) => {
    throw new ProviderFailed('unreachable', cause);
  });
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid email profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { address, attempt };
}

/**
 * Whom the provider means: its answer held against state, nonce and verifier, the code traded, the id token's signature,
 * issuer, audience and time checked. @throws ProviderFailed
 */
export async function finishSignIn(
  provider: Provider,
  { answer, attempt, publicUrl, now }: { answer: URL; attempt: Attempt; publicUrl: string; now: Date },
): Promise<Identity> {
  try {
    const config = await discovered(provider, publicUrl, now.getTime());
    const tokens = await oidc.authorizationCodeGrant(config, answer, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new TypeError('no id token');
    const said =
      claims.email === undefined && config.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof said.email === 'string' ? said.email.trim().toLowerCase() : null,
      // Some providers write the word.
      emailVerified: said.email_verified === true || (said.email_verified as unknown) === 'true',
    };
  } catch (cause) {
    throw new ProviderFailed(whyOf(cause), cause);
  }
}

function whyOf(cause: unknown): ProviderFailed['why'] {
  if (cause instanceof oidc.AuthorizationResponseError) return 'refused';
  if (cause instanceof oidc.ResponseBodyError || cause instanceof oidc.WWWAuthenticateChallengeError) return 'failed';
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const isNetwork = [cause, inner].some(
    (one) =>
      one instanceof Error &&
      (one.message === 'fetch failed' ||
        /^(TimeoutError|AbortError)$/.test(one.name) ||
        (one as { code?: string }).code === 'OAUTH_TIMEOUT'),
  );
  return isNetwork ? 'unreachable' : 'failed';
}
