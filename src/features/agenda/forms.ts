/** Reads what people ask from an address, and writes it back: every filter is a link. */

import { type AgendaName, agendaNames, longestAnswer } from '../../kernel/agenda-question.ts';
import { type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { domains } from '../../kernel/domains.ts';
import { isSlug } from '../../kernel/ids.ts';
import { text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { contentLangs } from '../../kernel/words.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { audiences } from '../activity/types.ts';
import type { AgendaFilter, When, whenNames } from './types.ts';

export type TypedAgenda = Readonly<Record<AgendaName, string>>;

export type AgendaForm = {
  readonly filter: AgendaFilter;
  /** The same things as a list, or as a map with the list. */
  readonly view: 'list' | 'map';
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
export const mapView = 'kaart';

/** Two years either way: holidays and series are not known further, and addresses of days would have no end. */
const furthestYears = 2;

const chooseFromList = (field: AgendaName): Problem =>
  problem(field, 'not-in-list', text('Kies iets uit de lijst.', 'Choose from the list.'));
export const originUnknown = problem(
  'postcode',
  'origin-unknown',
  text(
    'Wij weten niet waar dit ligt. Daarom staan er geen minuten lopen bij.',
    'We do not know where this lies. So no minutes of walking are shown.',
  ),
);
const wrongDate = problem(
  'datum',
  'date-wrong',
  text(
    'Deze datum bestaat niet of is te ver weg. Kies een dag tussen vorig jaar en over twee jaar.',
    'This date does not exist or is too far away. Choose a day between last year and two years from now.',
  ),
);
const wijkUnknown = problem(
  'wijk',
  'wijk-unknown',
  text(
    'Deze wijk kennen wij niet. Kies een andere, of typ de hele naam.',
    'We do not know this neighbourhood. Choose another one, or type its whole name.',
  ),
);
/** @param perhaps names of what may be meant */
export const wijkUnsure = (perhaps: readonly string[]): Problem =>
  perhaps.length === 0
    ? wijkUnknown
    : problem(
        'wijk',
        'wijk-unsure',
        text(
          `Deze wijk kennen wij niet. Misschien bedoelt u: ${perhaps.join('; ')}.`,
          `We do not know this neighbourhood. Perhaps you mean: ${perhaps.join('; ')}.`,
        ),
      );
export const gebiedUnknown = problem(
  'wijk',
  'gebied-unknown',
  text(
    'Dit gebied kennen wij niet. Kies een wijk uit de lijst.',
    'We do not know this district. Choose a neighbourhood from the list.',
  ),
);
export const postcodeWrong = problem(
  'postcode',
  'postcode-wrong',
  text(
    'Vul vier cijfers in, of vier cijfers en twee letters. Bijvoorbeeld 3021 of 3021 AB.',
    'Fill in four digits, or four digits and two letters. Such as 3021 or 3021 AB.',
  ),
);
export const postcodeUnknown = problem(
  'postcode',
  'postcode-unknown',
  text(
    'Wij weten niet in welke wijk deze postcode ligt. Kies uw wijk uit de lijst.',
    'We do not know in which neighbourhood this postcode lies. Choose yours from the list.',
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
    agendaNames.map((name) => [name, query.text(name).slice(0, longestAnswer)]),
  ) as TypedAgenda;
  const reading = new Reading(typed);
  const view = reading.oneOf('beeld', [mapView]) === null ? 'list' : 'map';
  const filter: AgendaFilter = {
    // A slug or a name: who asks the database sees which.
    wijk: typed.wijk === '' ? null : typed.wijk,
    gebied: typed.wijk === '' ? reading.slug('gebied') : null,
    venue: reading.slug('plek'),
    organisation: reading.slug('organisatie'),
    network: reading.slug('netwerk'),
    activity: reading.slug('activiteit'),
    found: null,
    near: null,
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
    view,
    // Not both in an address: who chooses a wijk leaves the gebied that she looked in.
    typed: typed.wijk === '' ? typed : { ...typed, gebied: '' },
    problems: reading.problems,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The question as an address says it, without empty parts: `?wijk=middelland&wanneer=vandaag`, or nothing. */
export function agendaQuery(typed: Partial<TypedAgenda>, page = 1): string {
  const query = new URLSearchParams();
  for (const name of agendaNames) {
    const value = typed[name];
    if (value) query.set(name, value);
  }
  if (page > 1) query.set('pagina', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** The postcode lies in several wijken: they are named, and chosen by hand. */
export const postcodeSeveral = (names: readonly string[]): Problem =>
  problem(
    'postcode',
    'postcode-several',
    text(
      `Deze postcode ligt in ${names.join(', ')}. Kies uw wijk uit de lijst, of vul ook de twee letters in.`,
      `This postcode lies in ${names.join(', ')}. Choose your neighbourhood from the list, or fill in the two letters as well.`,
    ),
  );
