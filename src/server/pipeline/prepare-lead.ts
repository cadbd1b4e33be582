import type { CountryCode } from 'libphonenumber-js/min';
import { PortalError } from '@/contracts/errors';
import type { CustomValues } from '@/contracts/pipeline/lead-fields';
import { texts as checks } from '@/contracts/texts';
import { normalisePhone } from '@/domain/pipeline/duplicates';
import type { Lead } from '@/payload-types';
import { one } from '../db/queryable';
import { useCaseOf, type Writer } from '../db/transaction';
import { changedFields, cleanFields, type LeadData } from './lead-fields';
import { trashHorizon } from './lead-row';
import { rateLead } from './rate-lead';
import { refuseTrashingDeal } from './standing-deal';
import { takeCustom } from './take-custom';
import { texts } from './texts';

type Home = { currency: Lead['currency']; country: string | null; owner: string | null };

/**
 * The rules of a lead's row, by every road: our routes, Payload's REST and GraphQL, the admin. Whose it is, what a new one
 * begins with, version, trash, phone number and score. Guarded fields have been refused before, and the row is locked.
 * @throws PortalError invalid | conflict | not_found
 */
export async function prepareLeadData(
  writer: Writer,
  operation: string,
  data: LeadData,
  original?: LeadData,
): Promise<LeadData> {
  // Our routes have parsed their body; for Payload's roads this is the edge.
  if (!useCaseOf(writer.req)) cleanFields(data, operation === 'update' ? original : undefined);
  return operation === 'create' ? prepareNew(writer, data) : prepareChange(writer, data, original ?? {});
}

async function prepareNew(writer: Writer, data: LeadData): Promise<LeadData> {
  const { actor, now } = writer;
  if (data.deletedAt)
    throw new PortalError('invalid', texts.newInTrash.said, { deletedAt: texts.newInTrash.deletedAt });
  const given = idOf(data.partner);
  if (actor.kind === 'partner') {
    if (given && given !== actor.partnerId) throw notYours();
    data.partner = actor.partnerId;
  } else if (!given) return data; // Payload says that it is required

  const home = await homeOf(writer, idOf(data.partner) as string);
  const owner = idOf(data.owner);
  if (owner) await refuseStranger(writer, owner, idOf(data.partner) as string);
  else data.owner = actor.kind === 'partner' ? actor.userId : home.owner;
  data.custom = await takeCustom(writer.db, data.custom, undefined, { isFilledIn: isFilledIn(writer) });
  data.currency ??= home.currency;
  data.source ??= 'other';
  data.stage ??= 'new';
  data.stageEnteredAt ??= now.toISOString();
  data.createdAt ??= now.toISOString();
  data.updatedAt = now.toISOString();
  data.version = 1;
  data.contactPhoneE164 = e164(data.contactPhone, home.country);
  return rated(writer, data, null);
}

async function prepareChange(writer: Writer, data: LeadData, original: LeadData): Promise<LeadData> {
  const partner = idOf(original.partner) as string;
  if (idOf(data.partner) !== partner) throw notYours();
  const owner = idOf(data.owner);
  if (owner && owner !== idOf(original.owner)) await refuseStranger(writer, owner, partner);
  await moveThroughTrash(writer, data, original);
  data.custom = await takeCustom(writer.db, data.custom, customOf(original));
  const changed = changedFields(data, original);
  if (changed.length > 0) data.version = (original.version ?? 1) + 1;
  if (changed.includes('contactPhone'))
    data.contactPhoneE164 = e164(data.contactPhone, (await homeOf(writer, partner)).country);
  return rated(writer, data, original.id as string);
}

/** Into the trash and out of it, as `trashLead` and `restoreLead` do; the instant is ours, whatever was sent. */
async function moveThroughTrash({ db, now }: Writer, data: LeadData, original: LeadData): Promise<void> {
  if (data.deletedAt && !original.deletedAt) {
    await refuseTrashingDeal(db, original.id as string);
    data.deletedAt = now.toISOString();
  } else if (data.deletedAt && original.deletedAt) {
    data.deletedAt = original.deletedAt;
  } else if (original.deletedAt && new Date(original.deletedAt) <= trashHorizon(now)) {
    throw new PortalError('not_found', texts.noSuch.lead);
  }
}

async function rated(writer: Writer, data: LeadData, id: string | null): Promise<LeadData> {
  const { score, reasons } = await rateLead(
    writer.db,
    {
      id,
      stage: data.stage ?? 'new',
      stageEnteredAt: instant(data.stageEnteredAt) ?? writer.now,
      estimatedValueCents: data.estimatedValueCents ?? null,
      contactEmail: data.contactEmail ?? null,
      contactPhone: data.contactPhone ?? null,
      contactRole: data.contactRole ?? null,
      description: data.description ?? null,
      projectType: data.projectType ?? null,
      source: data.source ?? 'other',
      nextActionAt: instant(data.nextActionAt),
      lastActivityAt: instant(data.lastActivityAt),
    },
    writer.now,
  );
  return Object.assign(data, { score, scoreReasons: reasons });
}

/** What a lead takes from its partner. @throws PortalError invalid when there is no such partner */
async function homeOf({ db }: Writer, partnerId: string): Promise<Home> {
  const home = await one<Home>(
    db,
    `SELECT p.currency, p.country,
            (SELECT m.user_id FROM memberships m WHERE m.partner_id = p.id AND m.role = 'owner' ORDER BY m.created_at, m.id LIMIT 1) AS owner
       FROM partners p WHERE p.id::text = $1`,
    [partnerId],
  );
  if (!home) throw new PortalError('invalid', checks.check('partner'), { partner: texts.noPartner });
  return home;
}

async function refuseStranger({ db, actor }: Writer, userId: string, partnerId: string): Promise<void> {
  if (actor.kind === 'partner' && actor.userId === userId && actor.partnerId === partnerId) return;
  const member = await one(db, `SELECT 1 FROM memberships WHERE user_id::text = $1 AND partner_id::text = $2`, [
    userId,
    partnerId,
  ]);
  if (!member) throw new PortalError('invalid', texts.owner.said, { owner: texts.owner.owner });
}

/** For comparing; what was typed is kept beside it. */
function e164(phone: string | null | undefined, country: string | null): string | null {
  return phone ? normalisePhone(phone, (country?.toUpperCase() as CountryCode | undefined) ?? undefined) : null;
}

/** By a form or the API; what another use case adds (from a visit, an import) can be asked nothing. */
function isFilledIn({ req }: Writer): boolean {
  const useCase = useCaseOf(req);
  return useCase === undefined || useCase === 'createLead';
}

/** A lead's stored values; a null is none. */
const customOf = ({ custom }: LeadData): CustomValues => (custom ?? {}) as CustomValues;

const notYours = (): PortalError =>
  new PortalError('conflict', texts.otherPartner.said, { partner: texts.otherPartner.partner });

function idOf(related: string | { id: string } | null | undefined): string | undefined {
  return typeof related === 'object' ? related?.id : related;
}

function instant(value: string | null | undefined): Date | null {
  return value ? new Date(value) : null;
}
