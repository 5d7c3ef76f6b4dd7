/** Which decisions of a case one can object to (Awb 1:3, 7:1), and what winning does to each. Pure. */
import { dateText } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { CaseEvent } from '../../application/types.ts';
import { kindLabels } from '../messages.ts';
import type { Contested, ContestedKind, Decision, FollowUp, Objection } from '../types.ts';

const otherLabels = {
  penalty: text('Dwangsombesluit', 'Decision on a penalty payment'),
  recovery: text('Terugvordering', 'Recovery'),
  deferral: text('Uitstel van betaling', 'Deferral of payment'),
} as const;

/** What it decided, without its date. */
export function contestedLabel({ against, kind }: Pick<Contested, 'against' | 'kind'>): Text {
  if (against !== 'decision') return otherLabels[against];
  return kind === null ? text('Besluit', 'Decision') : kindLabels[kind];
}

/** `Weigering van 3 maart 2027`. */
export function contestedText(contested: Contested): Text {
  const label = contestedLabel(contested);
  const on = dateText(contested.notifiedOn ?? contested.decidedOn);
  return text(`${label.nl} van ${on.nl}`, `${label.en} of ${on.en}`);
}

/** Which events of a case tell of a decision with a letter of its own that says how to object (Awb 3:45). */
export function decidesOf({ kind, facts }: Pick<CaseEvent, 'kind' | 'facts'>): ContestedKind | null {
  if (kind === 'penaltyFixed') return 'penalty';
  if (kind === 'recoveryClaimed') return 'recovery';
  if (kind !== 'recoverySettled') return null;
  // What is set off is collected: who wins against it wins against the recovery.
  if (facts.outcome === 'setOff') return 'recovery';
  return facts.outcome === 'arrange' ? 'deferral' : null;
}

/** Came something with a right of objection after the last objection? Always true after the first such letter. */
export function mayObjectAnew(events: readonly CaseEvent[]): boolean {
  const onObjection = new Set(
    events.flatMap(({ kind, facts }) =>
      kind === 'decided' && facts.kind === 'onObjection' ? [facts.decisionId] : [],
    ),
  );
  const told = events.findLast(
    (event) =>
      decidesOf(event) !== null || (event.kind === 'notified' && !onObjection.has(event.facts.decisionId)),
  );
  const objected = events.findLast(({ kind }) => kind === 'objectionReceived');
  return told !== undefined && told.seq > (objected?.seq ?? 0);
}

/** Stands in forms; the same for a decision and for the objection against it. */
export function contestedKey(one: Pick<Contested, 'decisionId' | 'eventId' | 'penaltyOfId'>): string {
  return one.decisionId ?? one.eventId ?? one.penaltyOfId ?? '';
}

/** One goes to court with a decision on an objection, and a declining that was annulled is there no more. */
export function isContestable(version: Pick<Decision, 'kind' | 'notifiedOn'>, annulled: boolean): boolean {
  return version.notifiedOn !== null && version.kind !== 'onObjection' && !annulled;
}

export const contestedMissing = problem(
  'against',
  'choice-missing',
  text('Kies tegen welk besluit het bezwaar is.', 'Choose which decision the objection is against.'),
);

/** Newest first. */
export function newestFirst(all: readonly Contested[]): readonly Contested[] {
  const day = ({ notifiedOn, decidedOn }: Contested): string => notifiedOn ?? decidedOn;
  return all.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

/** What the row of an objection keeps of it; all empty while nobody knows. */
export function againstColumns(
  contested: Contested | null,
): Pick<Objection, 'against' | 'decisionId' | 'againstEventId' | 'againstObjectionId' | 'notifiedOn'> {
  return {
    against: contested?.against ?? 'decision',
    decisionId: contested?.decisionId ?? null,
    againstEventId: contested?.eventId ?? null,
    againstObjectionId: contested?.penaltyOfId ?? null,
    notifiedOn: contested?.notifiedOn ?? null,
  };
}

/**
 * What remains to be done by hand when an objection against this decision is won. Null where the decision on the objection
 * does it all itself: it sets another amount, of the grant or of the penalty.
 * @param inForce the version that holds now
 */
export function followUpOf(
  contested: Contested | null,
  inForce: Pick<Decision, 'id'> | null,
): FollowUp | null {
  if (contested === null || contested.against === 'penalty') return null;
  if (contested.against !== 'decision') return contested.against;
  return contested.decisionId === inForce?.id ? null : 'superseded';
}

const maxNote = 5000;

/** What an officer wrote down of it. */
export function followUpProblems(note: string): readonly Problem[] {
  const written = note.trim();
  const problems = [
    written === ''
      ? problem('followUpNote', 'followUpNote-missing', text('Schrijf op wat u deed.', 'Say what you did.'))
      : null,
    tooLong('followUpNote', written, maxNote),
  ];
  return problems.filter((one) => one !== null);
}
