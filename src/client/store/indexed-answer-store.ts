import Dexie, { type EntityTable } from 'dexie';
import type { Lead } from '@/contracts/pipeline/leads';
import type { AnswerStore, KeptAnswer } from './answer-store';
import type { KeptActivity, LeadCopy } from './lead-copy';

type Fact = { name: string; value: string };

class AnswerDatabase extends Dexie {
  answers!: EntityTable<KeptAnswer, 'hash'>;
  facts!: EntityTable<Fact, 'name'>;
  leads!: EntityTable<Lead, 'id'>;
  activities!: EntityTable<KeptActivity, 'id'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ answers: 'hash', facts: 'name' });
    this.version(2).stores({ answers: 'hash', facts: 'name', leads: 'id', activities: 'id, leadId' });
  }
}

const LEAD_CURSOR = 'lead-cursor';
const PREFIX = 'portal-answers-';

export async function openAnswerStore(userId: string): Promise<AnswerStore> {
  const db = new AnswerDatabase(PREFIX + userId);
  await db.open();
  return {
    readAll: () => db.answers.toArray(),
    write: async (answers) => {
      await db.answers.bulkPut([...answers]);
    },
    remove: (hashes) => db.answers.bulkDelete([...hashes]),
    clearAnswers: () =>
      db.transaction('rw', [db.answers, db.leads, db.activities, db.facts], async () => {
        await Promise.all([db.answers.clear(), db.leads.clear(), db.activities.clear(), db.facts.delete(LEAD_CURSOR)]);
      }),
    readFact: async (name) => (await db.facts.get(name))?.value ?? null,
    writeFact: async (name, value) => {
      await db.facts.put({ name, value });
    },
    leadCopy: leadCopyIn(db),
    close: () => db.close(),
  };
}

/** Changes and cursor are written as one: a cursor never runs ahead of what it stands for. */
function leadCopyIn(db: AnswerDatabase): LeadCopy {
  return {
    cursor: async () => (await db.facts.get(LEAD_CURSOR))?.value ?? null,
    take: ({ docs, removed, next }) =>
      db.transaction('rw', [db.leads, db.activities, db.facts], async () => {
        await db.leads.bulkPut([...docs]);
        await db.leads.bulkDelete([...removed]);
        await db.activities
          .where('leadId')
          .anyOf([...removed])
          .delete();
        await db.facts.put({ name: LEAD_CURSOR, value: next });
      }),
    leads: () => db.leads.toArray(),
    takeActivities: async (activities) => {
      await db.activities.bulkPut([...activities]);
    },
    activitiesOf: async (leadId) => {
      const kept = await db.activities.where('leadId').equals(leadId).toArray();
      return kept.sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
    },
  };
}

/** Forgets all that this device keeps of a user's private answers. */
export async function deleteAnswerStore(userId: string): Promise<void> {
  await Dexie.delete(PREFIX + userId);
}

/** Forgets the answers of everybody but this user: the remains of a session that ended while the portal was closed. */
export async function deleteOtherAnswerStores(userId: string): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.filter((n) => n.startsWith(PREFIX) && n !== PREFIX + userId).map((n) => Dexie.delete(n)));
}
