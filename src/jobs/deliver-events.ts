import { deliverEvents } from '@/server/notifications/deliver-events';
import { job } from './job';

/** Tells the right people of what happened. */
export const deliverEventsJob = job('deliver-events', (input, { payload }) => deliverEvents(payload, input));
