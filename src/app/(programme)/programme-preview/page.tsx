import config from '@payload-config';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { createLocalReq, getPayload } from 'payload';
import { actorOfUser, staff } from '@/access/rules';
import { ProgrammePage } from '@/features/tiers/programme/programme-page';
import { texts } from '@/features/tiers/programme/texts';
import { businessNow } from '@/server/db/clock';
import { poolOf } from '@/server/db/transaction';
import { getPageDraft } from '@/server/tiers/get-public-page';
import { keptPublicProgramme } from '@/server/tiers/get-public-programme';

export const metadata = { robots: { index: false } };

const editors = staff('content');

/** The public page as its editors left it, for them alone: for everybody else there is nothing here. */
export default async function Page() {
  const payload = await getPayload({ config });
  const { user } = await payload.auth({ headers: await headers() });
  if (!editors(actorOfUser({ user }))) notFound();
  const req = await createLocalReq({ user: user as never }, payload);
  const [programme, page] = await Promise.all([keptPublicProgramme(poolOf(payload), businessNow()), getPageDraft(req)]);
  return (
    <>
      <p role="status" className="bg-warn-soft px-4 py-2 text-center text-sm text-warn">
        {texts.draft}
      </p>
      <ProgrammePage programme={programme} page={page} />
    </>
  );
}
