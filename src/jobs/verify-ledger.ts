import { poolOf } from '@/server/db/transaction';
import { verifyLedger } from '@/server/money/verify-ledger';
import { job } from './job';

/** Proves the books every night. A contradiction fails the job: it stays in the queue with its reason until somebody looks. */
export const verifyLedgerJob = job('verify-ledger', async (_, { payload }) => {
  const { ok, problems, checked } = await verifyLedger(poolOf(payload));
  if (!ok) throw new Error(`The ledger contradicts itself:\n${problems.join('\n')}`);
  return checked;
});
