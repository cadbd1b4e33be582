import type { FieldErrors } from './lead-form-values';

/**
 * Checks a body by the contract itself before it is queued, so that a mistake is said at once, offline too. The schema comes
 * when a form is first sent; where it cannot be loaded the server's answer has to do.
 */
export async function checkLead(kind: 'create' | 'update', body: object): Promise<FieldErrors | null> {
  const schemas = await loadSchemas();
  if (!schemas) return null;
  const [{ ZCreateLead, ZUpdateLead }, { sayIssue }] = schemas;
  const schema = kind === 'create' ? ZCreateLead : ZUpdateLead;
  const result = schema.safeParse(kind === 'create' ? body : { ...body, version: 1 }, { error: sayIssue });
  if (result.success) return null;
  return Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

async function loadSchemas() {
  try {
    return await Promise.all([import('@/contracts/pipeline/leads'), import('@/contracts/say-issue')]);
  } catch {
    return null;
  }
}
