import { describe, expect, it } from 'vitest';
import { estimateText, missingText } from './missing-words';
import { dealsProgress, type Requirement, standingText } from './requirement-words';

const requirement = (key: Requirement['key'], current: number, target: number): Requirement => ({
  key,
  current,
  target,
  met: current >= target,
});

describe('the words of a requirement', () => {
  it('says where it stands', () => {
    expect(standingText(requirement('deals', 8, 10))).toBe('8 of 10');
    expect(standingText(requirement('training', 2, 4))).toBe('2 of 4 modules');
    expect(standingText(requirement('satisfaction', 4.2, 4.5))).toBe('4.2 of 4.5');
  });

  it('does not ask for 120 of 30', () => {
    expect(standingText(requirement('days', 120, 30))).toBe('30 of 30');
  });

  it('tells no review from a bad one', () => {
    expect(standingText(requirement('satisfaction', 0, 4.5))).toBe('No review yet');
  });

  it('never shows a satisfaction that is not met as if it were', () => {
    expect(standingText(requirement('satisfaction', 4.46, 4.5))).toBe('4.4 of 4.5');
  });

  it('says what is still to do, in the singular when it is one', () => {
    expect(missingText(requirement('deals', 2, 3))).toBe('1 more deal');
    expect(missingText(requirement('calls', 0, 2))).toBe('2 more calls with our team');
    expect(missingText(requirement('satisfaction', 0, 4.5))).toBe('a first client review');
    expect(missingText(requirement('days', 30, 30))).toBe('');
  });

  it('tells the own pace as a range', () => {
    expect(estimateText({ low: 12, high: 20 })).toBe('in about 12 to 20 days');
    expect(estimateText({ low: 30, high: 30 })).toBe('in about 30 days');
    expect(estimateText({ low: 0, high: 0 })).toBe('any day now');
    expect(estimateText({ low: 120, high: 300 })).toBe('in about 4 to 10 months');
  });
});

describe('the progress on a locked card', () => {
  const status = {
    nextTier: 'performer' as const,
    requirements: [requirement('deals', 8, 10), requirement('training', 1, 2)],
  };

  it('shows the deals on the way to the next tier', () => {
    expect(dealsProgress(status, 'performer')).toEqual({ value: 8, max: 10, text: '8 of 10 deals' });
  });

  it('shows what is missing once the deals are there', () => {
    const done = { ...status, requirements: [requirement('deals', 10, 10), requirement('calls', 1, 2)] };
    expect(dealsProgress(done, 'performer')).toEqual({ value: 1, max: 2, text: '1 of 2 · engagement calls' });
  });

  it('shows nothing towards a tier that is not the next one', () => {
    expect(dealsProgress(status, 'elite')).toBeUndefined();
    expect(dealsProgress(undefined, 'active')).toBeUndefined();
  });
});
