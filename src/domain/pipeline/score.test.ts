import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAD_SOURCES, PROJECT_TYPES, STAGES } from '@/contracts/pipeline/leads';
import { DEFAULT_SCORE_WEIGHTS, SCORE_RULES, type ScorableLead, scoreLead } from './score';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const perfect: ScorableLead = {
  stage: 'proposal',
  stageEnteredAt: daysAgo(2),
  estimatedValueCents: 600_000,
  contactEmail: 'jane@acme.com',
  contactPhone: '+14155552671',
  contactRole: 'CEO',
  description: 'A shop',
  projectType: 'webshop',
  source: 'referral-link',
  nextActionAt: daysAgo(-1),
  lastActivityAt: daysAgo(0.5),
  activitiesLast30Days: 7,
};
const bare: ScorableLead = {
  ...perfect,
  stageEnteredAt: daysAgo(60),
  estimatedValueCents: null,
  contactEmail: null,
  contactPhone: null,
  contactRole: null,
  description: null,
  projectType: null,
  source: 'import',
  nextActionAt: null,
  lastActivityAt: null,
  activitiesLast30Days: 0,
};
const score = (lead: ScorableLead) => scoreLead(lead, DEFAULT_SCORE_WEIGHTS, now);

describe('the score of a lead', () => {
  it('is 100 when nothing is left to wish for', () => {
    expect(score(perfect).score).toBe(100);
  });

  it('is low when little is known and nothing happens, and says why', () => {
    expect(score(bare)).toEqual({
      score: 5,
      reasons: [
        { rule: 'value', points: 0, text: 'No estimated value yet' },
        { rule: 'completeness', points: 0, text: '0 of 7 details filled in' },
        { rule: 'source', points: 5, text: 'Came by import' },
        { rule: 'engagement', points: 0, text: '0 activities in the last 30 days' },
        { rule: 'recency', points: 0, text: 'No activity yet' },
        { rule: 'stageAge', points: 0, text: '60 days in this stage' },
        { rule: 'projectType', points: 0, text: 'Project type not known yet' },
      ],
    });
  });

  it('is settled once the lead is won or lost', () => {
    expect(score({ ...bare, stage: 'won' })).toEqual({
      score: 100,
      reasons: [{ rule: 'stage', points: 100, text: 'Won' }],
    });
    expect(score({ ...perfect, stage: 'lost' }).score).toBe(0);
  });

  it('follows the programme’s weights, whatever they sum to', () => {
    const onlyValue = {
      ...DEFAULT_SCORE_WEIGHTS,
      weights: { value: 3, completeness: 0, source: 0, engagement: 0, recency: 0, stageAge: 0, projectType: 0 },
    };
    expect(scoreLead({ ...bare, estimatedValueCents: 250_000 }, onlyValue, now).score).toBe(50);
    const nothing = { ...onlyValue, weights: { ...onlyValue.weights, value: 0 } };
    expect(scoreLead(perfect, nothing, now).score).toBe(0);
  });

  const lead = fc.record({
    stage: fc.constantFrom(...STAGES),
    stageEnteredAt: fc.integer({ min: -5, max: 100 }).map(daysAgo),
    estimatedValueCents: fc.option(fc.integer({ min: 1, max: 100_000_000_000 })),
    contactEmail: fc.option(fc.constant('jane@acme.com')),
    contactPhone: fc.option(fc.constant('+14155552671')),
    contactRole: fc.option(fc.constant('CEO')),
    description: fc.option(fc.string()),
    projectType: fc.option(fc.constantFrom(...PROJECT_TYPES)),
    source: fc.constantFrom(...LEAD_SOURCES),
    nextActionAt: fc.option(fc.constant(now)),
    lastActivityAt: fc.option(fc.integer({ min: -5, max: 100 }).map(daysAgo)),
    activitiesLast30Days: fc.nat({ max: 50 }),
  });

  it('is 0 to 100, and its reasons sum to it, none below zero', () => {
    const weight = fc.nat({ max: 50 });
    const weights = fc.record(
      Object.fromEntries(SCORE_RULES.map((rule) => [rule, weight])) as Record<
        (typeof SCORE_RULES)[number],
        typeof weight
      >,
    );
    fc.assert(
      fc.property(lead, weights, (each, chosen) => {
        const result = scoreLead(each, { ...DEFAULT_SCORE_WEIGHTS, weights: chosen }, now);
        expect(Number.isInteger(result.score) && result.score >= 0 && result.score <= 100).toBe(true);
        expect(result.reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(result.score);
        expect(result.reasons.every((reason) => reason.points >= 0)).toBe(true);
      }),
    );
  });
});
