import { z } from 'zod';

/** The four tiers, lowest first. Spec 02. */
export const TIERS = ['starter', 'active', 'performer', 'elite'] as const;
export const ZTier = z.enum(TIERS);
export type Tier = z.infer<typeof ZTier>;
