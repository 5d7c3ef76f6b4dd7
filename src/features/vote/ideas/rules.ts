/** What may be done with ideas, when, and which are alike. Pure. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { distance } from '../../../kernel/edit-distance.ts';
import type { Vote } from '../types.ts';
import type { Idea } from './types.ts';

/** Are ideas taken on this day: from and until, both inclusive? */
export function takesIdeas(
  vote: Pick<Vote, 'status' | 'ideasFrom' | 'ideasUntil'>,
  today: PlainDate,
): boolean {
  const from = vote.ideasFrom === null ? null : parseIsoDate(vote.ideasFrom);
  const until = vote.ideasUntil === null ? null : parseIsoDate(vote.ideasUntil);
  if (vote.status !== 'collecting' || from === null || until === null) return false;
  return Temporal.PlainDate.compare(from, today) <= 0 && Temporal.PlainDate.compare(today, until) <= 0;
}

/** The office answers ideas until the ballot is frozen. */
export const checksIdeas = ({ status }: Pick<Vote, 'status'>): boolean =>
  status === 'collecting' || status === 'checking';

/** She changes her words until somebody began to look at them. */
export const mayChange = (idea: Pick<Idea, 'status'>, vote: Pick<Vote, 'status'>): boolean =>
  idea.status === 'sent' && vote.status === 'collecting';

/** Withdrawing stays possible until the ballot is frozen: nobody's idea is voted on against her will. */
export const mayWithdraw = (idea: Pick<Idea, 'status'>, vote: Pick<Vote, 'status'>): boolean =>
  checksIdeas(vote) && (idea.status === 'sent' || idea.status === 'feasible' || idea.status === 'merged');

export const mayObject = (idea: Pick<Idea, 'status' | 'objection'>, vote: Pick<Vote, 'status'>): boolean =>
  idea.status === 'merged' && idea.objection === null && checksIdeas(vote);

/** Words that stand in every idea and say nothing of it. */
const filler = new Set(
  'aan alle als bij dan dat deze die door een elke elkaar geen graag haar heb hebben het hij hun iedereen ik in is je kan komen kunnen maar maken meer met mijn moet naar niet nog of om onze ons ook op over te tot uit van veel voor waar wat wel wij wijk willen worden zal ze zich zijn zoals zou buurt straat plek idee the and for with our you'.split(
    ' ',
  ),
);

function wordsIn(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [...new Set(plain.filter((word) => word.length > 2 && !filler.has(word)))];
}

/** A slip of the finger, a plural or a compound: bank and bankjes, tuin and moestuin. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.includes(short)) return true;
  return short.length >= 5 && distance(short, long, 1) <= 1;
}

const share = (few: readonly string[], many: readonly string[]): number =>
  few.length === 0 ? 0 : few.filter((word) => many.some((one) => alike(word, one))).length / few.length;

/** How much two ideas are about the same, from 0 to 1: their titles count as much as all the rest. */
export function likeness(
  one: Pick<Idea, 'title' | 'description'>,
  other: Pick<Idea, 'title' | 'description'>,
): number {
  const between = (a: readonly string[], b: readonly string[]): number =>
    a.length <= b.length ? share(a, b) : share(b, a);
  const titles = between(wordsIn(one.title), wordsIn(other.title));
  const [a, b] = [wordsIn(`${one.title} ${one.description}`), wordsIn(`${other.title} ${other.description}`)];
  // Of very short texts everything is alike: three words are the least that say something.
  return (titles + between(a, b) * Math.min(1, Math.min(a.length, b.length) / 3)) / 2;
}

/** From here on two ideas are shown side by side; a choice of ours, and only a hint. */
export const likenessLeast = 0.4;

/** Ideas of the same vote that look like this one, the most alike first; at most five. */
export function similarTo<T extends Pick<Idea, 'id' | 'title' | 'description' | 'status'>>(
  idea: Pick<Idea, 'id' | 'title' | 'description'>,
  all: readonly T[],
): readonly T[] {
  return all
    .filter(({ id, status }) => id !== idea.id && status !== 'withdrawn')
    .map((other) => ({ other, likeness: likeness(idea, other) }))
    .filter((found) => found.likeness >= likenessLeast)
    .toSorted((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, 5)
    .map(({ other }) => other);
}
