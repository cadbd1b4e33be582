import type { OpenStage } from '@/contracts/pipeline/open-stages';

/** With which stage the pipeline opens, where staff put another one first: for the script that asks before any code is here. */
export const FIRST_STAGE_KEY = 'portal.first-stage';
const USUAL: OpenStage = 'new';

export function rememberedFirstStage(): OpenStage {
  return (localStorage.getItem(FIRST_STAGE_KEY) as OpenStage | null) ?? USUAL;
}

export function rememberFirstStage(stage: OpenStage): void {
  if (stage === USUAL) localStorage.removeItem(FIRST_STAGE_KEY);
  else localStorage.setItem(FIRST_STAGE_KEY, stage);
}
