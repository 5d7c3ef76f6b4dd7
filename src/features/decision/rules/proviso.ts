/**
 * The budget proviso (Awb 4:34): a grant for a year whose budget is still to be adopted can be made on condition that it
 * provides the money. Making it, and invoking it: what stands in the way, all at once. Pure.
 */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { same, type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Decision, EarlierGrant, Finding } from '../types.ts';
import { fact, moneyFact, say } from './check.ts';
import { longestTerm } from './continuity.ts';

/** Whether a grant that is made now can have a proviso. */
export type ProvisoChoice = {
  readonly year: number;
  /** The budget of that year was not adopted yet. */
  readonly open: boolean;
  /** What is determined with the grant itself knows no conditions any more: title 4.2.5 does not name 4:34 (Awb 4:43). */
  readonly finalAtOnce: (amountCents: number) => boolean;
};

/** For a proviso that someone wants to make; beside the choice, which is not there any more once there is a budget. */
export function provisoChoiceProblem(
  wanted: { readonly budgetProviso: boolean; readonly amountCents: number | null },
  choice: ProvisoChoice,
): Problem | null {
  if (!wanted.budgetProviso) return null;
  if (!choice.open)
    return problem(
      '',
      'budget-adopted',
      text(
        `De begroting van ${choice.year} is vastgesteld. Een voorbehoud kan niet meer (Awb 4:34).`,
        `The budget of ${choice.year} has been adopted. A proviso is no longer possible (Awb 4:34).`,
      ),
    );
  return choice.finalAtOnce(wanted.amountCents ?? 0)
    ? problem(
        'budgetProviso',
        'proviso-final',
        text(
          'Dit bedrag staat meteen vast. Daar past geen voorbehoud bij (Awb 4:34, 4:43). Haal het vinkje weg, of wacht op de begroting.',
          'This amount is final at once. No proviso goes with that (Awb 4:34, 4:43). Untick it, or wait for the budget.',
        ),
      )
    : null;
}

/** Proposed unless the amount would be final at once; null where no proviso can be made. */
export function proposedProviso(
  { year, open, finalAtOnce }: ProvisoChoice,
  amountCents: number,
): { readonly year: number; readonly proposed: boolean } | null {
  return open ? { year, proposed: !finalAtOnce(amountCents) } : null;
}

type Version = Pick<Decision, 'provisoYear' | 'decidedOn'>;

/**
 * The proviso that holds, and the day on which it was made: a change of the grant keeps it.
 * @param versions of one case, the first first
 */
export function provisoIn(
  versions: readonly Version[],
): { readonly year: number; readonly madeOn: PlainDate } | null {
  const year = versions.at(-1)?.provisoYear ?? null;
  const first = versions.find((one) => one.provisoYear === year);
  const madeOn = parseIsoDate(first?.decidedOn ?? '');
  return year === null || madeOn === null ? null : { year, madeOn };
}

/** A proviso that can be invoked today. */
export type Invocable = {
  readonly year: number;
  readonly lastDay: PlainDate;
  /** What the recipient got for the year before: for the same activities the law then is another (lid 4). */
  readonly yearBefore: readonly EarlierGrant[];
};

/** How someone wants to invoke it. */
export type WantedProviso = {
  /** Null where it was not answered. */
  readonly sameActivities: boolean | null;
  /** The reasonable term of Awb 4:50, in words. */
  readonly givenTerm: string;
};

/** Beside no field: the choice is not there any more. */
const cannotNow = problem(
  '',
  'proviso-not-invocable',
  text(
    'Een beroep op het begrotingsvoorbehoud kan nu niet: het kan alleen binnen vier weken na de vaststelling van de begroting (Awb 4:34 lid 3).',
    'The budget proviso cannot be invoked now: that is possible only within four weeks after the budget was adopted (Awb 4:34 paragraph 3).',
  ),
);

/** @param lowers whether the recipient gets less by the change */
export function invokeProblems(
  wanted: WantedProviso | null,
  invocable: Invocable | null,
  lowers: boolean,
): readonly Problem[] {
  if (wanted === null) return [];
  if (invocable === null) return [cannotNow];
  const problems: (Problem | null)[] = [];
  if (!lowers)
    problems.push(
      problem(
        'proviso',
        'proviso-raises',
        text(
          'Met een beroep op het begrotingsvoorbehoud kunt u alleen verlagen of intrekken.',
          'By invoking the budget proviso you can only lower or withdraw.',
        ),
      ),
    );
  if (invocable.yearBefore.length > 0 && wanted.sameActivities === null)
    problems.push(
      problem(
        'sameActivities',
        'same-activities-missing',
        text(
          'Kies of de ontvanger het jaar ervoor voor dezelfde activiteiten subsidie kreeg (Awb 4:34 lid 4).',
          'Choose whether the recipient got subsidy for the same activities the year before (Awb 4:34 paragraph 4).',
        ),
      ),
    );
  if (followsReasonableTerm(wanted, invocable)) {
    const empty = wanted.givenTerm.trim() === '';
    problems.push(
      empty
        ? problem(
            'givenTerm',
            'given-term-missing',
            text(
              'Schrijf op welke redelijke termijn de ontvanger krijgt (Awb 4:50).',
              'Say which reasonable period the recipient gets (Awb 4:50).',
            ),
          )
        : tooLong('givenTerm', wanted.givenTerm, longestTerm),
    );
  }
  return problems.filter((one) => one !== null);
}

/** Awb 4:34 lid 4: who was subsidised the year before for the same activities gets a reasonable term; others none (lid 5). */
export const followsReasonableTerm = (
  { sameActivities }: WantedProviso,
  { yearBefore }: Pick<Invocable, 'yearBefore'>,
): boolean => yearBefore.length > 0 && sameActivities === true;

const findingKey = 'budgetProviso';
const articles = {
  reasonableTerm: 'Awb 4:34 lid 4 en 4:50',
  atOnce: 'Awb 4:34 lid 5 en 4:48 lid 1 onder e',
} as const;

/** The articles as a letter names them after 'artikel'. */
const inLetter: Readonly<Record<keyof typeof articles, Text>> = {
  reasonableTerm: text('4:34, vierde lid, en 4:50', '4:34, paragraph 4, and 4:50'),
  atOnce: text(
    '4:34, vijfde lid, en 4:48, eerste lid, onder e,',
    '4:34, paragraph 5, and 4:48, paragraph 1 (e),',
  ),
};

/** What the change rests on, as one finding with its article. */
export function provisoFinding(
  wanted: WantedProviso,
  invocable: Invocable,
  { currentCents, amountCents }: { readonly currentCents: number; readonly amountCents: number },
): Finding {
  const withTerm = followsReasonableTerm(wanted, invocable);
  const year = same(String(invocable.year));
  const cut = say(
    'De begroting van {0} geeft niet genoeg geld. Daarom beroepen wij ons op het voorbehoud in ons besluit. Toegekend was {1}. Dat wordt {2}.',
    'The budget of {0} does not provide enough money. That is why we invoke the proviso in our decision. {1} had been granted. It becomes {2}.',
    year,
    euroText(currentCents),
    euroText(amountCents),
  );
  const term = say(
    ' U kreeg het jaar ervoor subsidie voor dezelfde activiteiten. De redelijke termijn (Awb 4:50): {0}',
    ' You got subsidy for the same activities the year before. The reasonable period (Awb 4:50): {0}',
    wanted.givenTerm.trim(),
  );
  return {
    key: findingKey,
    check: 'person',
    label: text('Begrotingsvoorbehoud', 'Budget proviso'),
    article: articles[withTerm ? 'reasonableTerm' : 'atOnce'],
    onFail: 'refuse',
    result: 'failed',
    facts: [
      fact('Begroting', 'Budget', year),
      moneyFact('Toegekend', 'Granted', currentCents),
      moneyFact('Wordt', 'Becomes', amountCents),
    ],
    sentence: withTerm ? text(cut.nl + term.nl, cut.en + term.en) : cut,
  };
}

/** The articles on which a decision that invokes the proviso rests; null for any other. */
export function provisoArticles(findings: readonly Pick<Finding, 'key' | 'article'>[]): Text | null {
  const finding = findings.find(({ key }) => key === findingKey);
  if (!finding) return null;
  return inLetter[finding.article === articles.reasonableTerm ? 'reasonableTerm' : 'atOnce'];
}
