import { z } from 'zod';
import { TIERS } from './tier-names';

export { TIERS, type Tier } from './tier-names';
export const ZTier = z.enum(TIERS);
