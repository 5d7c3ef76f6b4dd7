/** What was typed to set a vote up. All problems at once, each beside its field. */

import { startOfDay } from '../../../kernel/dates.ts';
import { type Domain, domains } from '../../../kernel/domains.ts';
import { isSlug } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { readDate } from '../../../ui/index.ts';
import { add1Options, comparisons, completions, rules, tieRules } from '../../allocation/types.ts';
import type { VoteChanges } from '../commands/set-up.ts';
import { ballotKinds, type VoteRules } from '../types.ts';

type Form = Pick<FormValues, 'text' | 'texts'>;

/** Hour in the city at which a vote opens; it closes when its last day ends. */
const opensAtHour = 9;
export const longestName = 120;
export const longestSource = 500;
const mostPostcodes = 500;

export const capField = (of: 'category' | 'wijk', name: string): string => `cap.${of}.${name}`;

/** Gathers problems while reading. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #form: Form;

  constructor(form: Form) {
    this.#form = form;
  }

  typed(field: string): string {
    return this.#form.text(field);
  }

  note(...found: readonly (Problem | null)[]): void {
    for (const one of found) if (one) this.problems.push(one);
  }

  required(field: string, most: number): string {
    const typed = this.typed(field);
    this.note(typed === '' ? missing(field) : tooLong(field, typed, most));
    return typed;
  }

  whole(field: string, least: number, most: number): number {
    const typed = this.typed(field);
    const value = /^\d{1,7}$/.test(typed) ? Number(typed) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.note(
      problem(
        field,
        'number-range',
        text(
          `Vul een heel getal in van ${least} tot en met ${most}.`,
          `Enter a whole number from ${least} to ${most}.`,
        ),
      ),
    );
    return least;
  }

  one<T extends string>(field: string, options: readonly T[]): T {
    const found = options.find((option) => option === this.typed(field));
    if (!found) this.note(problem(field, 'choice-missing', text('Kies er één.', 'Choose one.')));
    return found ?? (options[0] as T);
  }

  date(field: string): string | null {
    if (this.typed(field) === '') return null;
    const read = readDate(field, this.typed(field));
    if (!read.ok) this.problems.push(...read.problems);
    return read.ok ? read.value.toString() : null;
  }

  ticked(field: string): boolean {
    return this.typed(field) === 'yes';
  }

  texts(field: string): readonly string[] {
    return this.#form.texts(field);
  }

  sourced(field: string): { readonly source: string; readonly toVerify: boolean } {
    return {
      source: this.required(`${field}Source`, longestSource),
      toVerify: this.ticked(`${field}ToVerify`),
    };
  }
}

const missing = (field: string): Problem => problem(field, 'missing', text('Vul dit in.', 'Fill this in.'));

/** `3021, 3022 AB`: with commas, spaces or line ends between them. */
function postcodes(read: Reader): string[] {
  const codes = [
    ...new Set(
      read
        .typed('postcodes')
        .toUpperCase()
        .replace(/(\d{4})\s+([A-Z]{2})(?![A-Z])/g, '$1$2')
        .split(/[\s,;]+/)
        .filter((code) => code !== ''),
    ),
  ];
  const wrong = codes.filter((code) => !/^[1-9]\d{3}([A-Z]{2})?$/.test(code));
  if (wrong.length > 0)
    read.note(
      problem(
        'postcodes',
        'postcode-shape',
        text(
          `Dit is geen postcode: ${wrong.slice(0, 3).join(', ')}. Vul vier cijfers in, met of zonder twee letters.`,
          `This is not a postcode: ${wrong.slice(0, 3).join(', ')}. Enter four digits, with or without two letters.`,
        ),
      ),
    );
  if (codes.length > mostPostcodes)
    read.note(
      problem(
        'postcodes',
        'too-many-postcodes',
        text(`Vul hoogstens ${mostPostcodes} postcodes in.`, `Enter at most ${mostPostcodes} postcodes.`),
      ),
    );
  return codes;
}

function caps(read: Reader, wijken: readonly string[]): VoteRules['count']['caps'] {
  const fields = [
    ...domains.map((name: Domain) => ({ of: 'category' as const, name })),
    ...wijken.map((name) => ({ of: 'wijk' as const, name })),
  ];
  return fields.flatMap(({ of, name }) => {
    const field = capField(of, name);
    if (read.typed(field) === '') return [];
    const cents = parseCents(field, read.typed(field));
    if (!cents.ok) read.note(...cents.problems);
    return cents.ok ? [{ of, name, cents: cents.value }] : [];
  });
}

function readRules(read: Reader, wijken: readonly string[]): VoteRules {
  const kind = read.one('kind', ballotKinds);
  return {
    voters: {
      ageFrom: read.whole('ageFrom', 0, 99),
      postcodes: postcodes(read),
      ...read.sourced('voters'),
    },
    ballot: {
      kind,
      choicesMin: read.whole('choicesMin', 0, 999),
      choicesMax: read.whole('choicesMax', 1, 999),
      points: kind === 'points' && read.typed('points') !== '' ? read.whole('points', 1, 100) : null,
      ...read.sourced('ballot'),
    },
    count: {
      rule: read.one('rule', rules),
      completion: read.one('completion', completions),
      add1: add1Options.filter((option) => read.texts('add1').includes(option)),
      ties: [read.one('tie1', tieRules), ...(read.typed('tie2') === '' ? [] : [read.one('tie2', tieRules)])],
      comparison: read.one('comparison', comparisons),
      supportMin: read.whole('supportMin', 0, 1_000_000),
      partial: read.ticked('partial'),
      caps: caps(read, wijken),
      ...read.sourced('count'),
    },
  };
}

const momentOf = (date: string, days: number, hours: number): Date =>
  new Date(startOfDay(dayOf(date).add({ days })).add({ hours }).epochMilliseconds);

function dayOf(date: string) {
  const read = readDate('', date);
  if (!read.ok) throw new TypeError('a date that was read before');
  return read.value;
}

/**
 * @param wijken slugs of the council's wijken, which a limit can be for
 * @returns problems of every field; that dates and limits fit each other is looked at by the command
 */
export function readSetUp(form: Form, wijken: readonly string[]): Result<VoteChanges> {
  const read = new Reader(form);
  const name = { nl: read.required('nameNl', longestName), en: read.required('nameEn', longestName) };
  const [ideasFrom, ideasUntil] = [read.date('ideasFrom'), read.date('ideasUntil')];
  const [opensOn, closesOn] = [read.date('opensOn'), read.date('closesOn')];
  for (const field of ['opensOn', 'closesOn']) if (read.typed(field) === '') read.note(missing(field));
  const voteRules = readRules(read, wijken);
  if (read.problems.length > 0 || opensOn === null || closesOn === null)
    return { ok: false, problems: read.problems };
  return ok({
    name,
    rules: voteRules,
    ideasFrom,
    ideasUntil,
    opensAt: momentOf(opensOn, 0, opensAtHour),
    closesAt: momentOf(closesOn, 1, 0),
  });
}

/** @returns problem `slug-shape` */
export function readSlug(form: Form): Result<string> {
  const slug = form.text('slug');
  if (isSlug(slug) && slug !== 'nieuw' && slug.length <= 80) return ok(slug);
  return {
    ok: false,
    problems: [
      problem(
        'slug',
        'slug-shape',
        text(
          'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld middelland-2027.',
          'Use small letters, digits and hyphens, for example middelland-2027.',
        ),
      ),
    ],
  };
}
