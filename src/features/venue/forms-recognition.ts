/** Reads the checklist of a request, and what a steward and a council say of it. */
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import type { Typed } from './forms.ts';
import { recognitionSlugs, refusals } from './messages.ts';
import type { Checklist } from './rules/criteria.ts';
import { evidenceMax } from './rules/recognition.ts';
import {
  type Answers,
  type CouncilVerdict,
  councilVerdicts,
  criterionAnswers,
  type PickedFact,
  type PlaceFact,
  type RecognitionKind,
  recognitionKinds,
  type StewardVerdict,
  stewardVerdicts,
} from './types.ts';

export function kindOfSlug(slug: string): RecognitionKind | null {
  return recognitionKinds.find((kind) => recognitionSlugs[kind] === slug) ?? null;
}

export type AnswerGround = {
  /** What the platform says of the place now. */
  readonly facts: readonly PlaceFact[];
  /** What was answered before: a fact that was picked then stays as it was picked. */
  readonly before: Answers;
  readonly today: PlainDate;
};

/** Undefined for none; null for one that is not there. */
function readFact(key: string, typed: string, { facts, before, today }: AnswerGround) {
  if (typed === '') return undefined;
  const kept = before[key]?.fact;
  if (kept?.key === typed) return kept;
  const fact = facts.find((one) => one.key === typed);
  return fact === undefined ? null : ({ ...fact, pickedOn: isoDate(today) } satisfies PickedFact);
}

/** What is typed so far; whether it is enough to ask is the matter of `askProblems`. */
export function readAnswers(form: Typed, checklist: Checklist, ground: AnswerGround): Result<Answers> {
  const problems: Problem[] = [];
  const answers = checklist.criteria.map((criterion) => {
    const { key } = criterion;
    const typed = form.text(`answer.${key}`);
    const answer = criterionAnswers.find((one) => one === typed) ?? null;
    const fits = answer !== 'elsewhere' || criterion.function !== undefined;
    if ((typed !== '' && answer === null) || !fits) problems.push(refusals.choice(`answer.${key}`));
    const evidence = form.text(`evidence.${key}`);
    if (evidence.length > evidenceMax) problems.push(refusals.long(`evidence.${key}`, evidenceMax));
    const fact = readFact(key, form.text(`fact.${key}`).slice(0, 200), ground);
    if (fact === null) problems.push(refusals.choice(`fact.${key}`));
    return [key, { answer, evidence, ...(fact ? { fact } : {}) }] as const;
  });
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : ok(Object.fromEntries(answers));
}

export type Judgement<Verdict> = { readonly verdict: Verdict; readonly note: string };
const noteMax = 2000;

function readJudgement<Verdict extends string>(
  form: Typed,
  verdicts: readonly Verdict[],
): Result<Judgement<Verdict>> {
  const verdict = verdicts.find((one) => one === form.text('verdict'));
  const note = form.text('note');
  const problems = [
    ...(verdict === undefined ? [refusals.verdictNeeded] : []),
    ...(note === '' ? [refusals.noteNeeded] : []),
    ...(note.length > noteMax ? [refusals.long('note', noteMax)] : []),
  ];
  const [first, ...rest] = problems;
  if (first) return refused(first, ...rest);
  return verdict === undefined ? refused(refusals.verdictNeeded) : ok({ verdict, note });
}

export const readReview = (form: Typed): Result<Judgement<StewardVerdict>> =>
  readJudgement(form, stewardVerdicts);

/** Where there is no council, the municipality says yes or no and the view of the council stays empty. */
export const readDecision = (form: Typed): Result<Judgement<CouncilVerdict>> =>
  readJudgement(form, councilVerdicts);
