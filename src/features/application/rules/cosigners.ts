/** Who may co-sign: as many as the scheme says, each a different person with a mailbox of her own, not the applicant. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';

export type CosignerEntry = { readonly name: string; readonly email: string };

/** Deliberately plain: something, an @, a domain with a dot. The invitation itself is the real test. */
const emailShape = /^[^\s@<>"(),:;\\]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/;

export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

export function isEmail(email: string): boolean {
  const normal = normalEmail(email);
  return normal.length <= 254 && emailShape.test(normal) && !normal.includes('..');
}

/**
 * One mailbox, however it is written: case does not count, nor does what follows a '+'. Dots do count: with most
 * providers they make another mailbox.
 */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = normalEmail(email).split('@');
  return `${local.split('+')[0] ?? ''}@${domain}`;
}

/**
 * So many invitations a mailbox gets in a day, from whichever applications: strangers' addresses can be typed in. A choice
 * of this program, to verify with the municipality.
 */
export const invitationsPerDay = { amount: 5, toVerify: true } as const;

/** Who was asked as often as that gets nothing more today; she stays named and can be asked tomorrow. */
export const askedOften = (field: string): Problem =>
  problem(
    field,
    'mailed-often',
    text(
      `Naar dit e-mailadres zijn vandaag al ${invitationsPerDay.amount} uitnodigingen gestuurd. Morgen kan het weer.`,
      `${invitationsPerDay.amount} invitations were sent to this e-mail address today. You can send one again tomorrow.`,
    ),
  );

const folded = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const words = {
  nameMissing: text('Vul de naam in van deze mede-ondertekenaar.', 'Enter the name of this co-signer.'),
  emailMissing: text(
    'Vul het e-mailadres in van deze mede-ondertekenaar.',
    'Enter the e-mail address of this co-signer.',
  ),
  emailShape: text(
    'Dit is geen e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.nl.',
    'This is not an e-mail address. It looks like name@example.nl.',
  ),
  emailTwice: text(
    'Dit e-mailadres staat er al bij. Iedere mede-ondertekenaar heeft een eigen e-mailadres nodig.',
    'This e-mail address is already in the list. Every co-signer needs an own e-mail address.',
  ),
  ownEmail: text(
    'Dit is uw eigen e-mailadres. U vraagt zelf aan, dus u kunt niet ook mede-ondertekenen.',
    'This is your own e-mail address. You are the applicant, so you cannot co-sign as well.',
  ),
  nameTwice: text(
    'Deze naam staat er al bij. Heten er twee mensen zo? Zet er dan een tweede naam of letter bij.',
    'This name is already in the list. Do two people have this name? Then add a second name or initial.',
  ),
  ownName: text(
    'Dit is uw eigen naam. Mede-ondertekenaars zijn andere mensen dan de aanvrager.',
    'This is your own name. Co-signers are other people than the applicant.',
  ),
};

export type CosignerFacts = {
  readonly applicant: { readonly name: string; readonly email: string | null };
  /** Already on the case and not in the form: signed on paper, or kept as they are. */
  readonly others: readonly { readonly name: string; readonly email: string | null }[];
};

const blank = (entry: CosignerEntry): boolean => entry.name.trim() === '' && entry.email.trim() === '';

/**
 * Problems of the rows `cosigners.<n>.name` and `cosigners.<n>.email`. Blank rows are skipped: a draft may have fewer than
 * the scheme asks.
 */
export function cosignerProblems(
  entries: readonly CosignerEntry[],
  facts: CosignerFacts,
): readonly Problem[] {
  const problems: Problem[] = [];
  const mailboxes = new Set(facts.others.flatMap(({ email }) => (email === null ? [] : [mailboxOf(email)])));
  const names = new Set(facts.others.map(({ name }) => folded(name)));
  const ownMailbox = facts.applicant.email === null ? null : mailboxOf(facts.applicant.email);
  entries.forEach((entry, index) => {
    if (blank(entry)) return;
    const found = [
      ...nameProblem(entry.name, names, folded(facts.applicant.name)),
      ...emailProblem(entry.email, mailboxes, ownMailbox),
    ];
    for (const { part, code, sentence } of found)
      problems.push(problem(`cosigners.${index}.${part}`, code, sentence));
    names.add(folded(entry.name));
    if (isEmail(entry.email)) mailboxes.add(mailboxOf(entry.email));
  });
  return problems;
}

type Found = { part: 'name' | 'email'; code: string; sentence: Problem['text'] };
const one = (part: Found['part'], code: string, sentence: Problem['text']): Found[] => [
  { part, code, sentence },
];

function nameProblem(name: string, taken: ReadonlySet<string>, own: string): Found[] {
  if (name.trim() === '') return one('name', 'name-missing', words.nameMissing);
  const long = tooLong('name', name, 200);
  if (long) return one('name', long.code, long.text);
  if (folded(name) === own) return one('name', 'name-own', words.ownName);
  return taken.has(folded(name)) ? one('name', 'name-twice', words.nameTwice) : [];
}

function emailProblem(email: string, taken: ReadonlySet<string>, own: string | null): Found[] {
  if (email.trim() === '') return one('email', 'email-missing', words.emailMissing);
  if (!isEmail(email)) return one('email', 'email-shape', words.emailShape);
  const mailbox = mailboxOf(email);
  if (mailbox === own) return one('email', 'email-own', words.ownEmail);
  return taken.has(mailbox) ? one('email', 'email-twice', words.emailTwice) : [];
}

/** Submitting needs as many names as the scheme asks; confirming may come later. */
export function cosignersNamedProblems(named: number, needed: number): readonly Problem[] {
  if (named >= needed) return [];
  const lacking = needed - named;
  return [
    problem(
      'cosigners',
      'cosigners-too-few',
      text(
        lacking === 1
          ? 'U hebt nog 1 mede-ondertekenaar nodig.'
          : `U hebt nog ${lacking} mede-ondertekenaars nodig.`,
        lacking === 1 ? 'You still need 1 co-signer.' : `You still need ${lacking} co-signers.`,
      ),
    ),
  ];
}
