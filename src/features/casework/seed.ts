/**
 * What officers did with the demo's open applications, through the real commands with the clock where it was that day:
 * treatment, requests for completion, an extension, terms that stood still, a notice of default, messages and notes.
 * Needs people and applications; what was decided comes from the decisions' own seed.
 */
import type { PersonActor } from '../../kernel/actor.ts';
import { fixedClock, type PlainDate, startOfDay, Temporal, today } from '../../kernel/dates.ts';
import { assert, type Result } from '../../kernel/result.ts';
import { getApplication } from '../application/index.ts';
import type { Application, SeededApplication } from '../application/types.ts';
import { loadActor, personas } from '../party/index.ts';
import { requestCompletion } from './commands/completion.ts';
import { announceDelay } from './commands/delay.ts';
import { takeCase } from './commands/handler.ts';
import { recordNoticeOfDefault } from './commands/incoming.ts';
import { addNote, sendMessage } from './commands/messages.ts';
import type { OnCase } from './commands/on-case.ts';
import { extendTerm, suspendTerm } from './commands/terms.ts';
import { startTreatment } from './commands/treatment.ts';
import { refreshOne } from './commands/watch-clocks.ts';
import type { CaseDeps } from './deps.ts';

function done<T>(result: Result<T>, what: string): T {
  assert(result.ok, `The demo's ${what}: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

/** The commands as they ran on a day; never later than now. */
function onDay(deps: CaseDeps, day: PlainDate, minutes = 0): CaseDeps {
  const at = startOfDay(day).add({ hours: 9, minutes });
  const now = deps.clock.now();
  return { ...deps, clock: fixedClock((Temporal.Instant.compare(at, now) < 0 ? at : now).toString()) };
}

async function actorOf(deps: CaseDeps, key: string): Promise<PersonActor> {
  const found = personas.find((one) => one.key === key);
  const actor = await loadActor(deps.db, { email: found?.email ?? '', officeRoles: true }, today(deps.clock));
  assert(actor, `The demo's ${key} is there: seed the people first`);
  return actor;
}

type Case = { readonly application: Application; readonly submitted: PlainDate };
type City = { readonly deps: CaseDeps; readonly officer: PersonActor; readonly second: PersonActor };

async function fresh(deps: CaseDeps, id: Application['id']): Promise<Application & OnCase> {
  const application = await getApplication(deps.db, id);
  return { ...application, applicationId: application.id };
}

async function treat({ deps, officer }: City, one: Case, days: number): Promise<void> {
  const day = one.submitted.add({ days });
  const now = await fresh(deps, one.application.id);
  done(await startTreatment(onDay(deps, day), officer, now), `treatment of ${one.application.title}`);
}

type Asked = { readonly key: string; readonly note: string };

async function ask(city: City, one: Case, days: number, items: readonly Asked[]): Promise<void> {
  const { deps, officer } = city;
  const day = one.submitted.add({ days });
  const now = await fresh(deps, one.application.id);
  const request = { items, completeBefore: day.add({ days: 14 }) };
  done(
    await requestCompletion(onDay(deps, day), officer, { ...now, request }),
    `request about ${one.application.title}`,
  );
}

/** Officer and applicant write to each other; the newest message waits for the office. */
async function talk({ deps, officer }: City, one: Case, from: PlainDate): Promise<void> {
  const { id, applicantPersonId, organisationId } = one.application;
  if (applicantPersonId === null || organisationId !== null) return;
  const applicant: PersonActor = { kind: 'person', personId: applicantPersonId, displayName: '', grants: [] };
  const say = async (who: PersonActor, minutes: number, body: string): Promise<void> => {
    done(await sendMessage(onDay(deps, from, minutes), who, { applicationId: id, body }), 'message');
  };
  await say(
    applicant,
    20,
    'Goedemorgen, is onze aanvraag goed aangekomen? Wij willen graag de zaal vastleggen.',
  );
  await say(officer, 95, 'Goedemorgen, ja hoor. U hoort van ons zodra wij alles hebben bekeken.');
  done(
    await addNote(onDay(deps, from, 110), officer, {
      applicationId: id,
      body: 'Wijkmanager gebeld: kent de groep en is enthousiast.',
    }),
    'note',
  );
  await say(applicant, 190, 'Fijn, dank u wel. Mogen we de zaal alvast vastleggen?');
}

/** What makes one case in treatment different from the next. */
async function vary(city: City, one: Case, place: number): Promise<void> {
  const { deps, officer, second } = city;
  const { id, title } = one.application;
  const day = today(deps.clock);
  if (place === 0) await talk(city, one, one.submitted.add({ days: 9 }));
  if (place === 1) {
    const reason =
      'In deze ronde kwamen veel meer aanvragen binnen dan anders. Wij willen ook die van u goed bekijken.';
    const extended = await extendTerm(onDay(deps, one.submitted.add({ days: 20 })), officer, {
      ...(await fresh(deps, id)),
      reason,
    });
    done(extended, `extension of ${title}`);
  }
  if (place === 2 || place === 3) {
    const from = one.submitted.add({ days: 10 });
    const open = place === 2;
    const suspension = {
      ground: open ? ('applicantDelay' as const) : ('applicantConsent' as const),
      from,
      until: open ? null : from.add({ days: 9 }),
      consentedOn: open ? null : from,
    };
    const explanation = open ? 'Wij wachten op de toestemming van de eigenaar van de grond.' : '';
    const then = onDay(deps, Temporal.PlainDate.compare(from, day) < 0 ? from : day);
    done(await suspendTerm(then, officer, { ...(await fresh(deps, id)), suspension, explanation }), title);
  }
  const handler = place % 3 === 0 ? officer : place % 3 === 1 ? second : null;
  if (handler) done(await takeCase(onDay(deps, day), handler, { applicationId: id, on: true }), title);
}

const signersMissing: Asked = { key: 'cosigners', note: '' };
const permission: Asked = { key: 'other', note: 'Stuur de toestemming mee van de eigenaar van de plek.' };

/** Plays out the open applications of the plan; those that are left alone wait on the work list. */
export async function seedCasework(deps: CaseDeps, seeded: readonly SeededApplication[]): Promise<void> {
  const city: City = {
    deps,
    officer: await actorOf(deps, 'behandelaar'),
    second: await actorOf(deps, 'tweede-behandelaar'),
  };
  const day = today(deps.clock);
  const load = async (wanted: readonly SeededApplication['outcome'][]): Promise<readonly Case[]> => {
    const cases: Case[] = [];
    for (const { id, outcome, submittedOn } of seeded) {
      const application = wanted.includes(outcome) ? await getApplication(deps.db, id) : null;
      if (application?.status === 'submitted')
        cases.push({ application, submitted: Temporal.PlainDate.from(submittedOn) });
    }
    return cases;
  };
  for (const [place, one] of (await load(['inTreatment', 'advised'])).entries()) {
    await treat(city, one, 4);
    await vary(city, one, place);
  }
  for (const one of await load(['incomplete'])) {
    const age = one.submitted.until(day, { largestUnit: 'days' }).days;
    await ask(city, one, Math.min(14, age), [permission]);
    // As the nights did: one was not answered in time, and may be declined now.
    if (age > 2 * 14) await refreshOne(deps, one.application.id);
  }
  // Asked in the last days, so that it can still be answered; of the others one was not answered in time.
  const waiting = await load(['waiting']);
  for (const one of waiting.slice(0, 1)) {
    const age = one.submitted.until(day, { largestUnit: 'days' }).days;
    await ask(city, one, age - 8, [signersMissing]);
  }
  const left = await load(['leave']);
  await noticesOfDefault(city, left);
  await delays(city, left);
}

/** The oldest case that nobody took up: its applicant has lost patience. */
async function noticesOfDefault({ deps, officer }: City, left: readonly Case[]): Promise<void> {
  const day = today(deps.clock);
  const [oldest] = left;
  if (!oldest) return;
  const due = Temporal.PlainDate.from(oldest.application.nextDueOn ?? day.toString());
  const on = due.add({ days: 2 });
  if (Temporal.PlainDate.compare(on, day) > 0) return;
  const now = await fresh(deps, oldest.application.id);
  done(await recordNoticeOfDefault(onDay(deps, on), officer, { ...now, on }), 'notice of default');
}

/** The second of them hears in good time that it will be too late, and when there will be a decision. */
async function delays({ deps, officer }: City, left: readonly Case[]): Promise<void> {
  const [, second] = left;
  if (!second) return;
  const due = Temporal.PlainDate.from(second.application.nextDueOn ?? today(deps.clock).toString());
  const announced = await announceDelay(deps, officer, {
    ...(await fresh(deps, second.application.id)),
    expectedOn: laterOf(due, today(deps.clock)).add({ days: 14 }),
    reason: 'Een collega is ziek. Wij willen uw plan goed bekijken.',
  });
  done(announced, `notice of delay of ${second.application.title}`);
}

const laterOf = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;
