/** When a recognition may be asked, what is missing in it, who has a say, and until when it holds. */
import type { Actor } from '../../../kernel/actor.ts';
import { hasRole } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Answers, Recognition, RecognitionStatus, RecognitionTerm, VenueContent } from '../types.ts';
import type { Checklist, Criterion } from './criteria.ts';

/** Policy, to be set by the city: the sources name no term. */
export const termPolicy = {
  years: 4,
  /** From how long before its end a place may ask anew. */
  renewMonths: 9,
  source: text(
    'Keuze van dit programma; de bronnen noemen geen termijn. Vast te stellen door de gemeente',
    'Choice of this program; the sources name no term. To be set by the municipality',
  ),
  toVerify: true,
} as const;

export const evidenceMax = 600;

const choice = text(
  'Keuze van dit programma; vast te stellen door de gemeente',
  'Choice of this program; to be set by the municipality',
);
export const filePolicy = {
  /** With one request. */
  most: 20,
  maxBytes: 10_000_000,
  /** How long files stay after a request was withdrawn or refused, or a recognition ended: as long as somebody may object or ask. */
  forgetAfterDays: 365,
  source: choice,
  toVerify: true,
} as const;

/** The first day is the day of the decision; the last day is the eve of that date, so many years later. */
export function termFrom(decidedOn: PlainDate): RecognitionTerm {
  return { from: decidedOn, until: decidedOn.add({ years: termPolicy.years }).subtract({ days: 1 }) };
}

/** Recognised, and its last day has gone by. */
export function isOver(recognition: Pick<Recognition, 'status' | 'validUntil'>, today: PlainDate): boolean {
  return (
    recognition.status === 'recognised' &&
    recognition.validUntil !== null &&
    recognition.validUntil < isoDate(today)
  );
}

const open: readonly RecognitionStatus[] = ['draft', 'requested', 'reviewed'];
export const isOpen = (recognition: Pick<Recognition, 'status'>): boolean =>
  open.includes(recognition.status);

/** May a new request be begun beside what is there already? */
export function mayBegin(
  existing: readonly Pick<Recognition, 'status' | 'validUntil'>[],
  today: PlainDate,
): boolean {
  if (existing.some(isOpen)) return false;
  const holds = existing.find((one) => one.status === 'recognised' && !isOver(one, today));
  if (holds === undefined || holds.validUntil === null) return true;
  const from = Temporal.PlainDate.from(holds.validUntil).subtract({ months: termPolicy.renewMonths });
  return Temporal.PlainDate.compare(today, from) >= 0;
}

/**
 * Every criterion needs an answer, and what is there or partly there needs something that shows it: words, a fact or a file.
 * @param withFile keys of the criteria that a file stands with
 */
export function askProblems(
  checklist: Checklist,
  answers: Answers,
  withFile: ReadonlySet<string>,
): readonly Problem[] {
  return checklist.criteria.flatMap((criterion) => {
    const given = answers[criterion.key];
    if (given === undefined || given.answer === null)
      return [
        problem(
          `answer.${criterion.key}`,
          'answer-needed',
          text(
            `Kies een antwoord bij: ${criterion.label.nl}.`,
            `Choose an answer for: ${criterion.label.en}.`,
          ),
        ),
      ];
    const shown = given.evidence !== '' || given.fact !== undefined || withFile.has(criterion.key);
    if (given.answer !== 'no' && !shown)
      return [
        problem(
          `evidence.${criterion.key}`,
          'evidence-needed',
          text(
            `Kies, schrijf of stuur mee waaraan men dit ziet: ${criterion.label.nl}.`,
            `Choose, write or send along what shows this: ${criterion.label.en}.`,
          ),
        ),
      ];
    return [];
  });
}

type Facts = Pick<VenueContent, 'wheelchair' | 'nearTransit' | 'lowThreshold' | 'functions' | 'rooms'>;

/**
 * What the place's own page says about a criterion, for who reviews it; null when the page says nothing of it.
 * Two rooms are what source 003 §4.2 calls 'minimaal twee cursusruimten'; whether they suit courses is for people to see.
 */
export function shownOnPage(criterion: Criterion, venue: Facts): Text | null {
  const said = (yes: boolean): Text =>
    yes ? text('De pagina zegt: ja', 'The page says: yes') : text('De pagina zegt: nee', 'The page says: no');
  const equipped = (name: 'kitchen' | 'wifi'): Text =>
    said(venue.rooms.some(({ equipment }) => equipment.includes(name)));
  if (criterion.function !== undefined) return said(venue.functions.includes(criterion.function));
  switch (criterion.key) {
    case 'wheelchair':
      if (venue.wheelchair === 'partly') return text('De pagina zegt: deels', 'The page says: in part');
      return venue.wheelchair === 'unknown' ? null : said(venue.wheelchair === 'yes');
    case 'transit':
      return venue.nearTransit === 'unknown' ? null : said(venue.nearTransit === 'yes');
    case 'public-access':
    case 'low-threshold':
      return said(venue.lowThreshold);
    case 'course-rooms':
      return text(`Op de pagina: ${venue.rooms.length} ruimten`, `On the page: ${venue.rooms.length} rooms`);
    case 'kitchen':
      return equipped('kitchen');
    case 'wifi':
      return equipped('wifi');
    default:
      return null;
  }
}

type Ground = {
  readonly organisationId: Id<'organisation'> | null;
  readonly wijkId: Id<'wijk'>;
  readonly wijkraadId: Id<'wijkraad'> | null;
};

/** Awb 2:4: who belongs to the managing organisation does not judge its place. */
export function hasInterest(actor: Actor, ground: Pick<Ground, 'organisationId'>): boolean {
  return (
    actor.kind === 'person' &&
    actor.grants.some(
      (grant) => grant.role === 'organisationMember' && grant.organisationId === ground.organisationId,
    )
  );
}

/** Whoever may sign for the organisation that manages the place. */
export function mayAsk(actor: Actor, ground: Pick<Ground, 'organisationId'>): boolean {
  return (
    ground.organisationId !== null &&
    allowed(actor, 'recognition.ask', { organisationId: ground.organisationId })
  );
}

export function mayReview(actor: Actor, ground: Ground): boolean {
  return allowed(actor, 'recognition.review', { wijkId: ground.wijkId }) && !hasInterest(actor, ground);
}

/** The wijkraad of the wijk; where there is none (CS-kwartier), an officer decides for the municipality. */
export function mayDecide(actor: Actor, ground: Ground): boolean {
  if (hasInterest(actor, ground)) return false;
  if (ground.wijkraadId === null) return actor.kind === 'system' || hasRole(actor, 'officer');
  return allowed(actor, 'recognition.decide', { wijkraadId: ground.wijkraadId });
}
