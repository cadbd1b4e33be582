/** The only place that reads the environment: parsed once, and a wrong or missing setting stops the boot with a sentence. */
import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((v) => v === '1' || v === 'true');
const optional = z
  .string()
  .optional()
  .transform((v) => (v === '' ? undefined : v));

const ZEnv = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
    DATABASE_POOL: z.coerce.number().int().min(3).max(200).default(20),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default('0.0.0.0'),
    PUBLIC_URL: z.url().optional(),
    PAYLOAD_SECRET: z.string().min(32, 'must be at least 32 characters; make one with: openssl rand -hex 32'),
    /** Encrypts fields at rest: the secrets of authenticator apps. Without one the key is derived from PAYLOAD_SECRET. */
    ENCRYPTION_KEY: optional.refine(
      (v) => v === undefined || Buffer.from(v, 'base64').length === 32,
      'must be 32 bytes in base64; make one with: openssl rand -base64 32',
    ),
    DATA_DIR: z.string().default('.data'),
    REDIS_URL: optional,
    SMTP_URL: optional,
    MAIL_FROM: z.string().default('Partner Portal <portal@localhost>'),
    S3_BUCKET: optional,
    S3_ENDPOINT: optional,
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY_ID: optional,
    S3_SECRET_ACCESS_KEY: optional,
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    DEMO: flag,
    WORKER: z.enum(['inline', 'off']).default('inline'),
    TRUST_PROXY: flag,
    /** Multiplies the request limits of a node; for load tests and large offices behind one address. */
    RATE_LIMIT_FACTOR: z.coerce.number().min(0.01).max(1_000_000).default(1),
  })
  .superRefine((env, ctx) => {
    if (env.S3_BUCKET && !(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY)) {
      ctx.addIssue({
        code: 'custom',
        path: ['S3_ACCESS_KEY_ID'],
        message: 'and S3_SECRET_ACCESS_KEY are needed when S3_BUCKET is set',
      });
    }
  });

export type Env = z.infer<typeof ZEnv> & { publicUrl: string };

/** Parses settings. @throws Error whose message lists every setting that is missing or wrong and what to do. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = ZEnv.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'settings');
      const missing = source[name] === undefined || source[name] === '';
      return `  ${name} ${missing ? 'is missing: it ' : ''}${issue.message}`;
    });
    throw new Error(
      `The portal cannot start, its settings are not right:\n${lines.join('\n')}\nSet them in the environment (see .env.example), or run "npm start", which makes them for a local trial.`,
    );
  }
  return { ...parsed.data, publicUrl: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}` };
}

export const env: Env = parseEnv(process.env);

// The mail and S3 adapters of Payload are one patch behind it by the registry's doing; their peer is overridden in package.json.
process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER ??= 'true';
