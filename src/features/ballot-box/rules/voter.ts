/** Who may vote by mailbox: by her own word, a postcode of the vote and the age from which one votes. No address is kept. Pure. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { VoteRules } from '../../vote/types.ts';

/** `3011 ab` as `3011AB`; what is no postcode stays what it is. */
export const readPostcode = (typed: string): string => typed.toUpperCase().replace(/\s/g, '');

/** @returns is this postcode one of the vote's, by its four digits or whole */
export const votesHere = (postcode: string, { postcodes }: VoteRules['voters']): boolean =>
  postcodes.includes(postcode) || postcodes.includes(postcode.slice(0, 4));

/**
 * One mailbox has many spellings: capitals, and whatever stands behind a plus. Which of them was used does not give another vote.
 * @param email an address in small letters
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const [name, host] = [email.slice(0, at), email.slice(at + 1)];
  const plain = name.split('+', 1)[0] ?? name;
  // Gmail passes over points, and has a second name.
  const google = host === 'gmail.com' || host === 'googlemail.com';
  return google ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${host}`;
}

export type Declared = { readonly postcode: string; readonly declares: boolean };

/** @returns `postcode-shape`, `postcode-elsewhere`, `not-declared` */
export function declaredProblems(
  { postcode, declares }: Declared,
  voters: VoteRules['voters'],
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!/^[1-9][0-9]{3}[A-Z]{2}$/.test(postcode))
    problems.push(
      problem(
        'postcode',
        'postcode-shape',
        text(
          'Vul uw postcode in: vier cijfers en twee letters, bijvoorbeeld 3011 AB.',
          'Enter your postcode: four digits and two letters, for example 3011 AB.',
        ),
      ),
    );
  else if (!votesHere(postcode, voters))
    problems.push(
      problem(
        'postcode',
        'postcode-elsewhere',
        text(
          'Deze postcode stemt hier niet mee. Woont u hier wel? Bel dan 14 010.',
          'This postcode does not take part in this vote. Do you live here all the same? Call 14 010.',
        ),
      ),
    );
  if (!declares)
    problems.push(
      problem(
        'verklaring',
        'not-declared',
        text(
          `Kruis aan dat dit klopt. Bent u jonger dan ${voters.ageFrom}, of stemde u al? Dan kunt u hier niet stemmen.`,
          `Tick that this is right. Are you younger than ${voters.ageFrom}, or did you vote already? Then you cannot vote here.`,
        ),
      ),
    );
  return problems;
}
