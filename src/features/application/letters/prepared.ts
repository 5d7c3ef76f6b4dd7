/** What was prepared for her was not handed in in time. */
import { dateText } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { collegeSignature, salutation, sendLetter } from '../../correspondence/index.ts';
import type { Person } from '../../party/types.ts';
import type { Application } from '../types.ts';

const subject = text('Uw aanvraag is niet op tijd ingediend', 'Your application was not handed in in time');

/** She can still do something: ask anew as everybody, or call. */
export async function lateLetter(
  unit: UnitOfWork,
  { lang, title, submitUntil, preparedCents }: Application,
  person: Pick<Person, 'id' | 'name'>,
): Promise<void> {
  const [last, amount] = [dateText(submitUntil ?? ''), euroText(preparedCents ?? 0)];
  const said = text(
    `Voor ‘${title}’ stond een aanvraag voor u klaar, en ${amount.nl} was daarvoor apart gezet. U kon haar indienen tot en met ${last.nl}. Dat is niet gebeurd. Het geld is nu weer vrij voor andere plannen in uw wijk.`,
    `An application was ready for you for ‘${title}’, and ${amount.en} was set aside for it. You could hand it in up to and including ${last.en}. That did not happen. The money is now free again for other plans in your neighbourhood.`,
  );
  const next = text(
    'Wilt u het plan toch uitvoeren? Bel 14 010. Wij kijken dan samen welke weg er nog is.',
    'Do you still want to carry out the plan? Call 14 010. We will look together which way is left.',
  );
  await sendLetter(unit, {
    caseId: null,
    recipient: { personId: person.id },
    kind: 'other',
    lang,
    subject: subject[lang],
    letter: {
      reference: title,
      salutation: salutation(person, lang),
      blocks: [
        { kind: 'paragraph', text: said[lang] },
        { kind: 'paragraph', text: next[lang] },
      ],
      signature: collegeSignature({ name: text('Team Subsidies', 'Subsidies Team')[lang], role: null }, lang),
    },
  });
}
