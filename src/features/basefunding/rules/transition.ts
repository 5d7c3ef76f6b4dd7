/** From old schemes to the new one: what changes for an organisation, and what the reasonable term costs. Pure. */
import { type Text, text } from '../../../kernel/messages.ts';
import { sumCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { continuityYears, yearsInARow } from '../../decision/rules.ts';
import { shareOf } from './whole.ts';

export const fits = ['whole', 'partly', 'none'] as const;
export type Fit = (typeof fits)[number];
export const steps = ['merge', 'adapt', 'end'] as const;
export type Step = (typeof steps)[number];

/** What an officer judged of one old scheme. */
export type Transition = {
  readonly fit: Fit;
  readonly step: Step;
  /** In Dutch, for who reads the law. */
  readonly consequence: string;
  /** The reasonable term for who had it three years or more (Awb 4:51). */
  readonly termMonths: number;
  readonly source: string;
  readonly toVerify: boolean;
};

/** One that a scheme of ours takes up, judged or not yet. */
export type OldScheme = {
  readonly schemeId: string;
  readonly schemeSlug: string;
  readonly schemeName: Text;
  readonly name: string;
  readonly transition: (Transition & { readonly revision: number }) | null;
};

/** What an organisation got for a year, from an old scheme or from one of ours. */
export type Subsidy = {
  readonly organisationId: string;
  /** Of the scheme of ours that it belongs to, or that takes it up. */
  readonly schemeId: string;
  readonly name: string;
  readonly year: number;
  readonly amountCents: number;
};

export type Change = {
  /** Of the last year: one line for each scheme it came from. */
  readonly name: string;
  readonly amountCents: number;
  /** Counted across the old schemes and the new one. */
  readonly years: number;
  readonly old: OldScheme | null;
  /** What the reasonable term costs: only where the scheme ends and three years or more were granted. */
  readonly termCents: number;
};

/**
 * What changes for one organisation from `year` on: what it got in the year before, and what becomes of that.
 * @param subsidies of this organisation, of any year
 */
export function changesOf(
  subsidies: readonly Subsidy[],
  schemes: readonly OldScheme[],
  year: number,
): readonly Change[] {
  const last = Map.groupBy(
    subsidies.filter((one) => one.year === year - 1),
    ({ schemeId, name }) => `${schemeId} ${name}`,
  );
  return [...last.values()]
    .flatMap((same): Change[] => {
      const [first] = same;
      if (!first) return [];
      const { schemeId, name } = first;
      const old = schemes.find((one) => one.schemeId === schemeId && one.name === name) ?? null;
      const amountCents = sumCents(same.map((one) => one.amountCents));
      const years = yearsInARow(
        subsidies.filter((one) => one.schemeId === schemeId),
        year,
      );
      return [{ name, amountCents, years, old, termCents: termCents({ amountCents, years, old }) }];
    })
    .toSorted((a, b) => b.amountCents - a.amountCents || (a.name < b.name ? -1 : 1));
}

function termCents({ amountCents, years, old }: Pick<Change, 'amountCents' | 'years' | 'old'>): number {
  if (old?.transition?.step !== 'end' || years < continuityYears) return 0;
  return shareOf(amountCents, old.transition.termMonths, 12);
}

/** Does less than before need a reasonable term? */
export const isLong = ({ years }: Pick<Change, 'years'>): boolean => years >= continuityYears;

/** What the reasonable terms cost beside the ceilings from which they can be paid. */
export type TermBudget = {
  readonly schemeSlug: string;
  readonly schemeName: Text;
  readonly termCents: number;
  /** Null: no ceiling of that year was published yet. */
  readonly ceiling: { readonly publishedCents: number; readonly freeCents: number } | null;
};

type Ceiling = {
  readonly schemeSlug: string;
  readonly publishedCents: number;
  readonly freeCents: number;
};

/**
 * By new scheme: a term is paid from the money of the scheme that takes the old one up. Nothing is set aside for it before a
 * decision is taken; this only says whether it would fit. Where no term costs anything there is no line.
 */
export function termBudgets(changes: readonly Change[], ceilings: readonly Ceiling[]): readonly TermBudget[] {
  const costly = changes.filter(({ old, termCents: cost }) => old !== null && cost > 0);
  return [...Map.groupBy(costly, ({ old }) => old?.schemeSlug ?? '')].map(([schemeSlug, same]) => {
    const own = ceilings.filter((one) => one.schemeSlug === schemeSlug);
    return {
      schemeSlug,
      schemeName: same[0]?.old?.schemeName ?? text(schemeSlug, schemeSlug),
      termCents: sumCents(same.map((one) => one.termCents)),
      ceiling:
        own.length === 0
          ? null
          : {
              publishedCents: sumCents(own.map(({ publishedCents }) => publishedCents)),
              freeCents: sumCents(own.map(({ freeCents }) => freeCents)),
            },
    };
  });
}

type Totals = { readonly amountCents: number; readonly termCents: number; readonly long: number };
export const totalsOf = (changes: readonly Change[]): Totals => ({
  amountCents: sumCents(changes.map((one) => one.amountCents)),
  termCents: sumCents(changes.map((one) => one.termCents)),
  long: changes.filter(isLong).length,
});

export const longest = { consequence: 2000, source: 500 } as const;

export type TypedTransition = {
  readonly fit: string;
  readonly step: string;
  readonly consequence: string;
  readonly termMonths: string;
  readonly source: string;
  readonly toVerify: boolean;
};

const isFit = (value: string): value is Fit => (fits as readonly string[]).includes(value);
const isStep = (value: string): value is Step => (steps as readonly string[]).includes(value);

type Read = { readonly wanted: Transition | null; readonly problems: readonly Problem[] };

/** @returns all problems: `choice-missing`, `missing`, `too-long`, `number-shape`, each at its field */
export function readTransition(typed: TypedTransition): Read {
  const { fit, step, toVerify } = typed;
  const [consequence, source, months] = [
    typed.consequence.trim(),
    typed.source.trim(),
    typed.termMonths.trim(),
  ];
  const choice = (field: string): Problem =>
    problem(field, 'choice-missing', text('Kies er een.', 'Choose one.'));
  const written = (field: 'consequence' | 'source', words: string): Problem | null =>
    words === ''
      ? problem(field, 'missing', text('Vul dit in.', 'Fill this in.'))
      : tooLong(field, words, longest[field]);
  const termMonths = /^\d{1,2}$/.test(months) ? Number(months) : Number.NaN;
  const problems = [
    isFit(fit) ? null : choice('fit'),
    isStep(step) ? null : choice('step'),
    written('consequence', consequence),
    termMonths <= 60
      ? null
      : problem(
          'termMonths',
          'number-shape',
          text('Vul een heel getal in, van 0 tot en met 60.', 'Enter a whole number, from 0 to 60.'),
        ),
    written('source', source),
  ].filter((one) => one !== null);
  if (problems.length > 0 || !isFit(fit) || !isStep(step)) return { wanted: null, problems };
  return { wanted: { fit, step, consequence, termMonths, source, toVerify }, problems };
}
