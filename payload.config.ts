import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { nodemailerAdapter } from '@payloadcms/email-nodemailer';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { answerErrors } from '@root/hooks/db/answer-errors';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { graphqlLimits, MAX_DEPTH } from '@/access/query-limits';
import { env } from '@/env';
import { mailOptions } from '@/integrations/mail/adapter';
import { storagePlugins } from '@/integrations/storage/plugins';
import { sturdyDriver } from '@/server/db/pool';
import { rowTypes } from '@/server/db/row-types';
import { COLLECTIONS } from './collections';
import { closeAndCheckCollections, closeBuiltIns } from './collections/close-built-ins';
import { plainLabels } from './collections/plain-labels';
import { ProgrammePage } from './collections/tiers/programme-page';
import { ProgrammeSettings } from './collections/trust/programme-settings';
import { SingleSignOn } from './collections/trust/single-sign-on';

const root = path.dirname(fileURLToPath(import.meta.url));

const config = buildConfig({
  admin: {
    user: 'staff',
    theme: 'all',
    // Else the picture of each user comes from another site, which would learn who signs in (and our policy refuses it).
    avatar: 'default',
    importMap: { baseDir: root, importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Partner Portal', icons: [{ rel: 'icon', url: '/favicon.svg' }] },
    components: {
      graphics: { Logo: '/src/admin/shell/brand#Logo', Icon: '/src/admin/shell/brand#Icon' },
      beforeLogin: ['/src/admin/shell/before-login#BeforeLogin'],
      afterLogin: ['/src/admin/shell/other-ways-in#OtherWaysIn'],
      views: { login: { Component: '/src/admin/shell/login-view#LoginView' } },
      beforeDashboard: ['/src/admin/shell/overview#Overview'],
    },
  },
  collections: COLLECTIONS,
  // A dash, not "<No Partner>", where a row of a list has nothing; labels as `plainLabels` writes them.
  i18n: { translations: { en: { general: { noLabel: '–', createdAt: 'Created', updatedAt: 'Updated' } } } },
  hooks: { afterError: [answerErrors] },
  globals: [ProgrammePage, ProgrammeSettings, SingleSignOn],
  editor: lexicalEditor(),
  secret: env.PAYLOAD_SECRET,
  serverURL: env.publicUrl,
  csrf: [env.publicUrl],
  cors: [],
  graphQL: {
    disablePlaygroundInProduction: true,
    maxComplexity: 1000,
    validationRules: graphqlLimits,
    schemaOutputFile: path.resolve(root, 'dist/schema.graphql'),
  },
  telemetry: false,
  maxDepth: MAX_DEPTH,
  db: postgresAdapter({
    pg: sturdyDriver,
    pool: {
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      types: rowTypes,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      application_name: 'partner-portal',
    },
    push: false,
    idType: 'uuidv7',
    allowIDOnCreate: true,
    // Parts of a page are read whole and in order: one column, not two tables for each kind of part.
    blocksAsJSON: true,
    migrationDir: path.resolve(root, 'src/migrations'),
  }),
  email: nodemailerAdapter(mailOptions()),
  jobs: { tasks: [], access: { run: () => false, queue: () => false, cancel: () => false } },
  upload: { limits: { fileSize: 50_000_000 }, abortOnLimit: true, safeFileNames: true, preserveExtension: 5 },
  sharp,
  // By itself only while somebody develops: else each boot outside of production, every test file, starts a process for it.
  typescript: {
    outputFile: path.resolve(root, 'src/payload-types.ts'),
    autoGenerate: env.NODE_ENV === 'development',
  },
  plugins: [...storagePlugins(), plainLabels, closeBuiltIns],
});

export default config.then((built) => {
  closeAndCheckCollections(built.collections, built.globals);
  return built;
});
