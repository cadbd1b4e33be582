'use client';

import { createContext, use } from 'react';
import type { Lead, Stage } from '@/contracts/pipeline/leads';

export type Moves = {
  /** Moves a lead; winning and losing ask first for what they need. */
  move(lead: Lead, to: Stage): void;
  /** Opens the list of stages for a lead. */
  pick(lead: Lead): void;
};

export const MovesContext = createContext<Moves | null>(null);

/** Moving leads, from wherever one is shown. */
export function useMoves(): Moves {
  const moves = use(MovesContext);
  if (!moves) throw new Error('useMoves needs MovesProvider above it');
  return moves;
}
