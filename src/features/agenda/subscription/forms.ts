/** Reads who wants which agenda by mail. */
import * as z from 'zod';
import { isSlug } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { editionOf } from '../poster/forms.ts';
import type { Edition, WallSubject } from '../poster/types.ts';

export type TypedSubscription = {
  readonly email: string;
  readonly about: string;
  readonly edition: string;
};

export type NewSubscription = {
  readonly email: string;
  readonly subject: Pick<WallSubject, 'kind' | 'slug'>;
  readonly edition: Edition;
};

const longestEmail = 200;
const emailShape = z.email();

export const problems = {
  email: problem(
    'email',
    'email-wrong',
    text(
      'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
      'Fill in an e-mail address, such as name@example.org.',
    ),
  ),
  about: problem(
    'about',
    'about-unknown',
    text('Kies een wijk of plek uit de lijst.', 'Choose a neighbourhood or place from the list.'),
  ),
  edition: problem('edition', 'edition-unknown', text('Kies een formaat.', 'Choose a format.')),
  tooOften: problem(
    'email',
    'too-often',
    text(
      'Wij stuurden al een paar mails naar dit adres. Kijk ook bij ongewenste mail, of probeer het morgen opnieuw.',
      'We sent some mails to this address already. Look in your spam too, or try again tomorrow.',
    ),
  ),
} as const;

/** `wijk:noordwijk` and `plek:het-huis` in the form; `wijk=noordwijk` in the row. */
export const aboutValue = ({ kind, slug }: Pick<WallSubject, 'kind' | 'slug'>): string =>
  `${kind === 'wijk' ? 'wijk' : 'plek'}:${slug}`;

export const queryOf = (subject: Pick<WallSubject, 'kind' | 'slug'>): string =>
  aboutValue(subject).replace(':', '=');

/** Null for what is none: only of rows of another release. */
export function subjectOf(query: string): Pick<WallSubject, 'kind' | 'slug'> | null {
  const [, name, slug = ''] = /^(wijk|plek)[=:](.*)$/.exec(query) ?? [];
  if (name === undefined || !isSlug(slug)) return null;
  return { kind: name === 'wijk' ? 'wijk' : 'venue', slug };
}

export function typedSubscription(form: FormValues): TypedSubscription {
  const typed = (name: string) => form.text(name).slice(0, 300);
  return { email: typed('email'), about: typed('about'), edition: typed('edition') };
}

export function readSubscription({ email, about, edition }: TypedSubscription): Result<NewSubscription> {
  const address = email.toLowerCase();
  const fits = address.length <= longestEmail && emailShape.safeParse(address).success;
  const subject = subjectOf(about);
  const chosen = editionOf(edition);
  if (fits && subject && chosen) return ok({ email: address, subject, edition: chosen });
  return {
    ok: false,
    problems: [
      ...(fits ? [] : [problems.email]),
      ...(subject ? [] : [problems.about]),
      ...(chosen ? [] : [problems.edition]),
    ],
  };
}
