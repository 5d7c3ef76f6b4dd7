/** A vote that was counted, over a trial city: ten ballots, projects of € 1.000 of which each has a vote less than the one before it. */
import { type FrozenBallot, firstRules, getVote, hashOf, type Vote } from '../../src/features/vote/index.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { TrialCity } from './trial-city.ts';

export type TrialOutcome = {
  readonly slug: string;
  /** Of each project its application; null for an idea. */
  readonly cases: readonly (Id<'application'> | null)[];
  /** Numbers of the projects that won, in the order of the rounds. */
  readonly winners: readonly string[];
};

const at = new Date('2026-03-10T10:00:00Z');
const costCents = 1000_00;

function ballotOf(cases: TrialOutcome['cases']): FrozenBallot {
  return {
    name: { nl: 'Noordwijk kiest', en: 'Noordwijk chooses' },
    question: { nl: 'Wat helpt?', en: 'What helps?' },
    rules: firstRules,
    budgetCents: 5000_00,
    projects: cases.map((_, n) => ({
      number: n + 1,
      title: `Project ${n + 1}`,
      description: 'Verzonnen.',
      lang: 'nl',
      costCents,
      category: null,
      wijk: null,
      advice: null,
    })),
    incompatible: [],
  };
}

async function insertCounted(
  db: Db,
  city: TrialCity,
  slug: string,
  ballot: FrozenBallot,
): Promise<Id<'vote'>> {
  const id = newId<'vote'>();
  await db
    .insertInto('vote')
    .values({
      id,
      slug,
      envelopeId: city.envelopeId,
      wijkraadId: city.wijkraadId,
      nameNl: ballot.name.nl,
      nameEn: ballot.name.en,
      questionNl: ballot.question.nl,
      questionEn: ballot.question.en,
      status: 'counted',
      rules: JSON.stringify(ballot.rules),
      opensAt: new Date('2026-03-01T08:00:00Z'),
      closesAt: new Date('2026-03-09T08:00:00Z'),
      ballot: JSON.stringify(ballot),
      ballotSha256: hashOf(ballot),
      frozenAt: at,
      announcedAt: at,
      createdAt: at,
    })
    .execute();
  return id;
}

export async function trialOutcome(
  db: Db,
  city: TrialCity,
  { slug, cases, winners }: TrialOutcome,
): Promise<Vote> {
  const ballot = ballotOf(cases);
  const voteId = await insertCounted(db, city, slug, ballot);
  await db
    .insertInto('voteProject')
    .values(
      ballot.projects.map(({ number, title, description, lang }) => ({
        id: newId<'vote_project'>(),
        voteId,
        number,
        title,
        description,
        lang,
        costCents,
        applicationId: cases[number - 1] ?? null,
        status: 'onBallot',
        createdAt: at,
      })),
    )
    .execute();
  const rounds = winners.map((project) => ({ project, step: 'greedy' }));
  const projects = ballot.projects.map(({ number }) => ({
    id: String(number),
    cost: 1000,
    votes: 8 - number,
  }));
  await db
    .insertInto('voteCount')
    .values({
      id: newId(),
      voteId,
      rule: JSON.stringify({}),
      outcome: JSON.stringify({ outcome: { winners, partly: null, comparison: null, rounds }, projects }),
      ballots: 10,
      fileSha256: 'a'.repeat(64),
      madeAt: at,
    })
    .execute();
  return await getVote(db, voteId);
}
