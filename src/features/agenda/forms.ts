/** Reads what people ask from an address, and writes it back: every filter is a link. */
import { type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { domains } from '../../kernel/domains.ts';
import { isSlug } from '../../kernel/ids.ts';
import { text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { audiences } from '../activity/types.ts';
import { contentLangs } from '../listing/types.ts';
import type { AgendaFilter, When, whenNames } from './types.ts';

/** Names in addresses. `taal` is the language of the page itself, so what is spoken has another name. */
const names = [
  'q',
  'wijk',
  'plek',
  'organisatie',
  'netwerk',
  'activiteit',
  'wanneer',
  'datum',
  'domein',
  'voor',
  'spreektaal',
  'gratis',
  'rolstoel',
  'inloop',
] as const;
export type AgendaName = (typeof names)[number];
export type TypedAgenda = Readonly<Record<AgendaName, string>>;

export type AgendaForm = {
  readonly filter: AgendaFilter;
  readonly when: When;
  readonly page: number;
  readonly problems: readonly Problem[];
  readonly typed: TypedAgenda;
};

export const whenValues: Readonly<Record<(typeof whenNames)[number], string>> = {
  week: '',
  today: 'vandaag',
  tomorrow: 'morgen',
  weekend: 'weekend',
};
const yes = 'ja';

/** Two years either way: holidays and series are not known further, and addresses of days would have no end. */
const furthestYears = 2;

const chooseFromList = (field: AgendaName): Problem =>
  problem(field, 'not-in-list', text('Kies iets uit de lijst.', 'Choose from the list.'));
const wrongDate = problem(
  'datum',
  'date-wrong',
  text(
    'Deze datum bestaat niet of is te ver weg. Kies een dag tussen vorig jaar en over twee jaar.',
    'This date does not exist or is too far away. Choose a day between last year and two years from now.',
  ),
);
export const wijkUnknown = problem(
  'wijk',
  'wijk-unknown',
  text(
    'Deze wijk kennen wij niet. Kies een wijk uit de lijst.',
    'We do not know this neighbourhood. Choose one from the list.',
  ),
);
export const postcodeWrong = problem(
  'postcode',
  'postcode-wrong',
  text('Vul vier cijfers in, bijvoorbeeld 3021.', 'Fill in four digits, such as 3021.'),
);
export const postcodeUnknown = problem(
  'postcode',
  'postcode-unknown',
  text(
    'Bij deze postcode kennen wij nog geen plek. Kies uw wijk uit de lijst.',
    'We know no place with this postcode yet. Choose your neighbourhood from the list.',
  ),
);

class Reading {
  readonly problems: Problem[] = [];
  readonly #typed: TypedAgenda;

  constructor(typed: TypedAgenda) {
    this.#typed = typed;
  }

  slug(name: AgendaName): string | null {
    const value = this.#typed[name];
    if (value === '' || isSlug(value)) return value || null;
    this.problems.push(chooseFromList(name));
    return null;
  }

  oneOf<Value extends string>(name: AgendaName, values: readonly Value[]): Value | null {
    const value = this.#typed[name];
    const found = values.find((each) => each === value) ?? null;
    if (value !== '' && found === null) this.problems.push(chooseFromList(name));
    return found;
  }

  ticked(name: AgendaName): boolean {
    return this.#typed[name] === yes;
  }

  when(today: PlainDate): When {
    const { datum } = this.#typed;
    if (datum !== '') {
      const date = parseIsoDate(datum);
      if (date && Math.abs(date.year - today.year) <= furthestYears) return { kind: 'date', date };
      this.problems.push(wrongDate);
    }
    const value = this.oneOf('wanneer', Object.values(whenValues));
    const kinds = Object.keys(whenValues) as (keyof typeof whenValues)[];
    return { kind: kinds.find((kind) => whenValues[kind] === (value ?? '')) ?? 'week' };
  }
}

/** What is wrong narrows nothing: the page shows the rest and says what to mend. Words are found by who asks the database. */
export function readAgenda(query: FormValues, today: PlainDate): AgendaForm {
  const typed = Object.fromEntries(
    names.map((name) => [name, query.text(name).slice(0, 120)]),
  ) as TypedAgenda;
  const reading = new Reading(typed);
  const filter: AgendaFilter = {
    wijk: reading.slug('wijk'),
    venue: reading.slug('plek'),
    organisation: reading.slug('organisatie'),
    network: reading.slug('netwerk'),
    activity: reading.slug('activiteit'),
    found: null,
    domain: reading.oneOf('domein', domains),
    audience: reading.oneOf('voor', audiences),
    language: reading.oneOf('spreektaal', contentLangs),
    free: reading.ticked('gratis'),
    wheelchair: reading.ticked('rolstoel'),
    withoutSignup: reading.ticked('inloop'),
  };
  const when = reading.when(today);
  const page = query.text('pagina');
  return {
    filter,
    when,
    typed,
    problems: reading.problems,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The question as an address says it, without empty parts: `?wijk=middelland&wanneer=vandaag`, or nothing. */
export function agendaQuery(typed: Partial<TypedAgenda>, page = 1): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = typed[name];
    if (value) query.set(name, value);
  }
  if (page > 1) query.set('pagina', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
