import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from '@/contracts/pipeline/leads';
import { daysInStage, judgeMove } from './stages';

const move = { from: 'new', to: 'contacted', hasDeal: false, by: 'partner' } as const;

describe('a lead', () => {
  it('moves forwards, over stages, and backwards', () => {
    expect(judgeMove(move)).toBe('ok');
    expect(judgeMove({ ...move, to: 'proposal' })).toBe('ok');
    expect(judgeMove({ ...move, from: 'proposal', to: 'new' })).toBe('ok');
  });

  it('is won from any stage and lost from any stage', () => {
    for (const from of STAGES) {
      expect(judgeMove({ ...move, from, to: 'won' })).toBe(from === 'won' ? 'unchanged' : 'ok');
      expect(judgeMove({ ...move, from, to: 'lost' })).toBe(from === 'lost' ? 'unchanged' : 'ok');
    }
  });

  it('that was lost can be taken up again', () => {
    expect(judgeMove({ ...move, from: 'lost', to: 'qualified' })).toBe('ok');
  });

  it('with a deal leaves won by staff only', () => {
    const leave = { from: 'won', to: 'proposal', hasDeal: true } as const;
    expect(judgeMove({ ...leave, by: 'partner' })).toBe('illegal');
    expect(judgeMove({ ...leave, by: 'staff' })).toBe('ok');
    expect(judgeMove({ ...leave, hasDeal: false, by: 'partner' })).toBe('ok');
  });

  it('moved to where it is stays as it is; all else has one verdict', () => {
    const stage = fc.constantFrom(...STAGES);
    fc.assert(
      fc.property(stage, stage, fc.boolean(), fc.constantFrom('partner', 'staff'), (from, to, hasDeal, by) => {
        const verdict = judgeMove({ from, to, hasDeal, by });
        expect(verdict === 'unchanged').toBe(from === to);
        expect(verdict === 'illegal').toBe(from === 'won' && to !== 'won' && hasDeal && by === 'partner');
      }),
    );
  });

  it('counts whole days in its stage', () => {
    const entered = new Date('2026-11-20T12:00:00Z');
    expect(daysInStage(entered, new Date('2026-11-21T11:59:59Z'))).toBe(0);
    expect(daysInStage(entered, new Date('2026-11-21T12:00:00Z'))).toBe(1);
    expect(daysInStage(entered, new Date('2026-11-19T12:00:00Z'))).toBe(0);
  });
});
