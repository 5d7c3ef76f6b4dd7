/** The geography of a city of one's own, read from rows: all of it or nothing, every problem with its row. Pure. */
import { type Problem, problem } from '../../kernel/result.ts';
import { slugOf } from './rules.ts';
import type { PlaceRow } from './types.ts';

export const placeColumns = [
  'gebied',
  'cbsCode',
  'wijkraad',
  'wijkraadKind',
  'wijk',
  'buurten',
  'inhabitants',
  'year',
  'source',
] as const;
type Column = (typeof placeColumns)[number];
/** As typed: every cell is text, what is not there is empty. */
export type TypedPlace = Readonly<Record<Column, string>>;

const mostRows = 1000;
const longest = 100;

const wrong = (row: number, column: Column | '', en: string, nl: string): Problem =>
  problem(`${row}${column === '' ? '' : `.${column}`}`, 'place-row', {
    en: `Row ${row}${column === '' ? '' : `, ${column}`}: ${en}`,
    nl: `Rij ${row}${column === '' ? '' : `, ${column}`}: ${nl}`,
  });

function nameProblems(row: number, typed: TypedPlace): Problem[] {
  const problems: Problem[] = [];
  for (const column of ['gebied', 'wijk', 'source'] as const)
    if (typed[column] === '') problems.push(wrong(row, column, 'is missing', 'ontbreekt'));
  for (const column of ['gebied', 'wijkraad', 'wijk'] as const) {
    if (typed[column].length > longest)
      problems.push(
        wrong(row, column, `has more than ${longest} characters`, `heeft meer dan ${longest} tekens`),
      );
    else if (typed[column] !== '' && slugOf(typed[column]) === '')
      problems.push(wrong(row, column, 'has no letter or digit', 'heeft geen letter of cijfer'));
  }
  return problems;
}

const buurtenOf = (typed: string): string[] => typed.split(/[\s;,]+/).filter(Boolean);

function codeProblems(row: number, typed: TypedPlace): Problem[] {
  const problems: Problem[] = [];
  if (!/^WK\d{6}$/.test(typed.cbsCode))
    problems.push(wrong(row, 'cbsCode', 'must look like WK059901', 'moet eruitzien als WK059901'));
  for (const code of buurtenOf(typed.buurten))
    if (!/^BU\d{8}$/.test(code))
      problems.push(
        wrong(row, 'buurten', `${code} must look like BU05990110`, `${code} moet eruitzien als BU05990110`),
      );
  if (new Set(buurtenOf(typed.buurten)).size !== buurtenOf(typed.buurten).length)
    problems.push(wrong(row, 'buurten', 'names a code twice', 'noemt een code twee keer'));
  if (!['', 'wijkraad', 'dorpsraad'].includes(typed.wijkraadKind))
    problems.push(
      wrong(row, 'wijkraadKind', 'must be wijkraad or dorpsraad', 'moet wijkraad of dorpsraad zijn'),
    );
  return problems;
}

const wholeNumber = (typed: string): number | null => (/^\d{1,9}$/.test(typed) ? Number(typed) : null);

/** What is not known stays unknown: both or neither. */
function figureProblems(row: number, { inhabitants, year }: TypedPlace): Problem[] {
  if (inhabitants === '' && year === '') return [];
  const problems: Problem[] = [];
  if ((wholeNumber(inhabitants) ?? 0) < 1)
    problems.push(
      wrong(row, 'inhabitants', 'must be a whole number above 0', 'moet een geheel getal boven 0 zijn'),
    );
  const of = wholeNumber(year) ?? 0;
  if (of < 1900 || of > 2200)
    problems.push(wrong(row, 'year', 'must be a year, such as 2025', 'moet een jaar zijn, zoals 2025'));
  return problems;
}

/** What one row says about a name may not differ from what another said. */
class Agreement {
  private readonly first = new Map<string, { readonly row: number; readonly value: string }>();

  check(row: number, column: Column, key: string, value: string, what: string): Problem[] {
    const before = this.first.get(key);
    if (!before) this.first.set(key, { row, value });
    return before === undefined || before.value === value
      ? []
      : [
          wrong(
            row,
            column,
            `${what} differs from row ${before.row}`,
            `${what} is anders dan in rij ${before.row}`,
          ),
        ];
  }
}

/**
 * @param typed in the order of the file
 * @param firstRow number of the first one in the file: 2 under a line of titles
 * @returns the rows, or every problem; `field` is `<row>.<column>`
 */
export function readPlaces(
  typed: readonly TypedPlace[],
  firstRow: number,
):
  | { readonly ok: true; readonly value: readonly PlaceRow[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (typed.length === 0 || typed.length > mostRows)
    return {
      ok: false,
      problems: [
        problem('', 'place-rows', {
          en: `The file must hold 1 to ${mostRows} wijken.`,
          nl: `Het bestand moet 1 tot ${mostRows} wijken bevatten.`,
        }),
      ],
    };
  const [codes, names, councils, kinds, twice] = Array.from({ length: 5 }, () => new Agreement()) as [
    Agreement,
    Agreement,
    Agreement,
    Agreement,
    Agreement,
  ];
  const problems = typed.flatMap((one, index) => {
    const row = firstRow + index;
    const gebied = slugOf(one.gebied);
    const council = slugOf(one.wijkraad);
    return [
      ...nameProblems(row, one),
      ...codeProblems(row, one),
      ...figureProblems(row, one),
      ...codes.check(row, 'cbsCode', gebied, one.cbsCode, 'the code of this gebied'),
      ...names.check(row, 'gebied', one.cbsCode, gebied, 'the gebied of this code'),
      ...(council === ''
        ? []
        : [
            ...councils.check(row, 'wijkraad', council, gebied, 'the gebied of this wijkraad'),
            ...kinds.check(
              row,
              'wijkraadKind',
              council,
              one.wijkraadKind || 'wijkraad',
              'the kind of this wijkraad',
            ),
          ]),
      ...twice.check(row, 'wijk', slugOf(one.wijk), String(row), 'the place of this wijk'),
    ];
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: typed.map((one) => ({
      gebied: one.gebied,
      cbsCode: one.cbsCode,
      wijkraad: one.wijkraad === '' ? null : one.wijkraad,
      wijkraadKind: one.wijkraadKind === 'dorpsraad' ? 'dorpsraad' : 'wijkraad',
      wijk: one.wijk,
      buurten: buurtenOf(one.buurten),
      inhabitants: wholeNumber(one.inhabitants),
      year: wholeNumber(one.year),
      source: one.source,
    })),
  };
}
