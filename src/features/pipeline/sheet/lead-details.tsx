'use client';

import type { ReactNode } from 'react';
import type { Lead, PROJECT_TYPES } from '@/contracts/pipeline/leads';
import { Badge } from '@/ui/badge';
import { RelativeTime } from '@/ui/relative-time';
import { UiLink } from '@/ui/ui-provider';
import { useCustomFacts } from '../custom/custom-facts';
import { FIELD_NAMES, PROJECT_TYPE_NAMES, SOURCE_NAMES } from '../words';
import { LeadAttribution } from './lead-attribution';
import { texts } from './texts';

/** The facts of a lead; what is not known takes no room. */
export function LeadDetails({ lead }: { lead: Lead }) {
  const custom = useCustomFacts(lead);
  return (
    <section aria-labelledby="lead-details" className="flex flex-col gap-3">
      <h3 id="lead-details" className="font-semibold text-base">
        {texts.details.title}
      </h3>
      {lead.duplicates?.map((twin) => (
        <p key={twin.id} className="rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {texts.details.twin.before}
          <UiLink href={`/partner/leads?lead=${twin.id}`} className="font-semibold underline">
            {twin.companyName}
          </UiLink>
          {texts.details.twin.after(twin.reason)}
        </p>
      ))}
      <dl className="flex flex-col gap-2 text-sm">
        <Fact label={FIELD_NAMES.contactEmail}>{lead.contactEmail}</Fact>
        <Fact label={FIELD_NAMES.contactPhone}>{lead.contactPhone}</Fact>
        <Fact label={FIELD_NAMES.contactRole}>{lead.contactRole}</Fact>
        <Fact label={FIELD_NAMES.projectType}>{projectTypeName(lead.projectType)}</Fact>
        <Fact label={FIELD_NAMES.source}>{SOURCE_NAMES[lead.source]}</Fact>
        {custom.map(({ key, label, fact }) => (
          <Fact key={key} label={label}>
            {fact}
          </Fact>
        ))}
        <Fact label={FIELD_NAMES.lostReason}>{lead.lostReason}</Fact>
        <Fact label={FIELD_NAMES.location}>{lead.location && <Place location={lead.location} />}</Fact>
        <Fact label={FIELD_NAMES.owner}>{lead.owner?.name}</Fact>
        <Fact label={texts.details.added}>
          <RelativeTime date={lead.createdAt} />
        </Fact>
      </dl>
      {lead.tags.length > 0 && (
        <ul aria-label={FIELD_NAMES.tags} className="flex flex-wrap gap-1.5">
          {lead.tags.map((tag) => (
            <li key={tag}>
              <Badge>{tag}</Badge>
            </li>
          ))}
        </ul>
      )}
      {lead.description && <p className="whitespace-pre-wrap break-words text-normal text-sm">{lead.description}</p>}
      <ScoreReasons lead={lead} />
      <LeadAttribution attribution={lead.attribution} />
    </section>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="flex gap-3">
      <dt className="w-24 shrink-0 break-words text-muted">{label}</dt>
      <dd className="min-w-0 break-words text-normal">{children}</dd>
    </div>
  );
}

/** Opens in the map of the device. */
function Place({ location: { lat, lng, label } }: { location: NonNullable<Lead['location']> }) {
  return (
    <a
      href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=16/${lat}/${lng}`}
      target="_blank"
      rel="noopener noreferrer"
      className="underline"
    >
      {label ?? `${lat.toFixed(4)}, ${lng.toFixed(4)}`}
    </a>
  );
}

/** Why the score is what it is, for the tiers that have one. */
function ScoreReasons({ lead }: { lead: Lead }) {
  if (!lead.scoreReasons || lead.scoreReasons.length === 0) return null;
  return (
    <details className="rounded-lg border border-edge px-3 py-2 text-sm">
      <summary className="min-h-6 font-medium text-normal">{texts.details.whyScore(String(lead.score))}</summary>
      <ul className="mt-2 flex flex-col gap-1">
        {lead.scoreReasons.map((reason) => (
          <li key={reason.rule} className="flex justify-between gap-3 text-muted">
            <span>{reason.text}</span>
            <span className="tnum">{reason.points > 0 ? `+${reason.points}` : reason.points}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function projectTypeName(type: string | null): string | null {
  return type === null ? null : (PROJECT_TYPE_NAMES[type as (typeof PROJECT_TYPES)[number]] ?? type);
}
