import config from '@payload-config';
import { connection } from 'next/server';
import { getPayload } from 'payload';
import { cache } from 'react';
import { env } from '@/env';
import { pageMetadata } from '@/features/tiers/programme/page-metadata';
import { ProgrammePage } from '@/features/tiers/programme/programme-page';
import { businessNow } from '@/server/db/clock';
import { poolOf } from '@/server/db/transaction';
import { keptPublicPage } from '@/server/tiers/get-public-page';
import { keptPublicProgramme } from '@/server/tiers/get-public-programme';

/** Only when somebody asks: no build ever reads the database. */
const readPage = cache(async () => {
  await connection();
  const db = poolOf(await getPayload({ config }));
  const now = businessNow();
  const [programme, page] = await Promise.all([keptPublicProgramme(db, now), keptPublicPage(db, now)]);
  return { programme, page };
});

export async function generateMetadata() {
  return pageMetadata(await readPage(), env.publicUrl);
}

export default async function Page() {
  return <ProgrammePage {...(await readPage())} />;
}
