/**
 * What came after the activities of the demo's grants: accounts, reminders, samples, questions and their answers, each by the
 * real command on its day. One grant for each thing that can be proposed.
 */
import type { AppDeps } from '../app/deps.ts';
import { sampleSealer } from '../app/draw-sealer.ts';
import {
  getApplication,
  type Happened,
  listApplications,
  sendAccount,
} from '../features/application/index.ts';
import {
  answerQuestion,
  askMore,
  judgeAnswer,
  runAWhile,
  runSamples,
  sendReminders,
  startRun,
} from '../features/determination/index.ts';
import { seedNumbers } from '../features/determination/seed.ts';
import { type PlainDate, today } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Diary } from './diary.ts';
import { done, onDay, persona } from './past.ts';

type Told = {
  readonly title: string;
  readonly persona: 'bewoner' | 'organisatie';
  /** Days since it was told. */
  readonly daysAgo: number;
  readonly happened: Happened;
  readonly spentCents: number;
  readonly words: string;
};

const told: readonly Told[] = [
  {
    title: 'Koffie en kaarten in de hal',
    persona: 'organisatie',
    daysAgo: 38,
    happened: 'whole',
    spentCents: 560_000,
    words: 'Elke week een volle tafel. De laatste keer hebben wij samen taart gebakken.',
  },
  {
    title: 'Dansmiddag in de gymzaal',
    persona: 'bewoner',
    daysAgo: 33,
    happened: 'whole',
    spentCents: 572_500,
    words: 'Alle middagen zijn doorgegaan. De muziek was goedkoper dan gedacht.',
  },
  {
    title: 'Fietsles voor beginners',
    persona: 'organisatie',
    daysAgo: 30,
    happened: 'whole',
    spentCents: 455_000,
    words: 'Alle lessen zijn er geweest. De fietsen konden wij lenen.',
  },
  {
    title: 'Muziek in het portiek',
    persona: 'organisatie',
    daysAgo: 66,
    happened: 'whole',
    spentCents: 630_000,
    words: 'Zes avonden muziek, en er kwamen steeds meer mensen op de trap zitten.',
  },
  {
    title: 'Verhalenavond aan de haven',
    persona: 'bewoner',
    daysAgo: 35,
    happened: 'whole',
    spentCents: 570_000,
    words: 'Vijf avonden met verhalen van vroeger en nu.',
  },
  {
    title: 'Wandelen langs de plas',
    persona: 'organisatie',
    daysAgo: 66,
    happened: 'whole',
    spentCents: 520_000,
    words: 'Elke zaterdag een ronde, ook in de regen.',
  },
];

/** Of the same month as the one that is drawn, and not drawn itself: determined from the list. */
const determinedOne = 'Wandelen langs de plas';

/** So long ago it begins: before the month in which the oldest of these ended. */
const firstDaysAgo = 110;
const drawnTitles = ['Muziek in het portiek', 'Verhalenavond aan de haven'];
const silentOne = 'Plantjesmarkt voor de buurt';

async function idOf(deps: AppDeps, title: string): Promise<Id<'application'>> {
  const [found] = await listApplications(deps.db, { filter: { words: title }, limit: 1 });
  if (!found) throw new Error(`The demo has no ${title}`);
  return found.id;
}

async function drawnNumbers(deps: AppDeps): Promise<ReadonlySet<string>> {
  const all = await Promise.all(
    drawnTitles.map((words) => listApplications(deps.db, { filter: { words }, limit: 1 })),
  );
  return new Set(all.flat().flatMap(({ caseNumber }) => caseNumber ?? []));
}

async function tell(
  deps: AppDeps,
  { title, persona: key, happened, spentCents, words }: Told,
): Promise<void> {
  const sent = { id: await idOf(deps, title), happened, spentCents, words, files: [] };
  done(await sendAccount(deps, await persona(deps, key), sent), `account of ${title}`);
}

/** Drawn, and she showed it: an officer still has to look. */
async function showMore(deps: AppDeps): Promise<void> {
  const answer =
    'Alle bonnen liggen bij ons klaar. De grootste: huur geluid € 2.400, muzikanten € 3.100, drukwerk € 300.';
  const given = { applicationId: await idOf(deps, 'Muziek in het portiek'), answer, files: [] };
  done(await answerQuestion(deps, await persona(deps, 'organisatie'), given), 'answer in the sample');
}

async function askSilentOne(deps: AppDeps): Promise<void> {
  const asked = {
    applicationId: await idOf(deps, silentOne),
    wants: ['words'] as const,
    body: 'Wij hoorden nog niets van u. Is de plantjesmarkt er geweest, en hoe ging het?',
    dueOn: today(deps.clock).add({ weeks: 2 }),
  };
  done(await askMore(deps, await persona(deps, 'behandelaar'), asked), `question on ${silentOne}`);
}

async function hearSilentOne(deps: AppDeps): Promise<void> {
  const applicationId = await idOf(deps, silentOne);
  const answer = 'Ja, op zaterdag, met wel tachtig mensen. Het formulier lukte mij niet.';
  done(
    await answerQuestion(deps, await persona(deps, 'bewoner'), { applicationId, answer, files: [] }),
    `answer on ${silentOne}`,
  );
  const judged = {
    applicationId,
    judgement: 'accepted' as const,
    ground: null,
    reasons: 'De wijkmanager was erbij en bevestigt het.',
  };
  done(await judgeAnswer(deps, await persona(deps, 'behandelaar'), judged), `judgement on ${silentOne}`);
}

/** From the list, in one go: here it was one. */
async function determineFromList(deps: AppDeps): Promise<void> {
  const officer = await persona(deps, 'behandelaar');
  const applicationId = await idOf(deps, determinedOne);
  const { revision, grantedCents } = await getApplication(deps.db, applicationId);
  const chosen = { applicationId, revision, amountCents: grantedCents ?? 0 };
  const run = done(await startRun(deps, officer, [chosen]), `determination of ${determinedOne}`);
  await runAWhile(deps, officer, run);
}

function planSamples(deps: AppDeps, diary: Diary, day: PlainDate): void {
  const sealer = sampleSealer(deps.config);
  for (let ago = firstDaysAgo; ago >= 1; ago -= 1) {
    const on = day.subtract({ days: ago });
    // Nothing happens in the middle of a month: the job that looks every ten minutes finds nothing then.
    if (on.day > 3 && ago !== firstDaysAgo) continue;
    diary.plan(on, 1, (clock) => runSamples({ ...onDay(deps, clock), sealer }));
    diary.plan(on, 15, async (clock) => {
      const then = onDay(deps, clock);
      const officers = [
        await persona(then, 'behandelaar'),
        await persona(then, 'tweede-behandelaar'),
      ] as const;
      await seedNumbers({ ...then, sealer }, officers, await drawnNumbers(then));
      await runSamples({ ...then, sealer });
    });
  }
}

export function planDeterminations(deps: AppDeps, diary: Diary): void {
  const day = today(deps.clock);
  const plan = (daysAgo: number, hour: number, play: (past: AppDeps) => Promise<unknown>): void =>
    diary.plan(day.subtract({ days: daysAgo }), hour, async (clock) => {
      await play(onDay(deps, clock));
    });
  for (const one of told) plan(one.daysAgo, 19, (past) => tell(past, one));
  for (let ago = 60; ago >= 1; ago -= 3) plan(ago, 4, sendReminders);
  planSamples(deps, diary, day);
  plan(20, 20, showMore);
  plan(12, 11, determineFromList);
  plan(9, 10, askSilentOne);
  plan(4, 10, hearSilentOne);
}
