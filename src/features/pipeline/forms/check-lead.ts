import type { FieldErrors } from './lead-form-values';

/**
 * Checks a body by the contract itself before it is queued, so that a mistake is said at once, offline too. The schema comes
 * when a form is first sent; where it cannot be loaded the server's answer has to do.
 */
export async function checkLead(kind: 'create' | 'update', body: object): Promise<FieldErrors | null> {
  const schemas = await loadSchemas();
  if (!schemas) return null;
  const schema = kind === 'create' ? schemas.ZCreateLead : schemas.ZUpdateLead;
  const result = schema.safeParse(kind === 'create' ? body : { ...body, version: 1 });
  if (result.success) return null;
  return Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

async function loadSchemas() {
  try {
    return await import('@/contracts/pipeline/leads');
  } catch {
    return null;
  }
}
