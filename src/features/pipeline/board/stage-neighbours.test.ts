import { describe, expect, it } from 'vitest';
import { STAGES } from '@/contracts/pipeline/leads';
import { OPEN_STAGES } from '@/contracts/pipeline/open-stages';
import { neighbours } from './stage-neighbours';

describe('swiping a card', () => {
  it('goes one step on, and from the last open stage to winning', () => {
    expect(STAGES.map((stage) => neighbours(stage, OPEN_STAGES).after)).toEqual([
      'contacted',
      'qualified',
      'proposal',
      'won',
      null,
      null,
    ]);
  });

  it('goes one step back, and not out of a decided stage', () => {
    expect(STAGES.map((stage) => neighbours(stage, OPEN_STAGES).before)).toEqual([
      null,
      'new',
      'contacted',
      'qualified',
      null,
      null,
    ]);
  });
});
