import type { LEAD_SOURCES, PROJECT_TYPES, Stage } from '@/contracts/pipeline/leads';
import type { OpenStage } from '@/contracts/pipeline/open-stages';
import { daysInStage } from './stages';
import { texts } from './texts';

const DAY_MS = 86_400_000;

export const SCORE_RULES = [
  'value',
  'completeness',
  'source',
  'engagement',
  'recency',
  'stageAge',
  'projectType',
] as const;
export type ScoreRule = (typeof SCORE_RULES)[number];
type LeadSource = (typeof LEAD_SOURCES)[number];
type ProjectType = (typeof PROJECT_TYPES)[number];

/** The programme's weighted rules; staff edit them. Weights are relative to their sum, percentages are of a rule's weight. */
export type ScoreWeights = {
  weights: Record<ScoreRule, number>;
  /** An estimated value from here on earns the whole weight, in the lead's currency. */
  fullValueCents: number;
  sourcePct: Record<LeadSource, number>;
  projectTypePct: Record<ProjectType, number>;
  /** Activities in the last 30 days that earn the whole weight. */
  fullActivities: number;
  /** Days without an activity after which recency earns nothing. */
  staleDays: number;
  /** Days that a lead may be in each stage; at twice as many, stage age earns nothing. */
  stageDays: Record<OpenStage, number>;
};

export const DEFAULT_SCORE_WEIGHTS: ScoreWeights = {
  weights: { value: 25, completeness: 15, source: 15, engagement: 15, recency: 15, stageAge: 10, projectType: 5 },
  fullValueCents: 500_000,
  sourcePct: {
    'referral-link': 100,
    call: 80,
    event: 80,
    website: 70,
    email: 60,
    'card-scan': 60,
    social: 50,
    other: 40,
    import: 30,
  },
  projectTypePct: { app: 100, webshop: 100, website: 80, branding: 60, marketing: 60, other: 40 },
  fullActivities: 5,
  staleDays: 21,
  stageDays: { new: 3, contacted: 7, qualified: 14, proposal: 14 },
};

export type ScorableLead = {
  stage: Stage;
  stageEnteredAt: Date;
  estimatedValueCents: number | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactRole: string | null;
  description: string | null;
  projectType: ProjectType | null;
  source: LeadSource;
  nextActionAt: Date | null;
  lastActivityAt: Date | null;
  activitiesLast30Days: number;
};
export type ScoreReason = { rule: ScoreRule | 'stage'; points: number; text: string };
export type LeadScore = { score: number; reasons: ScoreReason[] };

/**
 * How promising a lead is, 0 to 100, with a reason for every rule; the points of the reasons sum to the score. A lead that
 * is won or lost has 100 or 0 for that alone. Spec 03 "Score".
 */
export function scoreLead(lead: ScorableLead, rules: ScoreWeights, now: Date): LeadScore {
  if (lead.stage === 'won') return closed(100, texts.won);
  if (lead.stage === 'lost') return closed(0, texts.lost);
  const judged: Record<ScoreRule, Judgement> = {
    value: judgeValue(lead, rules),
    completeness: judgeCompleteness(lead),
    source: { part: rules.sourcePct[lead.source] / 100, text: texts.source(lead.source.replace('-', ' ')) },
    engagement: {
      part: lead.activitiesLast30Days / rules.fullActivities,
      text: texts.activities(lead.activitiesLast30Days),
    },
    recency: judgeRecency(lead, rules, now),
    stageAge: judgeStageAge(lead.stage, lead.stageEnteredAt, rules, now),
    projectType: lead.projectType
      ? { part: rules.projectTypePct[lead.projectType] / 100, text: texts.projectType(lead.projectType) }
      : { part: 0, text: texts.noProjectType },
  };
  const weightSum = SCORE_RULES.reduce((sum, rule) => sum + Math.max(0, rules.weights[rule]), 0);
  let earned = 0;
  let score = 0;
  const reasons = SCORE_RULES.map((rule): ScoreReason => {
    const { part, text } = judged[rule];
    earned += Math.max(0, rules.weights[rule]) * Math.min(1, Math.max(0, part));
    // Rounding the running total, not each rule, is what makes the points sum to the score.
    const total = weightSum === 0 ? 0 : Math.round((100 * earned) / weightSum);
    const points = total - score;
    score = total;
    return { rule, points, text };
  });
  return { score, reasons };
}

type Judgement = { part: number; text: string };

function closed(points: number, text: string): LeadScore {
  return { score: points, reasons: [{ rule: 'stage', points, text }] };
}

function judgeValue({ estimatedValueCents }: ScorableLead, { fullValueCents }: ScoreWeights): Judgement {
  if (estimatedValueCents === null) return { part: 0, text: texts.noValue };
  const part = Math.min(1, estimatedValueCents / fullValueCents);
  return { part, text: part === 1 ? texts.largeDeal : texts.partOfLargeDeal(Math.round(part * 100)) };
}

function judgeCompleteness(lead: ScorableLead): Judgement {
  const details = [
    lead.contactEmail,
    lead.contactPhone,
    lead.contactRole,
    lead.description,
    lead.estimatedValueCents,
    lead.projectType,
    lead.nextActionAt,
  ];
  const known = details.filter((detail) => detail !== null && detail !== '').length;
  return { part: known / details.length, text: texts.details(known, details.length) };
}

function judgeRecency({ lastActivityAt }: ScorableLead, { staleDays }: ScoreWeights, now: Date): Judgement {
  if (lastActivityAt === null) return { part: 0, text: texts.noActivity };
  const days = Math.max(0, Math.floor((now.getTime() - lastActivityAt.getTime()) / DAY_MS));
  return {
    part: 1 - days / staleDays,
    text: days === 0 ? texts.activityToday : texts.activityAgo(days),
  };
}

function judgeStageAge(stage: OpenStage, enteredAt: Date, { stageDays }: ScoreWeights, now: Date): Judgement {
  const days = daysInStage(enteredAt, now);
  return { part: 2 - days / stageDays[stage], text: texts.inStage(days) };
}
