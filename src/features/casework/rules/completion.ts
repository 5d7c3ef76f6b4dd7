/** Asking for what is missing (Awb 4:5), and what still is. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { equatedDaysByDecree, nextWorkingDay } from '../../../kernel/terms/index.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { type CompletionItem, completenessProblems } from '../../application/rules.ts';
import type { Attachment, Cosigner } from '../../application/types.ts';
import type { SchemeVersion } from '../../scheme/types.ts';
import { type CaseFacts, eventsOf } from './case-facts.ts';

export { type CompletionItem, openRequest } from '../../application/rules.ts';

export const cosignersKey = 'cosigners';
export const otherKey = 'other';
export const noteLength = 500;
/** Longer is no term to complete but a delay; the scheme's own term is far below it. */
export const longestCompletionDays = 90;

/** Everything that one can ask for, with what it is called in the letter. */
export function completionChoices(version: SchemeVersion): readonly { key: string; label: Text }[] {
  const questions = version.rules.form
    .flatMap((page) => page.questions)
    .filter((question) => question.kind !== 'stateAid' || question.required)
    .map(({ key, label }) => ({ key, label: label as Text }));
  const cosigners =
    version.rules.cosigners.count > 0
      ? [{ key: cosignersKey, label: text('De mede-ondertekenaars', 'The co-signers') }]
      : [];
  return [...questions, ...cosigners, { key: otherKey, label: text('Iets anders', 'Something else') }];
}

export function labelOfItem(version: SchemeVersion, key: string): Text {
  return completionChoices(version).find((choice) => choice.key === key)?.label ?? text(key, key);
}

/** The scheme's term, and to the next working day where it ends on a day off: nobody loses a day to a Sunday. */
export function proposedLastDay(version: SchemeVersion, today: PlainDate): PlainDate {
  return nextWorkingDay(today.add({ days: version.rules.terms.completionDays }), equatedDaysByDecree.days);
}

export type CompletionRequest = {
  readonly items: readonly CompletionItem[];
  /** Last day on which the applicant can complete. */
  readonly completeBefore: PlainDate;
};

function problemsOfItems(items: readonly CompletionItem[], version: SchemeVersion): Problem[] {
  const known = new Set(completionChoices(version).map((choice) => choice.key));
  const found: Problem[] = [];
  if (items.length === 0)
    found.push(
      problem('items', 'items-needed', text('Kies wat er nog mist.', 'Choose what is still missing.')),
    );
  for (const { key, note } of items) {
    if (!known.has(key))
      found.push(
        problem(
          'items',
          'item-unknown',
          text('Deze vraag hoort niet bij de regeling.', 'The scheme has no such question.'),
        ),
      );
    if (key === otherKey && note === '')
      found.push(
        problem(`note.${key}`, 'note-needed', text('Schrijf op wat er mist.', 'Write down what is missing.')),
      );
    const long = tooLong(`note.${key}`, note, noteLength);
    if (long) found.push(long);
  }
  return found;
}

function problemsOfLastDay(lastDay: PlainDate, today: PlainDate): Problem[] {
  if (Temporal.PlainDate.compare(lastDay, today) <= 0)
    return [
      problem(
        'completeBefore',
        'not-after-today',
        text('De laatste dag moet na vandaag liggen.', 'The last day must be after today.'),
      ),
    ];
  if (Temporal.PlainDate.compare(lastDay, today.add({ days: longestCompletionDays })) > 0)
    return [
      problem(
        'completeBefore',
        'too-long',
        text(
          `Geef ten hoogste ${longestCompletionDays} dagen de tijd.`,
          `Give at most ${longestCompletionDays} days.`,
        ),
      ),
    ];
  return [];
}

export function mayAskCompletion(facts: CaseFacts, request: CompletionRequest): Result<null> {
  const [first, ...rest] = [
    ...problemsOfItems(request.items, facts.version),
    ...problemsOfLastDay(request.completeBefore, facts.today),
  ];
  return first ? refused(first, ...rest) : ok(null);
}

/** Keys of answers that came on paper and lie in the file: the form itself stays as it was typed. */
function receivedOnPaper(facts: Pick<CaseFacts, 'events'>): ReadonlySet<string> {
  return new Set(
    facts.events
      .filter((event) => event.kind === 'completed' && Array.isArray(event.facts.onPaper))
      .flatMap((event) => event.facts.onPaper as string[]),
  );
}

/** What keeps the application from being complete, less what came on paper. */
export function openProblems(
  facts: Pick<CaseFacts, 'application' | 'version' | 'events'>,
  cosigners: readonly Cosigner[],
  attachments: readonly Attachment[],
): readonly Problem[] {
  const onPaper = receivedOnPaper(facts);
  return completenessProblems(facts.application, facts.version, cosigners, attachments).filter(
    ({ field }) => !onPaper.has(field),
  );
}

/**
 * Completion that came by paper: the day of its stamp counts.
 * @param on on or after the request, never after today
 */
export function mayRecordCompletion(facts: CaseFacts, on: PlainDate): Result<null> {
  const request = eventsOf(facts, 'completionRequested').at(-1);
  if (facts.application.status !== 'incomplete' || !request)
    return refused(
      problem(
        '',
        'no-request',
        text('Er staat geen verzoek om aanvulling open.', 'No request for completion is open.'),
      ),
    );
  if (Temporal.PlainDate.compare(on, facts.today) > 0)
    return refused(
      problem('on', 'after-today', text('Deze datum ligt na vandaag.', 'This date is after today.')),
    );
  if (on.toString() < request.onDate)
    return refused(
      problem(
        'on',
        'before-request',
        text('Dit ligt vóór het verzoek om aan te vullen.', 'This is before the request to complete.'),
      ),
    );
  return ok(null);
}
