import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export type FakePerson = { sub: string; email?: string; email_verified?: boolean; name?: string };
/** Each half is form-encoded before they are joined. RFC 6749 2.3.1. */
const isClient = (authorization = ''): boolean =>
  Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().split(':').map(decodeURIComponent).join(':') ===
  `${CLIENT_ID}:${CLIENT_SECRET}`;

type Code = { nonce: string; challenge: string; redirect: string; person: FakePerson };

export const CLIENT_ID = 'portal';
export const CLIENT_SECRET = 'a-secret-of-the-client';

/**
 * A provider of OpenID Connect over loopback, outside of the portal: discovery, keys, authorize, token. It signs in
 * `person` without asking. `spoil` breaks what its id tokens say.
 */
export async function startFakeProvider() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  const codes = new Map<string, Code>();
  const state: { person: FakePerson; spoil: 'nothing' | 'key' | 'nonce' | 'audience' | 'denies' } = {
    person: { sub: 'nobody' },
    spoil: 'nothing',
  };
  let issuer = '';

  const json = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  const authorize = (url: URL, response: ServerResponse) => {
    const asked = (name: string) => url.searchParams.get(name) ?? '';
    const back = new URL(asked('redirect_uri'));
    back.searchParams.set('state', asked('state'));
    if (state.spoil === 'denies') back.searchParams.set('error', 'access_denied');
    else {
      const code = randomUUID();
      const { person } = state;
      codes.set(code, {
        nonce: asked('nonce'),
        challenge: asked('code_challenge'),
        redirect: asked('redirect_uri'),
        person,
      });
      back.searchParams.set('code', code);
    }
    response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    if (!isClient(request.headers.authorization)) return json(response, 401, { error: 'invalid_client' });
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || proof !== code.challenge || form.get('redirect_uri') !== code.redirect)
      return json(response, 400, { error: 'invalid_grant' });
    const { sub, ...claims } = code.person;
    const idToken = await new SignJWT({ ...claims, nonce: state.spoil === 'nonce' ? 'another' : code.nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setSubject(sub)
      .setAudience(state.spoil === 'audience' ? 'another' : CLIENT_ID)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(state.spoil === 'key' ? foreign.privateKey : privateKey);
    json(response, 200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration')
      json(response, 200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    else if (url.pathname === '/keys') json(response, 200, { keys: [jwk] });
    else if (url.pathname === '/authorize') authorize(url, response);
    else if (url.pathname === '/token') void token(request, response);
    else json(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake provider has no port');
  issuer = `http://127.0.0.1:${address.port}`;

  return {
    issuer,
    state,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type FakeProvider = Awaited<ReturnType<typeof startFakeProvider>>;
