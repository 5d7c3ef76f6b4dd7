/** The demo's first letters: one in the portal, some on paper in every state, and an outage. */
import { type Actor, system } from '../../kernel/actor.ts';
import { type Clock, dateOf, fixedClock, startOfDay, Temporal, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { findPersonByEmail, personas } from '../party/index.ts';
import { notifyRecipient } from './commands/notify.ts';
import { markLetters } from './commands/print.ts';
import type { CorrespondenceDeps } from './deps.ts';
import { collegeSignature, salutation } from './letter-parts.ts';
import { sendLetter } from './send-letter.ts';
import { findMessage, insertDelivery } from './store/letters.ts';
import { listPrintQueue, listUnnotified } from './store/log.ts';
import { insertOutage } from './store/outages.ts';
import type { LetterToSend, Recipient } from './types.ts';

const onPaper: readonly (Recipient & { readonly name: string })[] = [
  { name: 'Ans Bedacht', addressLines: ['Denkbeeldstraat 12', '3021 XX  Rotterdam'] },
  { name: 'Piet Gefingeerd', addressLines: ['Fictieplein 3', '3021 XX  Rotterdam'] },
  { name: 'Carla Fantasie', addressLines: ['Sprookjeslaan 40', '3023 XX  Rotterdam'] },
];

function welcome(recipient: Recipient, name: string, paper: boolean): LetterToSend {
  return {
    caseId: null,
    recipient,
    kind: 'other',
    lang: 'nl',
    subject: 'Welkom bij Hoofdveld',
    letter: {
      reference: 'HV-WELKOM',
      salutation: salutation({ name }, 'nl'),
      blocks: [
        {
          kind: 'callout',
          title: paper ? 'U krijgt uw brieven op papier' : 'U leest uw brieven voortaan hier',
          text: paper
            ? 'Dat koos u zelf. Papier is net zo goed als digitaal: u krijgt dezelfde brief en hebt evenveel tijd.'
            : 'Dat koos u zelf. Staat er een nieuwe brief? Dan krijgt u binnen twee dagen een e-mail.',
        },
        {
          kind: 'paragraph',
          text: 'Met Hoofdveld vraagt u steun aan voor een idee in uw straat of wijk. U ziet ook wat er met uw aanvraag gebeurt.',
        },
        {
          kind: 'paragraph',
          text: 'Wilt u het anders? Bel 14 010 of pas het aan bij Mijn gegevens. Dat kan altijd.',
        },
      ],
      signature: collegeSignature({ name: 'Bram Schijnbaar', role: 'Subsidiebehandelaar' }, 'nl'),
    },
  };
}

async function post(unit: UnitOfWork, id: Id<'message'>): Promise<void> {
  await insertDelivery(unit.tx, id, 'printed', unit.nowDate);
  await insertDelivery(unit.tx, id, 'posted', unit.nowDate);
}

/**
 * Tells of every letter of the demo's past that it waits, an hour after it was written: an office that opens its work
 * list for the first time would else find nothing but notifications that are months late. Runs after other letters.
 */
export async function seedNotifications(deps: CorrespondenceDeps): Promise<void> {
  const afterAllTerms = deps.clock.now().add({ hours: 24 * 7 });
  for (const { id } of await listUnnotified(deps.db, new Date(afterAllTerms.epochMilliseconds))) {
    const message = await findMessage(deps.db, id);
    assert(message, 'A letter of the demo is gone');
    const told = Temporal.Instant.fromEpochMilliseconds(message.createdAt.getTime()).add({ hours: 1 });
    const now = deps.clock.now();
    const clock = Temporal.Instant.compare(told, now) < 0 ? fixedClock(told.toString()) : deps.clock;
    await notifyRecipient({ ...deps, clock }, id);
  }
}

/** Letters of so many days still wait on the print list, as they would after a weekend. */
const unpostedDays = 3;

/**
 * The desk's rounds of the past: each letter on paper was printed and posted on the morning after it was written. Runs
 * after all other letters.
 * @param posted told of each round, in order: what was decided takes effect by the post (Awb 3:41)
 */
export async function seedPosting(
  deps: CorrespondenceDeps,
  desk: Actor,
  posted: (clock: Clock) => Promise<unknown>,
): Promise<void> {
  const { rows, total } = await listPrintQueue(deps.db, 1000);
  assert(rows.length === total, 'the whole queue is read');
  const rounds = Map.groupBy(rows, ({ queuedAt }) => dateOf(queuedAt).add({ days: 1 }).toString());
  const open = today(deps.clock).subtract({ days: unpostedDays }).toString();
  for (const [day, letters] of [...rounds].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (day >= open) continue;
    const clock = fixedClock(startOfDay(Temporal.PlainDate.from(day)).add({ hours: 10 }).toString());
    const ids = letters.map(({ id }) => id);
    for (const state of ['printed', 'posted'] as const) {
      const marked = await markLetters({ ...deps, clock }, desk, ids, state);
      assert(marked.ok, 'the desk may print and post');
    }
    await posted(clock);
  }
}

/** Needs the people. The jobs of the program make the PDFs once it runs. */
export async function seedCorrespondence(deps: CorrespondenceDeps): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    for (const { key, email, name } of personas) {
      if (key !== 'bewoner' && key !== 'organisatie') continue;
      const person = await findPersonByEmail(unit.tx, email);
      assert(person, 'The persona is not there: seed the people first');
      await sendLetter(unit, welcome({ personId: person.id }, name, false));
    }
    const sent: Id<'message'>[] = [];
    for (const recipient of onPaper)
      sent.push(await sendLetter(unit, welcome(recipient, recipient.name, true)));
    for (const id of sent.slice(1)) await post(unit, id);
    const startedAt = new Date(unit.now.subtract({ hours: 24 * 20 }).epochMilliseconds);
    const endedAt = new Date(startedAt.getTime() + 3 * 3_600_000);
    await insertOutage(
      unit.tx,
      { startedAt, endedAt, description: 'Inloggen met een code per e-mail werkte niet.' },
      null,
    );
    return ok(null);
  });
}
