import { MANIFEST } from './manifest';

export const dynamic = 'force-static';

/** Made once, by the build. */
export function GET(): Response {
  return Response.json(MANIFEST, { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } });
}
