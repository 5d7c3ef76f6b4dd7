/** Awb 4:51: who got subsidy for three years or more in a row may not lose it from one day to the next. */
import { same, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { EarlierGrant, Finding } from '../types.ts';
import { type Check, fact, say } from './check.ts';

/** So many years in a row make the reasonable term necessary. */
export const continuityYears = 3;

/** What a person found: the same as in the years before, or not. */
export const sameActivities = say(
  'Het gaat om dezelfde activiteiten als in de jaren hiervoor. Stopt de subsidie of wordt het minder, dan hoort daar een redelijke termijn bij.',
  'It is for the same activities as in the years before. Ending or lowering the subsidy needs a reasonable period.',
);
export const otherActivities = say(
  'Het gaat niet om dezelfde activiteiten als in de jaren hiervoor. Een redelijke termijn is niet nodig.',
  'It is not for the same activities as in the years before. A reasonable period is not needed.',
);

/** How many years in a row, up to the year before `year`, had a grant. Gaps end the count; doubles count once. */
export function yearsInARow(grants: readonly Pick<EarlierGrant, 'year'>[], year: number): number {
  const years = new Set(grants.map((grant) => grant.year));
  let count = 0;
  while (years.has(year - 1 - count)) count += 1;
  return count;
}

/**
 * Raises the finding from the third year in a row on, also across schemes that this one follows. It never decides:
 * whether the activities are essentially the same is for a person to say.
 */
export const continuityTerm: Check = ({ facts }) => {
  const { earlierGrants, round } = facts;
  const count = yearsInARow(earlierGrants, round.year);
  const known = earlierGrants
    .filter((grant) => grant.year < round.year && grant.year >= round.year - Math.max(count, 1))
    .toSorted((a, b) => b.year - a.year)
    .map((grant) =>
      fact(
        String(grant.year),
        String(grant.year),
        say(
          '{0}, {1}: {2}',
          '{0}, {1}: {2}',
          same(grant.schemeName),
          euroText(grant.amountCents),
          grant.activity,
        ),
      ),
    );
  if (count + 1 < continuityYears) {
    return {
      result: 'passed',
      facts: known,
      sentence: say(
        'Er is geen subsidie voor drie jaar achter elkaar. Een redelijke termijn is niet nodig.',
        'There is no subsidy for three years in a row. A reasonable period is not needed.',
      ),
    };
  }
  return {
    result: 'needsPerson',
    facts: known,
    sentence:
      count >= continuityYears
        ? say(
            'De aanvrager kreeg {0} jaar achter elkaar subsidie. Gaat het om dezelfde activiteiten? Dan kan weigeren of verlagen alleen met een redelijke termijn, en na een gesprek.',
            'The applicant got subsidy for {0} years in a row. Is it for the same activities? Then refusing or lowering needs a reasonable period, and a hearing first.',
            count,
          )
        : say(
            'Dit wordt het derde jaar achter elkaar. Gaat het om dezelfde activiteiten? Dan geldt na dit jaar een redelijke termijn bij stoppen of verlagen.',
            'This would be the third year in a row. Is it for the same activities? Then after this year ending or lowering needs a reasonable period.',
          ),
  };
};

/** Is it for the same activities, after three years or more? Then less needs a reasonable term, if need be above the ceiling. */
export function continuityBroken(found: readonly Finding[]): boolean {
  return found.some((finding) => finding.check === 'continuityTerm' && finding.result === 'failed');
}

export const longestTerm = 1000;

type Lessening = {
  readonly outcome: 'grant' | 'refuse';
  readonly amountCents: number | null;
  readonly givenTerm: string;
};

/** Who then gets less than she asked for is told which reasonable term she gets, or why none. */
export function givenTermProblem(
  wanted: Lessening,
  context: { readonly findings: readonly Finding[]; readonly limits: { readonly askedCents: number } },
): Problem | null {
  const amount = wanted.outcome === 'grant' ? (wanted.amountCents ?? 0) : 0;
  if (!continuityBroken(context.findings) || amount >= context.limits.askedCents) return null;
  if (wanted.givenTerm.trim() !== '') return tooLong('givenTerm', wanted.givenTerm, longestTerm);
  return problem(
    'givenTerm',
    'given-term-missing',
    text(
      'Na drie jaar of meer kan weigeren of verlagen alleen met een redelijke termijn. Schrijf op welke de aanvrager krijgt, of waarom geen (Awb 4:51).',
      'After three years or more refusing or lowering needs a reasonable period. Say which one the applicant gets, or why none (Awb 4:51).',
    ),
  );
}

/** The finding as the file and the letter tell it once the term is given. @param term empty or null for none */
export function withGivenTerm(found: readonly Finding[], term: string | null): readonly Finding[] {
  const given = term?.trim() ?? '';
  if (given === '') return found;
  return found.map((finding) =>
    finding.check === 'continuityTerm' && finding.result === 'failed'
      ? {
          ...finding,
          facts: [...finding.facts, fact('Redelijke termijn', 'Reasonable period', same(given))],
          sentence: say(
            'U kreeg drie jaar of langer subsidie voor dezelfde activiteiten. De redelijke termijn (Awb 4:51): {0}',
            'You got subsidy for the same activities for three years or more. The reasonable period (Awb 4:51): {0}',
            given,
          ),
        }
      : finding,
  );
}
