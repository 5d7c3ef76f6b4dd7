/** Reads the officer's forms and the public date question; every problem with its field. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { parseCents } from '../../kernel/money.ts';
import { collectProblems, ok, problem, type Result, refused } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { readDate } from '../../ui/read-form.ts';
import type { WantedBudget } from './adopted-budget.ts';
import type { CeilingChange, Publication } from './commands.ts';

const longest = { publication: 200, reason: 500 } as const;

function readPublication(form: FormValues): Result<Publication> {
  const publication = form.text('publication');
  const reason = form.text('reason');
  const found = [
    publication === '' ? publicationMissing : null,
    tooLong('publication', publication, longest.publication),
    tooLong('reason', reason, longest.reason),
  ].filter((one) => one !== null);
  return found.length > 0 ? { ok: false, problems: found } : ok({ publication, reason });
}

const publicationMissing = problem(
  'publication',
  'publication-missing',
  text(
    'Vul in waar dit is bekendgemaakt, bijvoorbeeld Gemeenteblad 2027, 123.',
    'Enter where this was published, for example Gemeenteblad 2027, 123.',
  ),
);
const reasonMissing = problem(
  'reason',
  'reason-missing',
  text('Vul in waarom het plafond wijzigt.', 'Enter why the ceiling changes.'),
);
const kindMissing = problem(
  'kind',
  'kind-missing',
  text('Kies verhogen of verlagen.', 'Choose raise or lower.'),
);

export function readCeilingChange(form: FormValues): Result<CeilingChange> {
  const kind = form.text('kind');
  const amount = parseCents('amount', form.text('amount'));
  const publication = readPublication(form);
  const known = kind === 'raise' || kind === 'lower';
  const problems = [
    ...(known ? [] : [kindMissing]),
    ...collectProblems([amount, publication]),
    ...(form.text('reason') === '' ? [reasonMissing] : []),
  ];
  if (!known || !amount.ok || !publication.ok || problems.length > 0) return { ok: false, problems };
  return ok({
    ...publication.value,
    kind,
    amountCents: amount.value,
    // A form that was tampered with matches no ceiling and is refused as changed.
    seenCents: /^\d{1,15}$/.test(form.text('seen')) ? Number(form.text('seen')) : -1,
  });
}

/** `one` is a single gebied, wijkraad or wijk, which the form names. */
export const levels = ['city', 'gebied', 'wijkraad', 'wijk', 'one'] as const;
export type Level = (typeof levels)[number];
const isLevel = (value: string): value is Level => (levels as readonly string[]).includes(value);

export type EnvelopesForm = Publication & {
  readonly roundSlug: string;
  readonly level: Level;
  /** `wijk:middelland`; only of level `one`. */
  readonly area: string | null;
  readonly perDomain: boolean;
  readonly amountCents: number;
};

export const areaMissing = problem(
  'area',
  'area-missing',
  text(
    'Kies een gebied, wijkraad of wijk uit de lijst.',
    'Choose a district, council or neighbourhood from the list.',
  ),
);

/** Else the whole city would get what was meant for one wijk. */
const areaOfNoLevel = problem(
  'level',
  'area-of-no-level',
  text(
    'U koos hieronder één gebied, wijkraad of wijk. Kies dat hier ook, of maak die keuze leeg.',
    'You chose one district, council or neighbourhood below. Choose that here too, or clear that choice.',
  ),
);

export function readNewEnvelopes(form: FormValues): Result<EnvelopesForm> {
  const level = form.text('level');
  const roundSlug = form.text('round');
  const area = level === 'one' ? form.text('area').slice(0, 100) : null;
  const amount: Result<number> =
    form.text('amount') === '' ? ok(0) : parseCents('amount', form.text('amount'));
  const publication: Result<Publication> =
    amount.ok && amount.value === 0 && form.text('publication') === ''
      ? ok({ publication: '', reason: form.text('reason').slice(0, longest.reason) })
      : readPublication(form);
  const problems = [
    ...(roundSlug === ''
      ? [problem('round', 'round-missing', text('Kies een ronde.', 'Choose a round.'))]
      : []),
    ...(isLevel(level)
      ? []
      : [problem('level', 'level-missing', text('Kies voor welk gebied.', 'Choose for which area.'))]),
    ...(area === '' ? [areaMissing] : []),
    ...(isLevel(level) && area === null && form.text('area') !== '' ? [areaOfNoLevel] : []),
    ...collectProblems([amount, publication]),
  ];
  if (!isLevel(level) || !amount.ok || !publication.ok || problems.length > 0) return { ok: false, problems };
  return ok({
    ...publication.value,
    roundSlug,
    level,
    area,
    perDomain: form.text('domains') === 'each',
    amountCents: amount.value,
  });
}

/** Before this date there is nothing to ask about. */
const earliest = Temporal.PlainDate.from('2000-01-01');

/**
 * The date of 'what was free on …' (Awb 4:25.3).
 * @returns null when nothing was asked; problems `date-shape`, `date-future`, `date-too-early`
 */
export function readPastDate(typed: string | undefined, today: PlainDate): Result<PlainDate | null> {
  if (typed === undefined || typed.trim() === '') return ok(null);
  const date = readDate('op', typed);
  if (!date.ok) return date;
  if (Temporal.PlainDate.compare(date.value, today) > 0)
    return refused(
      problem('op', 'date-future', text('Kies een dag die al geweest is.', 'Choose a day that has been.')),
    );
  if (Temporal.PlainDate.compare(date.value, earliest) < 0)
    return refused(
      problem('op', 'date-too-early', text('Kies een dag na 1999.', 'Choose a day after 1999.')),
    );
  return ok(date.value);
}

/** A budget as typed. */
export function readBudget(form: FormValues): WantedBudget {
  const typed = form.text('adoptedOn').slice(0, 40);
  const day: Result<PlainDate | null> = typed === '' ? ok(null) : readDate('adoptedOn', typed);
  const year = /^\d{4}$/.exec(form.text('year'))?.[0];
  return {
    year: year === undefined ? null : Number(year),
    adoptedOn: day.ok ? day.value : null,
    notAdopted: form.text('notAdopted') === 'yes',
    source: form.text('source'),
    reason: form.text('reason'),
    unreadable: day.ok ? [] : day.problems,
  };
}
