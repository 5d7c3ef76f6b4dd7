/** The form of 'Termijnen narekenen' and its address: the same values, as the JSON that the command line takes. */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import { equatedDaysByDecree } from '../../../kernel/terms/index.ts';

/** One event as typed; which of the fields count depends on its type. */
export type TypedEvent = {
  readonly type: string;
  readonly on: string;
  /** Last day to complete, of a suspension, or the day of payment that a decision names. */
  readonly until: string;
  readonly reason: string;
  readonly outcome: string;
  readonly by: string;
};

export type TypedTerms = {
  readonly decisionWeeks: string;
  readonly extensionWeeks: string;
  readonly generalTermsActApplies: boolean;
  readonly objectionCommittee: boolean;
  readonly events: readonly TypedEvent[];
  readonly today: string;
};

export const mostRows = 30;
const firstRows = 4;
const moreRows = 4;
const longest = 40;

const eventFields = ['type', 'on', 'until', 'reason', 'outcome', 'by'] as const;
const blank: TypedEvent = { type: '', on: '', until: '', reason: '', outcome: '', by: '' };

type Get = (name: string) => string | undefined;
const textOf = (get: Get, name: string): string => (get(name) ?? '').trim().slice(0, longest);

/** Has someone sent the form, or is this the first visit? */
export const isSent = (get: Get): boolean => get('term.decisionWeeks') !== undefined;

function rowCount(get: Get): number {
  const asked = Number(get('regels') ?? firstRows);
  return Number.isSafeInteger(asked) ? Math.min(mostRows, Math.max(firstRows, asked)) : firstRows;
}

export function readTyped(get: Get, today: PlainDate): TypedTerms {
  const sent = isSent(get);
  const rows = rowCount(get);
  const events = Array.from({ length: rows }, (_, row): TypedEvent => {
    const fields = eventFields.map((field) => [field, textOf(get, `events.${row}.${field}`)] as const);
    return { ...blank, ...Object.fromEntries(fields) };
  });
  const [first = blank, ...rest] = events;
  return {
    decisionWeeks: sent ? textOf(get, 'term.decisionWeeks') : '8',
    extensionWeeks: textOf(get, 'term.extensionWeeks'),
    generalTermsActApplies: sent ? get('term.generalTermsActApplies') !== undefined : true,
    objectionCommittee: get('term.objectionCommittee') !== undefined,
    events: sent ? events : [{ ...first, type: 'received' }, ...rest],
    today: sent ? textOf(get, 'today') : today.toString(),
  };
}

export const nextRows = (typed: TypedTerms): number => Math.min(mostRows, typed.events.length + moreRows);

/** `12-3-2027` as people write it where a browser has no date field; anything else stays as it was typed. */
function isoOf(typed: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseIsoDate(iso) ? iso : typed;
}

/** Absent when empty, so that the reader says that it is missing. */
const given = (key: string, value: string): Record<string, unknown> => (value === '' ? {} : { [key]: value });
const dated = (key: string, value: string): Record<string, unknown> => given(key, isoOf(value));
const numbered = (value: string): number | string => (/^\d{1,6}$/.test(value) ? Number(value) : value);

const isBlank = (event: TypedEvent): boolean => event.type === '' && event.on === '' && event.until === '';

function eventJson(event: TypedEvent): Record<string, unknown> {
  const { type, on, until, reason, outcome, by } = event;
  switch (type) {
    case 'completionRequested':
      return { type, ...dated('on', on), ...dated('completeBefore', until) };
    case 'suspended':
      return { type, ...given('reason', reason), ...dated('from', on), ...dated('until', until) };
    case 'notified':
      return { type, ...dated('on', on), ...given('outcome', outcome), ...dated('payBy', until) };
    case 'objectionReceived':
      return { type, ...dated('on', on), ...given('by', by) };
    default:
      return { ...given('type', type), ...dated('on', on) };
  }
}

/** The input of `hoofdveld terms`; empty rows are left out. */
export function termsJson(typed: TypedTerms): Record<string, unknown> {
  return {
    term: {
      ...(typed.decisionWeeks === '' ? {} : { decisionWeeks: numbered(typed.decisionWeeks) }),
      extensionWeeks: typed.extensionWeeks === '' ? null : numbered(typed.extensionWeeks),
      generalTermsActApplies: typed.generalTermsActApplies,
      objectionCommittee: typed.objectionCommittee,
      // As cases count; the command line counts with what the file says.
      equatedDays: [...equatedDaysByDecree.days],
    },
    events: typed.events.filter((event) => !isBlank(event)).map(eventJson),
    ...dated('today', typed.today),
  };
}

/** Names of the form's fields where the JSON has others. */
const fieldNames: Readonly<Record<string, string>> = {
  from: 'on',
  completeBefore: 'until',
  payBy: 'until',
  clock: 'reason',
};

/** Puts each problem at the field that the reader sees: rows that were left empty count on the page, not in the JSON. */
export function atFields(problems: readonly Problem[], typed: TypedTerms): readonly Problem[] {
  const rows = typed.events.flatMap((event, row) => (isBlank(event) ? [] : [row]));
  return problems.map((problem) => {
    const [, index, key] = /^\/events\/(\d+)(?:\/(\w+))?$/.exec(problem.field) ?? [];
    const row = index === undefined ? undefined : rows[Number(index)];
    if (row === undefined) return problem;
    const field = key === undefined ? 'type' : (fieldNames[key] ?? key);
    return { ...problem, field: `events.${row}.${field}` };
  });
}

/** The form as an address, to share: nothing of it is kept. */
export function termsQuery(typed: TypedTerms): string {
  const query = new URLSearchParams();
  query.set('term.decisionWeeks', typed.decisionWeeks);
  if (typed.extensionWeeks !== '') query.set('term.extensionWeeks', typed.extensionWeeks);
  if (typed.generalTermsActApplies) query.set('term.generalTermsActApplies', 'yes');
  if (typed.objectionCommittee) query.set('term.objectionCommittee', 'yes');
  query.set('today', typed.today);
  typed.events.forEach((event, row) => {
    for (const field of eventFields)
      if (!isBlank(event) && event[field] !== '') query.set(`events.${row}.${field}`, event[field]);
  });
  if (typed.events.length > firstRows) query.set('regels', String(typed.events.length));
  return query.toString();
}
