/** Stories of the demo in every state, all through the commands. People, stories and photos are invented. */

import type { PersonActor } from '../../kernel/actor.ts';
import { fixedClock, startOfDay, today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, type Result } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { type ApplicationDeps, listApplications } from '../application/index.ts';
import { announcedThen } from '../correspondence/index.ts';
import { getPerson, loadActor, personas } from '../party/index.ts';
import { choicesFor } from './agenda.ts';
import { withdraw } from './commands/consent.ts';
import { judgeReport, judgeSaid, judgeStory, report } from './commands/judge.ts';
import { putBeside, reply } from './commands/reply.ts';
import { tell } from './commands/tell.ts';
import { tie } from './commands/tie.ts';
import { concert, drawn, garden, type Shape } from './seed/picture.ts';
import { played } from './seed/tune.ts';
import { findStoryOf, listOpenReports, listWaitingReplies, listWithStatus } from './store/index.ts';
import { type ConsentKey, consentParts, consentUses, type Story } from './types.ts';

type SeedDeps = ApplicationDeps & CommandDeps;

function done<T>(result: Result<T>, what: string): T {
  assert(result.ok, `The demo's ${what}: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

function onDay(deps: SeedDeps, daysAgo: number): SeedDeps {
  const clock = fixedClock(
    startOfDay(today(deps.clock).subtract({ days: daysAgo }))
      .add({ hours: 11 })
      .toString(),
  );
  return { ...deps, clock, queueJob: announcedThen(clock) };
}

async function byEmail(deps: SeedDeps, email: string): Promise<PersonActor> {
  const actor = await loadActor(deps.db, { email, officeRoles: true }, today(deps.clock));
  assert(actor, `The demo's ${email} is there: seed the people first`);
  return actor;
}

const persona = (deps: SeedDeps, key: string): Promise<PersonActor> =>
  byEmail(deps, personas.find((one) => one.key === key)?.email ?? '');

const everywhere: readonly ConsentKey[] = consentUses.flatMap((use) =>
  consentParts.map((part) => ({ part, use })),
);
const onSite: readonly ConsentKey[] = [{ part: 'story', use: 'neighbourhood' }];

type Planned = {
  readonly title: string;
  readonly daysAgo: number;
  readonly words: string;
  /** A few notes in place of a voice. */
  readonly tune?: { readonly notes: readonly number[]; readonly summary: string };
  readonly picture?: { readonly shapes: readonly Shape[]; readonly alt: string };
  readonly consents: readonly ConsentKey[];
};

/** The states: everywhere, on the site alone, hidden after a report, taken back, and nowhere at all. */
const planned = {
  garden: {
    title: 'Moestuin achter de school',
    daysAgo: 60,
    words:
      'Achter de school lag een strook waar niemand kwam. Nu staan er bakken met bonen, munt en aardbeien. Elke woensdag geven kinderen en buren samen water.\n\nHet mooiste was de dag van de oogst: wij kookten soep voor de hele straat. Twee buren die elkaar nooit spraken, doen nu samen de sleutel.',
    picture: { shapes: garden, alt: 'Houten bakken met hoge bonen, daarachter een schuurtje.' },
    tune: {
      notes: [262, 330, 392, 523],
      summary: 'Kinderen van de school zingen het lied dat zij bij de oogst maakten.',
    },
    consents: everywhere,
  },
  concert: {
    title: 'Straatconcert in het Noorden',
    daysAgo: 3,
    words: 'Vier bands uit de buurt speelden. Om tien uur was het stil, zoals beloofd.',
    picture: { shapes: concert, alt: 'Een houten podium met lampjes op een grasveld.' },
    tune: { notes: [392, 330, 294, 262], summary: '' },
    consents: [...onSite, { part: 'photo', use: 'neighbourhood' }, { part: 'sound', use: 'neighbourhood' }],
  },
  books: {
    title: 'Buitenbieb op het plein in Vreewijk',
    daysAgo: 40,
    words: 'De kast met boeken staat er nog en raakt nooit leeg. Een buurvrouw van nummer 12 vult hem aan.',
    consents: onSite,
  },
  music: {
    title: 'Muziek met de buurt rond de school in Lombardijen',
    daysAgo: 30,
    words: 'Negen middagen muziek. Twaalf kinderen leerden een instrument vasthouden.',
    consents: [...onSite, { part: 'story', use: 'councilReport' }],
  },
  homework: {
    title: 'Huiswerkclub langs het water in Overschie',
    daysAgo: 20,
    words: 'Elke dinsdag zaten er kinderen aan tafel. Drie studenten uit de wijk hielpen mee.',
    consents: onSite,
  },
  repair: {
    title: 'Repaircafé rond de school in Carnisse',
    daysAgo: 100,
    words: 'Wij maakten 61 dingen, vooral lampen en fietsen.',
    consents: [],
  },
} as const satisfies Record<string, Planned>;

async function told(
  deps: SeedDeps,
  plan: Planned,
): Promise<{ readonly story: Story; readonly by: PersonActor } | null> {
  const [application] = await listApplications(deps.db, { filter: { words: plan.title }, limit: 1 });
  if (!application?.applicantPersonId) return null;
  const { email } = await getPerson(deps.db, application.applicantPersonId);
  assert(email !== null, 'applicants of the demo have an address');
  const by = await byEmail(deps, email);
  const { picture, tune } = plan;
  const sent = await tell(onDay(deps, plan.daysAgo), by, {
    id: application.id,
    asked: false,
    happened: 'whole',
    reach: '16-30',
    spentCents: application.grantedCents,
    words: plan.words,
    alt: picture?.alt ?? '',
    says: null,
    photos: picture ? [{ name: 'foto.png', bytes: drawn(picture.shapes) }] : [],
    sound: tune ? [{ name: 'opname.wav', bytes: played(tune.notes) }] : [],
    summary: tune?.summary ?? '',
    papers: [],
    consents: plan.consents,
    refusedAlready: [],
  });
  done(sent, `story of ${plan.title}`);
  const story = await findStoryOf(deps.db, application.id);
  return story ? { story, by } : null;
}

const tooLate = 'De muziek stopte bij ons pas om half elf. Verder een mooie avond.';

/** Thanks, a view of somebody else, and what neighbours do not agree with: judged, and waiting. */
async function neighbours(deps: SeedDeps, first: Id<'story'>, second: Id<'story'>): Promise<void> {
  const [buur, idris, officer] = [
    await persona(deps, 'buur'),
    await persona(deps, 'organisatie'),
    await persona(deps, 'behandelaar'),
  ];
  const later = onDay(deps, 2);
  done(await reply(later, buur, first, { kind: 'thanks', reason: '' }), 'thanks');
  const wrong = { kind: 'wrong' as const, reason: 'De strook was ook een plek om de hond uit te laten.' };
  done(await reply(later, idris, first, wrong), 'other view');
  const [waiting] = await listWaitingReplies(deps.db);
  assert(waiting, 'it waits');
  done(await judgeSaid(later, officer, waiting.id, true), 'judgement');
  const own = {
    title: 'De moestuin, gezien van de overkant',
    words:
      'Ik woon ertegenover. Het is er levendig geworden. In de zomer was het soms druk, maar ik zou het niet meer willen missen.',
    lang: 'nl' as const,
  };
  done(await putBeside(later, buur, first, own), 'story beside');
  const [beside] = await listWithStatus(deps.db, 'waiting');
  assert(beside, 'it waits');
  done(await judgeStory(later, officer, beside.id, true), 'judgement of a story');
  done(await reply(later, buur, second, { kind: 'wrong', reason: tooLate }), 'what waits');
  const other = {
    title: 'Wij dansten mee',
    words: 'Mijn vader van 84 danste mee op straat. Dat had ik nooit gedacht.',
    lang: 'nl' as const,
  };
  done(await putBeside(later, idris, second, other), 'story that waits');
}

/** One report waits, one was right. */
async function reported(deps: SeedDeps, taken: Id<'story'>, waits: Id<'story'>): Promise<void> {
  const later = onDay(deps, 1);
  const officer = await persona(deps, 'behandelaar');
  const nobody = { kind: 'anonymous' as const };
  done(await report(later, nobody, taken, 'Mijn huisnummer staat in de tekst.'), 'report');
  const [open] = await listOpenReports(deps.db);
  assert(open, 'it waits');
  const reason = 'In de tekst staat een huisnummer. Wie daar woont, heeft dat niet goedgevonden.';
  done(await judgeReport(later, officer, open.id, { outcome: 'takenDown', reason }), 'takedown');
  done(await report(later, nobody, waits, 'Volgens mij staat mijn dochter erin.'), 'report');
}

/** Idris said which of his kitchen's activities the year of eating together pays for. */
async function tied(deps: SeedDeps): Promise<void> {
  const [application] = await listApplications(deps.db, {
    filter: { words: 'Een jaar samen eten' },
    limit: 1,
  });
  if (!application) return;
  const choices = await choicesFor(deps.db, { application });
  const ids = choices.slice(0, 2).map(({ id }) => id);
  done(await tie(onDay(deps, 10), await persona(deps, 'organisatie'), application.id, ids), 'tie');
}

export async function seedStories(deps: SeedDeps): Promise<void> {
  await tied(deps);
  const first = await told(deps, planned.garden);
  const second = await told(deps, planned.concert);
  const taken = await told(deps, planned.books);
  const waits = await told(deps, planned.music);
  const back = await told(deps, planned.homework);
  await told(deps, planned.repair);
  if (first && second) await neighbours(deps, first.story.id, second.story.id);
  if (taken && waits) await reported(deps, taken.story.id, waits.story.id);
  if (back) done(await withdraw(onDay(deps, 5), back.by, back.story.id), 'consent taken back');
}
