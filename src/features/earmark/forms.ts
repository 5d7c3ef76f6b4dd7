/** Reads the form of an earmark; what cannot be read becomes a problem with its field. */
import { text } from '../../kernel/messages.ts';
import { parseCents } from '../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refused } from '../../kernel/result.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { readDate } from '../../ui/read-form.ts';
import { type EarmarkLine, isField, type SplitKey, splitKeys } from './types.ts';
import type { WantedEarmark, WantedLine } from './wanted.ts';

/** Lines of the form: welfare, care, safety, green, and two more. */
export const formLines = 6;

type Percent = Pick<EarmarkLine, 'percentLeast' | 'percentMost'>;

/**
 * A part as people write it: `5`, `7,5%`, or a band: `5-10`, `5 tot 10%`.
 * @returns hundredths of a percent; problems `percent-shape`, `percent-order`
 */
export function readPercent(field: string, typed: string): Result<Percent> {
  const shape = /^(\d{1,3}(?:[.,]\d{1,2})?) ?%?(?: ?(?:-|–|tot|to) ?(\d{1,3}(?:[.,]\d{1,2})?) ?%?)?$/i.exec(
    typed.trim().replace(/\s+/g, ' '),
  );
  const hundredths = (part: string): number => Math.round(Number(part.replace(',', '.')) * 100);
  const least = hundredths(shape?.[1] ?? '');
  const most = shape?.[2] === undefined ? least : hundredths(shape[2]);
  if (!shape || least < 1 || most > 10_000)
    return refused(
      problem(
        field,
        'percent-shape',
        text(
          'Vul een percentage in van meer dan 0 en hooguit 100, bijvoorbeeld 5, of een band, bijvoorbeeld 5-10.',
          'Enter a percentage above 0 and at most 100, for example 5, or a band, for example 5-10.',
        ),
      ),
    );
  if (most < least)
    return refused(
      problem(
        field,
        'percent-order',
        text('Schrijf het laagste percentage eerst.', 'Write the lowest percentage first.'),
      ),
    );
  return ok({ percentLeast: least, percentMost: most });
}

const isKey = (typed: string): typed is SplitKey => (splitKeys as readonly string[]).includes(typed);

type Read = { readonly line: WantedLine; readonly problems: readonly Problem[] };

function readLine(form: FormValues, at: number): Read | null {
  const field = `line.${at}`;
  const typed = (part: string): string => form.text(`${field}.${part}`);
  const filled = ['name', 'domain', 'base', 'percent', 'source', 'verify'].some((part) => typed(part) !== '');
  if (!filled) return null;
  const base = typed('base') === '' ? null : parseCents(`${field}.base`, typed('base'));
  const percent = typed('percent') === '' ? null : readPercent(`${field}.percent`, typed('percent'));
  const domain = typed('domain');
  return {
    line: {
      field,
      name: typed('name'),
      domain: isField(domain) ? domain : null,
      baseCents: base?.ok ? base.value : null,
      percent: percent?.ok ? percent.value : null,
      source: typed('source'),
      toVerify: typed('verify') === 'yes',
    },
    problems: [
      ...(base === null || base.ok ? [] : base.problems),
      ...(percent === null || percent.ok ? [] : percent.problems),
      ...(domain === '' || isField(domain)
        ? []
        : [
            problem(
              `${field}.domain`,
              'domain-unknown',
              text('Kies een domein uit de lijst.', 'Choose a domain from the list.'),
            ),
          ]),
    ],
  };
}

function readInhabitants(typed: string): Result<number | null> {
  if (typed === '') return ok(null);
  const digits = typed.replace(/[.\s\u00a0]/g, '');
  return /^[1-9]\d{0,7}$/.test(digits)
    ? ok(Number(digits))
    : refused(
        problem(
          'cityInhabitants',
          'number-shape',
          text('Vul een heel getal in, bijvoorbeeld 671000.', 'Enter a whole number, for example 671000.'),
        ),
      );
}

/** An earmark as typed. */
export function readEarmark(form: FormValues): WantedEarmark {
  const typedDay = form.text('decidedOn');
  const day = typedDay === '' ? null : readDate('decidedOn', typedDay);
  const inhabitants = readInhabitants(form.text('cityInhabitants'));
  const year = /^\d{4}$/.exec(form.text('year'))?.[0];
  const key = form.text('splitKey');
  const lines = Array.from({ length: formLines }, (_, at) => readLine(form, at)).filter(
    (one) => one !== null,
  );
  return {
    year: year === undefined ? null : Number(year),
    document: form.text('document'),
    decidedOn: day?.ok ? day.value : null,
    splitKey: isKey(key) ? key : null,
    cityInhabitants: inhabitants.ok ? inhabitants.value : null,
    inhabitantsSource: form.text('inhabitantsSource'),
    reason: form.text('reason'),
    lines: lines.map(({ line }) => line),
    unreadable: [
      ...(day === null || day.ok ? [] : day.problems),
      ...lines.flatMap(({ problems }) => problems),
      ...(inhabitants.ok ? [] : inhabitants.problems),
    ],
  };
}
