import { keepHouse } from '@/server/maintenance/keep-house';
import { job } from './job';

/** Throws away what is past its time, and makes room for the months to come. */
export const keepHouseJob = job('keep-house', (_, { payload }) => keepHouse(payload));
