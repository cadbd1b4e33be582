import type { Field } from 'payload';
import { describe, expect, it } from 'vitest';
import { usePortal } from '../support/boot';

const portal = usePortal();

type Named = { name: string; hidden?: boolean; admin?: { hidden?: boolean; description?: unknown } };
/** Fields of Payload's own making, which it explains itself. */
const OF_PAYLOAD = new Set([
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'email',
  'password',
  'resetPasswordToken',
]);

/** Names of the fields that staff can see and that say nothing of themselves. */
function unexplained(fields: readonly Field[], path = ''): string[] {
  return fields.flatMap((field): string[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => unexplained(tab.fields, path));
    if (field.type === 'row' || field.type === 'collapsible') return unexplained(field.fields, path);
    if (field.type === 'ui' || !('name' in field)) return [];
    const { name, hidden, admin } = field as Named;
    if (hidden || admin?.hidden || OF_PAYLOAD.has(name)) return [];
    return admin?.description ? [] : [`${path}${name}`];
  });
}

describe('the admin explains', () => {
  it('every field that staff can see', () => {
    const { collections, globals } = portal().payload.config;
    const silent = [
      ...collections.filter(({ slug, upload }) => !slug.startsWith('payload-') && !upload),
      ...globals,
    ].flatMap(({ slug, fields }) => unexplained(fields, `${slug}.`));
    expect(silent).toEqual([]);
  });
});
