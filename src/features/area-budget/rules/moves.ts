/**
 * What a move of money does, and whether it may be: the conditions of the source, what is there, and what an envelope can
 * miss. Pure; asked for the preview, when it is proposed, and again when the last key turns.
 */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { sumCents } from '../../../kernel/money.ts';
import { assert, ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import {
  domainNotAllowed,
  moneyLeft,
  notEnough,
  onlyFreeMoney,
  purposeNotAllowed,
  refusals,
  sourceShort,
  spentTooLate,
  wrongRound,
} from '../messages.ts';
import type { Account, AreaBudget, MoneySource, Move, Place, Position, Purpose } from '../types.ts';

export type EnvelopeFacts = {
  /** Null when it still has to be made. */
  readonly id: Id<'envelope'> | null;
  readonly title: Text;
  /** Null for all domains together. */
  readonly domain: string | null;
  readonly takes: readonly Purpose[];
  readonly year: number;
  /** Last day of its round. */
  readonly closesOn: PlainDate;
  /** Does it lie in the area of the budget? */
  readonly within: boolean;
  readonly publishedCents: number;
  readonly freeCents: number;
};

export type MoveFacts = {
  readonly today: PlainDate;
  readonly budget: AreaBudget;
  readonly source: MoneySource | null;
  /** Of all sources in the budget. */
  readonly positions: readonly Position[];
  /** Those that hold money of the budget. */
  readonly envelopes: ReadonlyMap<string, EnvelopeFacts>;
  /** Where a placement goes. */
  readonly target: EnvelopeFacts | null;
  readonly nextYear: AreaBudget | null;
};

/** A movement inside the budget; `new` is the envelope that still has to be made. */
export type Step = {
  readonly from: Account | 'source';
  readonly fromEnvelopeId: Id<'envelope'> | null;
  readonly to: Account | 'source' | 'nextYear';
  readonly toEnvelopeId: Id<'envelope'> | 'new' | null;
  readonly amountCents: number;
};

export type Plan = { readonly steps: readonly Step[]; readonly closes: boolean };

type Money = Exclude<Move, { kind: 'close' }>;
type Facts = MoveFacts & { readonly source: MoneySource };
type Judged = { readonly problems: readonly (Problem | null)[]; readonly steps: readonly Step[] };

const isBefore = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) < 0;

/** What stands at a place of one source, in cents. */
export function standsAt(positions: readonly Position[], sourceId: Id<'money_source'>, place: Place): number {
  const found = positions.find(
    (one) =>
      one.sourceId === sourceId && one.purpose === place.purpose && one.envelopeId === place.envelopeId,
  );
  return found?.amountCents ?? 0;
}

/** Why an amount cannot leave a place; null when it can. */
function leaving(facts: Facts, from: Place, amountCents: number): Problem | null {
  const there = standsAt(facts.positions, facts.source.id, from);
  if (there < amountCents) return there === 0 ? refusals.fromMissing : notEnough(there);
  if (from.envelopeId === null) return null;
  const free = facts.envelopes.get(from.envelopeId)?.freeCents ?? 0;
  return free < amountCents ? onlyFreeMoney(Math.min(free, there)) : null;
}

const allows = (source: MoneySource, to: Account): boolean => to === 'free' || source.purposes.includes(to);

const published = (publication: string | null, needed: boolean): Problem | null =>
  needed && (publication ?? '') === '' ? refusals.publicationMissing : null;

function fill(move: Extract<Move, { kind: 'fill' }>, { source, today }: Facts): Judged {
  const left = source.amountCents - source.givenCents - source.withdrawnCents;
  return {
    problems: [
      left < move.amountCents ? sourceShort(left) : null,
      allows(source, move.to) ? null : purposeNotAllowed('to', source),
      source.spendUntil && isBefore(source.spendUntil, today)
        ? spentTooLate('source', source, source.spendUntil)
        : null,
    ],
    steps: [
      {
        from: 'source',
        fromEnvelopeId: null,
        to: move.to,
        toEnvelopeId: null,
        amountCents: move.amountCents,
      },
    ],
  };
}

function fits(target: EnvelopeFacts, purpose: Account, facts: Facts): readonly (Problem | null)[] {
  const { source, budget, today } = facts;
  const domainFits =
    source.domains.length === 0 ||
    (target.domain !== null && source.domains.some((domain) => domain === target.domain));
  return [
    target.within ? null : refusals.outsideArea,
    target.year === budget.year ? null : refusals.otherYear,
    isBefore(target.closesOn, today) ? refusals.roundOver : null,
    purpose === 'free' || target.takes.includes(purpose) ? null : wrongRound(target.takes),
    domainFits ? null : domainNotAllowed(source, target.domain),
    // Who applies on the last day must still be able to get it.
    source.spendUntil && isBefore(source.spendUntil, target.closesOn)
      ? spentTooLate('target', source, source.spendUntil)
      : null,
  ];
}

function place(move: Extract<Move, { kind: 'place' }>, facts: Facts): Judged {
  const { from, amountCents } = move;
  const { target } = facts;
  return {
    problems: [
      from.purpose === 'free' ? refusals.divideFirst : null,
      from.envelopeId === null ? null : refusals.outOfEnvelopeFirst,
      leaving(facts, from, amountCents),
      ...(target ? fits(target, from.purpose, facts) : [refusals.targetMissing]),
      published(move.publication, true),
    ],
    steps: [
      {
        from: from.purpose,
        fromEnvelopeId: null,
        to: from.purpose,
        toEnvelopeId: target?.id ?? 'new',
        amountCents,
      },
    ],
  };
}

function shift(move: Extract<Move, { kind: 'shift' }>, facts: Facts): Judged {
  const { from, to, amountCents } = move;
  return {
    problems: [
      leaving(facts, from, amountCents),
      from.envelopeId === null && from.purpose === to ? refusals.samePurpose : null,
      allows(facts.source, to) ? null : purposeNotAllowed('to', facts.source),
      published(move.publication, from.envelopeId !== null),
    ],
    steps: [{ from: from.purpose, fromEnvelopeId: from.envelopeId, to, toEnvelopeId: null, amountCents }],
  };
}

function carryOver(move: Extract<Move, { kind: 'carryOver' }>, facts: Facts): Judged {
  const { from, amountCents } = move;
  const { source, budget, nextYear } = facts;
  const newYear = Temporal.PlainDate.from({ year: budget.year + 1, month: 1, day: 1 });
  return {
    problems: [
      leaving(facts, from, amountCents),
      nextYear === null || nextYear.closedOn !== null ? refusals.noNextYear : null,
      source.spendUntil && isBefore(source.spendUntil, newYear)
        ? spentTooLate('from', source, source.spendUntil)
        : null,
      published(move.publication, from.envelopeId !== null),
    ],
    steps: [
      {
        from: from.purpose,
        fromEnvelopeId: from.envelopeId,
        to: 'nextYear',
        toEnvelopeId: null,
        amountCents,
      },
    ],
  };
}

/**
 * What a source can take back: money that is not divided first, then what is for a purpose, and last what is free in
 * envelopes. What is reserved or granted stays: somebody counts on it.
 * @returns one part a position, none of them zero, together at most `wantedCents`
 */
export function takeable(
  facts: Pick<MoveFacts, 'positions'> & {
    readonly envelopes: ReadonlyMap<string, Pick<EnvelopeFacts, 'freeCents'>>;
  },
  sourceId: Id<'money_source'>,
  wantedCents: number = Number.MAX_SAFE_INTEGER,
): readonly Position[] {
  const own = facts.positions.filter((one) => one.sourceId === sourceId);
  const order = [
    ...own.filter((one) => one.envelopeId === null),
    ...own.filter((one) => one.envelopeId !== null),
  ];
  const freeLeft = new Map([...facts.envelopes].map(([id, { freeCents }]) => [id, freeCents]));
  const parts: Position[] = [];
  let left = wantedCents;
  for (const position of order) {
    const { envelopeId } = position;
    const most = envelopeId === null ? position.amountCents : (freeLeft.get(envelopeId) ?? 0);
    const amountCents = Math.min(position.amountCents, most, left);
    if (amountCents <= 0) continue;
    if (envelopeId !== null) freeLeft.set(envelopeId, most - amountCents);
    left -= amountCents;
    parts.push({ ...position, amountCents });
  }
  return parts;
}

function takeBack(move: Extract<Move, { kind: 'takeBack' }>, facts: Facts): Judged {
  const parts = takeable(facts, facts.source.id, move.amountCents);
  const canCents = sumCents(parts.map(({ amountCents }) => amountCents));
  return {
    problems: [
      canCents < move.amountCents ? onlyFreeMoney(canCents) : null,
      published(
        move.publication,
        parts.some(({ envelopeId }) => envelopeId !== null),
      ),
    ],
    steps: parts.map(({ purpose, envelopeId, amountCents }) => ({
      from: purpose,
      fromEnvelopeId: envelopeId,
      to: 'source',
      toEnvelopeId: null,
      amountCents,
    })),
  };
}

function judgeMoney(move: Money, facts: Facts): Judged {
  if (move.kind === 'fill') return fill(move, facts);
  if (move.kind === 'place') return place(move, facts);
  if (move.kind === 'shift') return shift(move, facts);
  return move.kind === 'carryOver' ? carryOver(move, facts) : takeBack(move, facts);
}

/** Money that is in no envelope, in cents. */
export const outsideEnvelopes = (positions: readonly Position[]): number =>
  sumCents(positions.filter((one) => one.envelopeId === null).map((one) => one.amountCents));

/**
 * May this move be, and which movements does it make?
 * @returns problems with the names of the fields of the form; all of them
 */
export function judgeMove(move: Move, facts: MoveFacts): Result<Plan> {
  if (facts.budget.closedOn !== null) return refused(refusals.budgetClosed);
  if (move.kind === 'close') {
    const left = outsideEnvelopes(facts.positions);
    return left > 0 ? refused(moneyLeft(left)) : ok({ steps: [], closes: true });
  }
  const { source } = facts;
  if (!source) return refused('from' in move ? refusals.fromMissing : refusals.sourceMissing);
  assert(source.id === move.sourceId, 'the facts are of the source of the move');
  if (move.amountCents <= 0) return refused(refusals.amountMissing);
  const { problems, steps } = judgeMoney(move, { ...facts, source });
  const [first, ...rest] = problems.filter((one) => one !== null);
  return first ? refused(first, ...rest) : ok({ steps, closes: false });
}
