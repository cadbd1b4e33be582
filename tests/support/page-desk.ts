import sharp from 'sharp';
import type { StaffRole } from '@/contracts/roles';
import type { Api, ApiAnswer } from './api';
import type { Portal } from './boot';
import { makeStaff } from './fixtures';

type Part = Record<string, unknown>;
type Saved = { result?: Part; errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[] };

/** What somebody at the desk does with the public page: by Payload's REST, as the admin does. */
export async function deskOf(portal: Portal, api: Api, role: StaffRole) {
  const token = await api.tokenFor((await makeStaff(portal, role)).actor);
  return {
    token,
    async publish(blocks: Part[], rest: Part = {}) {
      const body = { blocks, _status: 'published', ...rest };
      return saved(await api.call('/api/globals/programme-page', { method: 'POST', token, body }));
    },
    async draft(blocks: Part[]) {
      const body = { blocks, _status: 'draft' };
      return saved(await api.call('/api/globals/programme-page?draft=true', { method: 'POST', token, body }));
    },
    async upload(bytes: Uint8Array, { name = 'work.png', type = 'image/png', alt = 'A web shop on a phone' } = {}) {
      const form = new FormData();
      form.set('_payload', JSON.stringify({ alt }));
      form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
      const sent = new Response(form);
      const raw = new Uint8Array(await sent.arrayBuffer());
      const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
      const answer = await api.call('/api/page-pictures', { method: 'POST', token, raw, headers });
      const { doc, errors } = (answer.body ?? {}) as { doc?: Picture; errors?: Saved['errors'] };
      return { status: answer.status, doc: doc as Picture, wrong: fieldsOf(errors) };
    },
  };
}

export type Picture = {
  id: string;
  filename: string;
  width: number;
  height: number;
  sizes: Record<string, { filename: string | null; width: number | null }>;
};

const fieldsOf = (errors: Saved['errors']): Record<string, string> =>
  Object.fromEntries((errors?.[0]?.data?.errors ?? []).map(({ path, message }) => [path, message]));

const saved = ({ status, body }: ApiAnswer) => ({ status, wrong: fieldsOf((body as Saved | undefined)?.errors) });

/** A picture that a camera or a designer could have made. */
export const drawnPng = (width = 1200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7c3aed' } })
    .png()
    .toBuffer();
