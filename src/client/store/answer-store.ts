import { type LeadCopy, noLeadCopy } from './lead-copy';

/** An answer of the API as it lies on the device. */
export type KeptAnswer = {
  /** The query's key as one string. */
  hash: string;
  key: readonly unknown[];
  data: unknown;
  /** When the server gave it, in epoch milliseconds. */
  at: number;
};

/** The private answers of one user on this device, and small facts beside them. Named by the user; deleted as a whole. */
export type AnswerStore = {
  readAll(): Promise<KeptAnswer[]>;
  write(answers: readonly KeptAnswer[]): Promise<void>;
  remove(hashes: readonly string[]): Promise<void>;
  /** Forgets all answers and the copy of the leads; facts stay. */
  clearAnswers(): Promise<void>;
  readFact(name: FactName): Promise<string | null>;
  writeFact(name: FactName, value: string): Promise<void>;
  leadCopy: LeadCopy;
  close(): void;
};

/** `socket-cursor`: up to where events were seen. `tier-seen`: the tier the user has last been shown, for celebrations. */
export type FactName = 'socket-cursor' | 'tier-seen';

/** For browsers that refuse IndexedDB: the portal works, and keeps nothing. */
export function forgetfulAnswerStore(): AnswerStore {
  const facts = new Map<FactName, string>();
  return {
    readAll: async () => [],
    write: async () => undefined,
    remove: async () => undefined,
    clearAnswers: async () => undefined,
    readFact: async (name) => facts.get(name) ?? null,
    writeFact: async (name, value) => {
      facts.set(name, value);
    },
    leadCopy: noLeadCopy,
    close: () => facts.clear(),
  };
}
