/** May this draft become policy today? Awb 4:27: made known before the period that it is for. */
import { dateText, isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Round, SchemeVersion } from '../types.ts';

export type Window = { readonly validFrom: string; readonly validUntil: string | null };

/** Half-open windows share a day unless one ends where the other begins, or before. */
export function overlaps(a: Window, b: Window): boolean {
  return (
    (b.validUntil === null || a.validFrom < b.validUntil) &&
    (a.validUntil === null || b.validFrom < a.validUntil)
  );
}

/** Published versions whose window stands in the way. */
export function conflicting(draft: SchemeVersion, versions: readonly SchemeVersion[]): SchemeVersion[] {
  return versions.filter(
    (other) => other.id !== draft.id && other.status === 'published' && overlaps(draft, other),
  );
}

/**
 * A predecessor that can be ended on the draft's first day: it starts earlier, and no round of it still takes
 * applications from then on.
 */
export function canBeEnded(other: SchemeVersion, rounds: readonly Round[], draft: SchemeVersion): boolean {
  const own = rounds.filter((round) => round.schemeVersionId === other.id);
  return other.validFrom < draft.validFrom && own.every((round) => round.closesOn < draft.validFrom);
}

export type Publication = {
  readonly draft: SchemeVersion;
  readonly versions: readonly SchemeVersion[];
  /** Rounds of the draft and of the versions. */
  readonly rounds: readonly Round[];
  /** Did the officer agree to end predecessors on the draft's first day? */
  readonly endPredecessors: boolean;
  readonly today: PlainDate;
};

/** @returns every problem of window, rounds and moment; what the rules themselves lack is `checkRules` */
export function publicationProblems(publication: Publication): Problem[] {
  return [...momentProblems(publication), ...overlapProblems(publication), ...roundProblems(publication)];
}

function momentProblems({ draft, today }: Publication): Problem[] {
  if (isoDate(today) < draft.validFrom) return [];
  return [
    problem('validFrom', 'published-too-late', {
      nl: `De periode is al begonnen op ${dateText(draft.validFrom).nl}. Maak de regeling bekend vóór de eerste dag (Awb 4:27), of kies een latere eerste dag.`,
      en: `The period began on ${dateText(draft.validFrom).en}. Publish the scheme before its first day (Awb 4:27), or choose a later first day.`,
    }),
  ];
}

function overlapProblems({ draft, versions, rounds, endPredecessors }: Publication): Problem[] {
  return conflicting(draft, versions).flatMap((other) => {
    if (!canBeEnded(other, rounds, draft))
      return [
        problem('validFrom', `overlap-${other.number}`, {
          nl: `De periode valt samen met die van versie ${other.number}, die al bekend is gemaakt. Kies een andere eerste of laatste dag.`,
          en: `The period overlaps that of version ${other.number}, which has been published. Choose another first or last day.`,
        }),
      ];
    return endPredecessors
      ? []
      : [
          problem('endPredecessors', `ends-${other.number}`, {
            nl: `Versie ${other.number} loopt dan nog. Geef aan dat die versie stopt op de eerste dag van deze versie.`,
            en: `Version ${other.number} still runs then. Say that it ends on the first day of this version.`,
          }),
        ];
  });
}

function roundProblems({ draft, rounds, today }: Publication): Problem[] {
  return rounds
    .filter((round) => round.schemeVersionId === draft.id)
    .flatMap((round) => roundDateProblems(round, draft, today, round.slug));
}

/**
 * A round is made known before it opens, and ends before the period does.
 * @param name tells rounds apart where several are checked; empty for the one being edited
 */
export function roundDateProblems(
  round: Pick<Round, 'opensOn' | 'closesOn'>,
  window: Window,
  today: PlainDate,
  name: string,
): Problem[] {
  const found: Problem[] = [];
  const which = name === '' ? '' : ` (${name})`;
  const code = (base: string): string => (name === '' ? base : `${base}-${name}`);
  if (round.opensOn <= isoDate(today))
    found.push(
      problem('opensOn', code('round-opened'), {
        nl: `Een ronde moet bekend zijn voordat zij opengaat. Kies een eerste dag na vandaag${which}.`,
        en: `A round must be known before it opens. Choose a first day after today${which}.`,
      }),
    );
  if (round.closesOn < round.opensOn)
    found.push(
      problem('closesOn', code('round-ends-first'), {
        nl: `De laatste dag ligt vóór de eerste dag${which}.`,
        en: `The last day is before the first day${which}.`,
      }),
    );
  if (window.validUntil !== null && round.closesOn >= window.validUntil)
    found.push(
      problem('closesOn', code('round-after-window'), {
        nl: `De ronde moet sluiten voordat de periode eindigt op ${dateText(window.validUntil).nl}${which}.`,
        en: `The round must close before the period ends on ${dateText(window.validUntil).en}${which}.`,
      }),
    );
  return found;
}
