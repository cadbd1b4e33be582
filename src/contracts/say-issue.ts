import type { z } from 'zod';
import { texts as own } from './issue-texts';
import { texts } from './texts';

type Issue = z.core.$ZodRawIssue;

/**
 * What is wrong with a value, in words of the catalogue: hand it to every parse whose words somebody reads. A text that a schema
 * has of its own comes before it.
 */
export function sayIssue(issue: Issue): string {
  if (issue.input === undefined && issue.code !== 'custom') return texts.needed;
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? own.kinds.other;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return FORMS[issue.format] ?? own.form;
    case 'not_multiple_of':
      return own.number.multiple(String(issue.divisor));
    case 'unrecognized_keys':
      return texts.unknown;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return values.length === 1 ? own.exactly(values.join()) : own.oneOf(values.join(', '));
    }
    default:
      return own.form;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: own.kinds.text,
  number: own.kinds.number,
  int: own.kinds.whole,
  boolean: own.kinds.yesOrNo,
  array: own.kinds.list,
  object: own.kinds.object,
  record: own.kinds.object,
};
const FORMS: Readonly<Record<string, string>> = {
  email: texts.email,
  url: texts.website,
  uuid: texts.uuid,
  datetime: own.time,
  date: own.day,
  safeint: own.kinds.whole,
};

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return Number(minimum) <= 1 ? texts.empty : texts.atLeast(Number(minimum));
  if (origin === 'array' || origin === 'set') return own.list.atLeast(String(minimum));
  return inclusive === false ? own.number.moreThan(String(minimum)) : own.number.atLeast(String(minimum));
}

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return texts.atMost(Number(maximum));
  if (origin === 'array' || origin === 'set') return own.list.atMost(String(maximum));
  return inclusive === false ? own.number.lessThan(String(maximum)) : own.number.atMost(String(maximum));
}
