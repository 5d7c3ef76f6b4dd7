/** Ideas of the demo, in every state; all through the commands. People and ideas are invented. */
import type { Actor, PersonActor } from '../../../kernel/actor.ts';
import { fixedClock, isoDate, startOfDay, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, type Result } from '../../../kernel/result.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { loadActor, personas } from '../../party/index.ts';
import { findVote, listProjects } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { answerIdea, makeProject, showIdea } from './commands/office.ts';
import { keepIdea, objectToMerging, sendIdea, withdrawIdea } from './commands/own.ts';
import { insertIdea, updateIdea } from './store/index.ts';
import type { IdeaInput } from './types.ts';

const idea = (title: string, description: string, place: string, euros: number | null = null): IdeaInput => ({
  title,
  description,
  place,
  estimateCents: euros === null ? null : euros * 100,
});

const forCollecting: readonly (readonly [who: string, idea: IdeaInput, shown: boolean])[] = [
  [
    'bewoner',
    idea(
      'Bankjes langs de singel',
      'Vier banken met een leuning, zodat oudere buren onderweg kunnen rusten.',
      'Heemraadssingel',
      4000,
    ),
    true,
  ],
  [
    'buur',
    idea(
      'Meer bankjes aan de singel',
      'Langs het water staan te weinig banken om even te zitten.',
      'Heemraadssingel bij de brug',
    ),
    true,
  ],
  [
    'buur',
    idea(
      'Repaircafé in de bibliotheek',
      'Elke maand samen kapotte spullen maken in plaats van weggooien.',
      'Bibliotheek',
      1500,
    ),
    false,
  ],
  [
    'bewoner',
    idea('Kerstboom op het plein', 'Een boom met lichtjes, die wij samen versieren.', 'Het plein'),
    false,
  ],
];

const forChecking: readonly (readonly [who: string, idea: IdeaInput, answer: string | null, can: boolean])[] =
  [
    [
      'bewoner',
      idea(
        'Een speeltuin voor kleine kinderen',
        'Een wip, een glijbaan en een hek eromheen.',
        'Het grasveld bij de school',
        12000,
      ),
      'Dit kan op het grasveld: de grond is van de gemeente en er liggen geen kabels.',
      true,
    ],
    [
      'buur',
      idea(
        'Speeltuin met glijbaan',
        'Voor kinderen tot zes jaar is er nu niets om te spelen.',
        'Grasveld achter de school',
      ),
      'Dit kan, en het lijkt op een ander idee voor hetzelfde grasveld.',
      true,
    ],
    [
      'buur',
      idea('Een zwembad in het park', 'Een openluchtbad voor de zomer.', 'Het park', 90000),
      'Dit kan niet: een zwembad kost meer dan er te verdelen is, en in het park mag niet worden gebouwd.',
      false,
    ],
    [
      'bewoner',
      idea(
        'Geveltuinen in onze straat',
        'Tegels eruit en planten erin, met alle buren op één zaterdag.',
        'De hele straat',
        900,
      ),
      'Dit kan. De gemeente haalt de tegels gratis op.',
      true,
    ],
    [
      'bewoner',
      idea('Een buurtfeest in juni', 'Muziek, eten en spelletjes op straat.', 'Voor het buurthuis', 2500),
      null,
      true,
    ],
  ];

function done<T>(result: Result<T>): T {
  assert(result.ok, `an idea of the demo was refused: ${result.ok ? '' : result.problems[0]?.code}`);
  return result.value;
}

async function actorOf(deps: CommandDeps, key: string): Promise<PersonActor> {
  const email = personas.find((one) => one.key === key)?.email ?? '';
  const actor = await loadActor(deps.db, { email, officeRoles: true }, today(deps.clock));
  assert(actor, `persona ${key} is there`);
  return actor;
}

async function voteOf(deps: CommandDeps, slug: string): Promise<Vote> {
  const vote = await findVote(deps.db, slug);
  assert(vote, `the demo has a vote ${slug}`);
  return vote;
}

async function seedCollecting(deps: CommandDeps, officer: Actor): Promise<void> {
  const vote = await voteOf(deps, 'middelland-nieuwe-westen-kiest');
  for (const [who, input, shown] of forCollecting) {
    const actor = await actorOf(deps, who);
    const id = done(await sendIdea(deps, actor, vote, input, { lang: 'nl', other: null }));
    if (shown) done(await showIdea(deps, officer, id, true));
    if (input.title.startsWith('Kerstboom')) done(await withdrawIdea(deps, actor, id));
  }
  const draft = { title: 'Een moestuin achter het buurthuis', description: '', place: '', estimate: '' };
  done(await keepIdea(deps, await actorOf(deps, 'bewoner'), vote, draft));
}

/** Sent while ideas were still taken, some weeks ago. */
async function sentThen(
  deps: CommandDeps,
  vote: Vote,
  who: string,
  input: IdeaInput,
): Promise<Id<'vote_idea'>> {
  const { personId } = await actorOf(deps, who);
  const day = vote.ideasFrom ?? isoDate(today(deps.clock));
  return await deps.db.transaction().execute((tx) =>
    insertIdea(tx, {
      ...input,
      voteId: vote.id,
      personId,
      lang: 'nl',
      byDesk: false,
      at: new Date(`${day}T11:00:00Z`),
      retainUntil: isoDate(today(deps.clock).add({ years: 1 })),
    }),
  );
}

async function seedChecking(deps: CommandDeps, officer: Actor): Promise<void> {
  const vote = await voteOf(deps, 'delfshaven-schiemond-kiest');
  const feasible: Id<'vote_idea'>[] = [];
  for (const [who, input, answer, can] of forChecking) {
    const id = await sentThen(deps, vote, who, input);
    done(await showIdea(deps, officer, id, true));
    if (answer === null) continue;
    done(await answerIdea(deps, officer, id, { feasible: can, words: answer }));
    if (can) feasible.push(id);
  }
  const [one, other] = feasible;
  assert(one && other, 'two ideas of the demo are feasible');
  const project = {
    ideaIds: [one, other],
    title: 'Een speeltuin op het grasveld bij de school',
    description: 'Een wip, een glijbaan en een hek, voor kinderen tot zes jaar.',
    category: 'pedagogy',
    minimumCents: 7000_00,
    costs: [
      { label: 'Toestellen en plaatsen', cents: 6700_00 },
      { label: 'Hek en grondwerk', cents: 2600_00 },
      { label: 'Keuring', cents: 500_00 },
    ],
  } as const;
  done(await makeProject(deps, officer, vote.id, project));
  const objection = 'Mijn idee was voor een andere kant van het grasveld, verder van de weg.';
  done(await objectToMerging(deps, await actorOf(deps, 'buur'), other, objection));
}

/** Of two projects of the settled vote it is known whose idea they were; who hands in the others the office has to say. */
async function seedWinners(deps: CommandDeps): Promise<void> {
  const vote = await voteOf(deps, 'tarwewijk-koos');
  const projects = (await listProjects(deps.db, vote.id)).filter(
    ({ applicationId }) => applicationId === null,
  );
  for (const { id, title, description, costCents } of projects.slice(0, 2)) {
    const input = { title, description, place: '', estimateCents: costCents };
    const ideaId = await sentThen(deps, vote, 'buur', input);
    await deps.db.transaction().execute(async (tx) => {
      const shownAt = new Date(`${vote.ideasFrom}T12:00:00Z`);
      const finding = 'Dit kan. Er is geen vergunning voor nodig.';
      await updateIdea(tx, ideaId, { status: 'merged', finding, projectId: id, shownAt, checkedAt: shownAt });
    });
  }
}

/** Needs the votes, the people and their ways to be reached. */
export async function seedIdeas(deps: CommandDeps): Promise<void> {
  const yesterday = startOfDay(today(deps.clock).subtract({ days: 1 })).add({ hours: 11 });
  const then = { ...deps, clock: fixedClock(yesterday.toString()) };
  const officer = await actorOf(deps, 'behandelaar');
  // Its first day is today.
  await seedCollecting(deps, officer);
  await seedChecking(then, officer);
  await seedWinners(deps);
}
