import Dexie, { type EntityTable } from 'dexie';
import type { AnswerStore, KeptAnswer } from './answer-store';

type Fact = { name: string; value: string };

class AnswerDatabase extends Dexie {
  answers!: EntityTable<KeptAnswer, 'hash'>;
  facts!: EntityTable<Fact, 'name'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ answers: 'hash', facts: 'name' });
  }
}

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
    clearAnswers: () => db.answers.clear(),
    readFact: async (name) => (await db.facts.get(name))?.value ?? null,
    writeFact: async (name, value) => {
      await db.facts.put({ name, value });
    },
    close: () => db.close(),
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
