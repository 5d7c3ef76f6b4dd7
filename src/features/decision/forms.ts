/** Reads what people typed. What does not read comes back as a problem with its field, and as null. */
import { isoDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { parseCents } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { readDate } from '../../ui/index.ts';
import type {
  CommitteeAdvice,
  FiledObjection,
  UndecidedDecision,
  WantedAnswer,
  WantedChange,
  WantedDecision,
} from './rules.ts';
import {
  type AidEntry,
  type HearingManner,
  hearingManners,
  type Judgement,
  noHearingGrounds,
  objectionChannels,
  objectionOutcomes,
  refusalGroundKeys,
} from './types.ts';

/** The part of a posted form that is read here. */
export type Typed = {
  text(name: string): string;
  texts(name: string): readonly string[];
  entries(): readonly [string, string][];
};

/** A value read, with what was wrong with it. */
export type Read<T> = { readonly value: T; readonly problems: readonly Problem[] };

export function oneOf<T extends string>(choices: readonly T[], typed: string): T | null {
  return choices.find((choice) => choice === typed) ?? null;
}

/** An amount, or null when nothing was typed. */
export function amountOf(form: Typed, field: string): Read<number | null> {
  const typed = form.text(field).slice(0, 40);
  if (typed === '') return { value: null, problems: [] };
  const read = parseCents(field, typed);
  return read.ok ? { value: read.value, problems: [] } : { value: null, problems: read.problems };
}

/** A date as ISO text; what is no date stays as it was typed, and the rules refuse it beside its field. */
export function dateOf(form: Typed, field: string): string {
  const typed = form.text(field).slice(0, 40);
  const read = readDate(field, typed);
  return read.ok ? isoDate(read.value) : typed;
}

export function revisionOf(form: Typed): number {
  return Number(/^\d{1,9}$/.exec(form.text('revision'))?.[0] ?? 0);
}

const judgementField = 'judgement.';

function judgementsOf(form: Typed): Readonly<Record<string, Judgement>> {
  return Object.fromEntries(
    form.entries().flatMap(([name, value]): [string, Judgement][] => {
      const answer = oneOf<Judgement>(['met', 'notMet'], value);
      return name.startsWith(judgementField) && answer ? [[name.slice(judgementField.length), answer]] : [];
    }),
  );
}

function undecidedOf(form: Typed): UndecidedDecision {
  return {
    reasons: form.text('reasons'),
    departureReasons: form.text('departureReasons'),
    deviationReasons: form.text('deviationReasons'),
    obligations: form
      .text('obligations')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    judgements: judgementsOf(form),
    reasonableTerm: form.text('reasonableTerm') === 'yes',
    givenTerm: form.text('givenTerm'),
  };
}

/**
 * A decision as typed; an amount belongs to a grant only, so that switching the choice loses nothing.
 * @returns `wanted` null when nothing was chosen: `undecidedProblems` says so, with all else that is missing
 */
export function readDecision(form: Typed): {
  readonly typed: UndecidedDecision;
  readonly wanted: WantedDecision | null;
  readonly problems: readonly Problem[];
} {
  const typed = undecidedOf(form);
  const outcome = oneOf(['grant', 'refuse'] as const, form.text('outcome'));
  if (outcome === null) return { typed, wanted: null, problems: [] };
  const amount = outcome === 'grant' ? amountOf(form, 'amount') : { value: null, problems: [] };
  return {
    typed,
    wanted: {
      ...typed,
      outcome,
      amountCents: amount.value,
      ground: outcome === 'refuse' ? oneOf(refusalGroundKeys, form.text('refusalGround')) : null,
      budgetProviso: outcome === 'grant' && form.text('budgetProviso') === 'yes',
    },
    problems: amount.problems,
  };
}

/** Null unless she ticked that she invokes it. */
function provisoOf(form: Typed): WantedChange['proviso'] {
  if (form.text('proviso') !== 'yes') return null;
  const same = oneOf(['yes', 'no'] as const, form.text('sameActivities'));
  return { sameActivities: same === null ? null : same === 'yes', givenTerm: form.text('givenTerm') };
}

export function readChange(form: Typed): Read<WantedChange | null> {
  const kind = oneOf(['amend', 'withdraw'] as const, form.text('kind'));
  if (kind === null)
    return {
      value: null,
      problems: [problem('kind', 'choice-missing', text('Kies wat er verandert.', 'Choose what changes.'))],
    };
  const amount = kind === 'amend' ? amountOf(form, 'amount') : { value: null, problems: [] };
  return {
    value: { kind, amountCents: amount.value, reasons: form.text('reasons'), proviso: provisoOf(form) },
    problems: amount.problems,
  };
}

export function readHearing(form: Typed): {
  readonly heldOn: string;
  readonly manner: HearingManner | null;
  readonly summary: string;
} {
  return {
    heldOn: dateOf(form, 'heldOn'),
    manner: oneOf(hearingManners, form.text('manner')),
    summary: form.text('summary'),
  };
}

/** Most rows of other aid that the form takes. */
export const aidRows = 5;

const longestAuthority = 200;

export function readAid(form: Typed): Read<{
  readonly economicActivity: boolean;
  readonly signedOn: string;
  readonly otherAid: readonly AidEntry[];
} | null> {
  const problems: Problem[] = [];
  const activity = oneOf(['yes', 'no'] as const, form.text('economicActivity'));
  if (activity === null)
    problems.push(problem('economicActivity', 'choice-missing', text('Maak een keuze.', 'Make a choice.')));
  const signed = readDate('signedOn', form.text('signedOn').slice(0, 40));
  if (!signed.ok) problems.push(...signed.problems);
  const otherAid: AidEntry[] = [];
  for (let row = 0; row < aidRows; row += 1) {
    const field = (name: string): string => `aid.${row}.${name}`;
    if (form.text(field('amount')) === '') continue;
    const amount = amountOf(form, field('amount'));
    const grantedOn = readDate(field('grantedOn'), form.text(field('grantedOn')).slice(0, 40));
    const authority = form.text(field('authority'));
    problems.push(...amount.problems, ...(grantedOn.ok ? [] : grantedOn.problems));
    problems.push(
      ...[tooLong(field('authority'), authority, longestAuthority)].filter((one) => one !== null),
    );
    if (amount.value !== null && grantedOn.ok)
      otherAid.push({
        regime: oneOf(['general', 'sgei'] as const, form.text(field('regime'))) ?? 'general',
        amountCents: amount.value,
        grantedOn: isoDate(grantedOn.value),
        authority,
      });
  }
  if (problems.length > 0 || !signed.ok || activity === null) return { value: null, problems };
  return {
    value: { economicActivity: activity === 'yes', signedOn: isoDate(signed.value), otherAid },
    problems,
  };
}

const longestActivity = 200;
const longestSource = 500;

export function readEarlierGrant(form: Typed): Read<{
  readonly predecessorName: string;
  readonly year: number;
  readonly activity: string;
  readonly amountCents: number;
  readonly source: string;
} | null> {
  const problems: Problem[] = [];
  const year = Number(/^20\d{2}$/.exec(form.text('year'))?.[0] ?? 0);
  if (year === 0)
    problems.push(
      problem(
        'year',
        'year-shape',
        text('Vul een jaar in, bijvoorbeeld 2024.', 'Enter a year, for example 2024.'),
      ),
    );
  const amount = amountOf(form, 'earlierAmount');
  problems.push(...amount.problems);
  if (amount.problems.length === 0 && (amount.value ?? 0) <= 0)
    problems.push(problem('earlierAmount', 'amount-missing', text('Vul een bedrag in.', 'Enter an amount.')));
  const activity = form.text('activity');
  if (activity === '')
    problems.push(
      problem('activity', 'activity-missing', text('Vul in waarvoor het was.', 'Enter what it was for.')),
    );
  const source = form.text('source');
  if (source === '')
    problems.push(
      problem('source', 'source-missing', text('Vul in waar dit staat.', 'Enter where this is recorded.')),
    );
  const long = [tooLong('activity', activity, longestActivity), tooLong('source', source, longestSource)];
  problems.push(...long.filter((one) => one !== null));
  if (problems.length > 0 || amount.value === null) return { value: null, problems };
  return {
    value: {
      predecessorName: form.text('predecessorName'),
      year,
      activity,
      amountCents: amount.value,
      source,
    },
    problems,
  };
}

export function readObjection(form: Typed): FiledObjection {
  return {
    name: form.text('name').replace(/\s+/g, ' '),
    address: form.text('address'),
    caseNumber: form.text('caseNumber'),
    about: form.text('about'),
    grounds: form.text('grounds'),
    groundsLater: form.text('groundsLater') === 'yes',
    lateReason: form.text('lateReason'),
    channel: oneOf(objectionChannels, form.text('channel')) ?? 'other',
    receivedOn: dateOf(form, 'receivedOn'),
    postedOn: dateOf(form, 'postedOn'),
  };
}

export function readAnswer(form: Typed): WantedAnswer {
  const amount = amountOf(form, 'amount');
  const excused = oneOf(['yes', 'no'] as const, form.text('excused'));
  return {
    outcome: oneOf(objectionOutcomes, form.text('outcome')),
    reasons: form.text('reasons'),
    excused: excused === null ? null : excused === 'yes',
    noHearingGround: oneOf(noHearingGrounds, form.text('noHearingGround')),
    amountCents: amount.value,
    committeeDeparture: form.text('committeeDeparture'),
    unreadable: amount.problems,
  };
}

export function readCommitteeAdvice(form: Typed): CommitteeAdvice {
  return {
    outcome: oneOf(objectionOutcomes, form.text('advice')),
    advisedOn: dateOf(form, 'advisedOn'),
    reasons: form.text('committeeReasons'),
  };
}
