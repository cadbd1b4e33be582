import config from '@payload-config';
import { connection } from 'next/server';
import { getPayload } from 'payload';
import { cache } from 'react';
import { ProgrammePage } from '@/features/tiers/programme/programme-page';
import { programmeTitle } from '@/features/tiers/programme/programme-words';
import { texts } from '@/features/tiers/programme/texts';
import { businessNow } from '@/server/db/clock';
import { poolOf } from '@/server/db/transaction';
import { keptPublicProgramme } from '@/server/tiers/get-public-programme';

/** Only when somebody asks: no build ever reads the database. */
const readProgramme = cache(async () => {
  await connection();
  return keptPublicProgramme(poolOf(await getPayload({ config })), businessNow());
});

export async function generateMetadata() {
  const { name } = await readProgramme();
  const title = programmeTitle(name);
  const description = texts.description(name);
  return {
    title: { absolute: title },
    description,
    openGraph: { title, description, type: 'website', siteName: name },
  };
}

export default async function Page() {
  return <ProgrammePage programme={await readProgramme()} />;
}
