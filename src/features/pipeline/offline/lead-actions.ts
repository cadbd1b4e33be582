import { v7 as uuidv7 } from 'uuid';
import type { Body } from '@/client/api/call';
import type { NewAction } from '@/client/outbox/action';
import type { Lead, LeadFile, Stage } from '@/contracts/pipeline/leads';
import { texts } from './texts';

export type NewLead = Omit<Body<'leads.create'>, 'id'>;
export type LeadChanges = Omit<Body<'leads.update'>, 'version' | 'ownerId'>;
/** What winning and losing ask for besides the stage. */
export type MoveExtra = Omit<Body<'leads.move'>, 'to' | 'version'>;
export type NewActivity = Omit<Body<'leads.activity.add'>, 'id'>;

/** Each write a partner can make on a lead, as an action of the outbox: shown at once, sent when it can be. */
export function createLeadAction(lead: NewLead): NewAction {
  const id = uuidv7();
  return {
    id: uuidv7(),
    route: 'leads.create',
    body: { id, ...lead },
    subject: id,
    step: 'create',
    base: null,
    title: texts.create(lead.companyName),
  };
}

export function updateLeadAction(lead: Lead, changes: LeadChanges): NewAction {
  return {
    ...onLead(lead, 'change'),
    route: 'leads.update',
    body: { ...changes, version: lead.version },
    title: texts.update(lead.companyName),
  };
}

/** Gives a lead to another member of the partner. */
export function handOverAction(lead: Lead, owner: NonNullable<Lead['owner']>): NewAction {
  return {
    ...onLead(lead, 'change'),
    route: 'leads.update',
    body: { ownerId: owner.id, version: lead.version },
    decides: { field: 'owner', value: owner, over: ['owner'] },
    title: texts.handOver(lead.companyName, owner.name),
  };
}

/** `toName`: the stage as its staff call it. */
export function moveLeadAction(lead: Lead, to: Stage, extra: MoveExtra = {}, toName: string = to): NewAction {
  return {
    ...onLead(lead, 'change'),
    route: 'leads.move',
    body: { to, ...extra, version: lead.version },
    decides: { field: 'stage', value: to, over: ['stage'] },
    title: texts.move(lead.companyName, toName),
  };
}

export function addActivityAction(lead: Lead, activity: NewActivity, now: Date): NewAction {
  return {
    ...onLead(lead, 'append'),
    route: 'leads.activity.add',
    body: { id: uuidv7(), occurredAt: now.toISOString(), ...activity },
    title: texts.log(lead.companyName),
  };
}

/** What is attached to a lead: its bytes and what is said of them. */
export type NewFile = { file: Blob; name: string; purpose: LeadFile['purpose']; seconds?: number };

/** Attaches a file to a lead, also to one that only waits to be added. `base`: the lead as it was seen, if it was. */
export function addFileAction(
  lead: Pick<Lead, 'id' | 'companyName'>,
  { file, ...said }: NewFile,
  now: Date,
  base: Lead | null,
): NewAction {
  return {
    id: uuidv7(),
    route: 'leads.files.add',
    params: { id: lead.id },
    query: { id: uuidv7(), occurredAt: now.toISOString(), ...said },
    file,
    subject: lead.id,
    step: 'append',
    base,
    title: texts.attach(said.name, lead.companyName),
  };
}

export function trashLeadAction(lead: Lead): NewAction {
  return {
    ...onLead(lead, 'change'),
    route: 'leads.trash',
    body: { version: lead.version },
    decides: { field: 'stage', value: TRASHED, over: SEEN },
    title: texts.trash(lead.companyName),
  };
}

/** The trash, where a person chooses between it and a stage. */
export const TRASHED = 'trash';
/** Who deletes a lead has seen all of this: a change of it by others is a reason to ask. */
const SEEN = [
  'stage',
  'companyName',
  'contactName',
  'contactEmail',
  'contactPhone',
  'description',
  'estimatedValueCents',
  'nextAction',
  'nextActionAt',
] as const satisfies readonly (keyof Lead)[];

export function restoreLeadAction(lead: Lead): NewAction {
  return { ...onLead(lead, 'change'), route: 'leads.restore', title: texts.restore(lead.companyName) };
}

function onLead(lead: Lead, step: 'change' | 'append') {
  return { id: uuidv7(), params: { id: lead.id }, subject: lead.id, step, base: lead };
}
