/** The answer to who sent a question in: on the site after a mail, or on paper, as she is reached for everything else. */
import { personIdOf } from '../../../kernel/actor.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { collegeSignature, salutation, sendLetter } from '../../correspondence/index.ts';
import { findPerson, getPerson } from '../../party/index.ts';
import type { Question } from './types.ts';

type Told = 'taken' | 'declined';

const titles: Readonly<Record<Told, Text>> = {
  taken: text('Uw vraag wordt een proef', 'Your question becomes a trial'),
  declined: text('Antwoord op uw vraag', 'An answer to your question'),
};
const body: Readonly<Record<Told, Text>> = {
  taken: text(
    'U stuurde een vraag in voor het Werkatelier. Wij gaan dit uitproberen. Dit is ons antwoord:',
    'You sent in a question for the Werkatelier. We are going to try this out. This is our answer:',
  ),
  declined: text(
    'U stuurde een vraag in voor het Werkatelier. Wij gaan dit niet uitproberen. Dit is waarom:',
    'You sent in a question for the Werkatelier. We are not going to try this out. This is why:',
  ),
};
const again: Readonly<Record<Told, Text>> = {
  taken: text(
    'De proef staat bij het Werkatelier op de site. Daar staat niet bij wie de vraag stelde.',
    'The trial is at the Werkatelier on the site. It does not say who asked.',
  ),
  declined: text(
    'Denkt u er anders over? Stuur gerust opnieuw een vraag in.',
    'Do you see it differently? Feel free to send in a question again.',
  ),
};
const theQuestion = text('Uw vraag', 'Your question');
const reference = text('Werkatelier Sociale Basis', 'Werkatelier Sociale Basis');
const role = text('Werkatelier Sociale Basis', 'Werkatelier Sociale Basis');

/** Nothing for who is no longer known. In the transaction of the answer. */
export async function tellAsker(
  unit: UnitOfWork,
  { personId, question }: Pick<Question, 'personId' | 'question'>,
  told: Told,
  answer: string,
): Promise<void> {
  const person = await findPerson(unit.tx, personId);
  if (!person) return;
  const lang: Lang = person.lang === 'en' ? 'en' : 'nl';
  const signing = personIdOf(unit.actor);
  const name = signing ? (await getPerson(unit.tx, signing)).name : role[lang];
  await sendLetter(unit, {
    caseId: null,
    recipient: { personId: person.id },
    kind: 'other',
    lang,
    subject: titles[told][lang],
    letter: {
      reference: reference[lang],
      salutation: salutation(person, lang),
      blocks: [
        { kind: 'facts', rows: [{ label: theQuestion[lang], value: question }] },
        { kind: 'paragraph', text: body[told][lang] },
        { kind: 'paragraph', text: answer },
        { kind: 'paragraph', text: again[told][lang] },
      ],
      signature: collegeSignature({ name, role: role[lang] }, lang),
    },
  });
}
