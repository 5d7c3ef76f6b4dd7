/** A vote that takes ballots, with its projects, over a trial city: for what happens around its box. */
import { randomBytes } from 'node:crypto';
import { codeBytes, letterCode, letterHash, type VotingRight } from '../../src/features/ballot-box/index.ts';
import {
  type BallotKind,
  type FrozenBallot,
  firstRules,
  getVote,
  hashOf,
  type Vote,
} from '../../src/features/vote/index.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { TrialCity } from './trial-city.ts';

export const trialOpens = new Date('2026-03-02T09:00:00Z');
export const trialCloses = new Date('2026-03-16T09:00:00Z');

const costs = [300_000, 200_000, 500_000, 400_000, 100_000];

export type TrialVoteOptions = {
  readonly kind?: BallotKind;
  readonly status?: Vote['status'];
  readonly slug?: string;
  readonly choicesMin?: number;
  readonly choicesMax?: number;
  readonly opensAt?: Date;
  readonly closesAt?: Date;
};

/** Five projects of € 1.000 to € 5.000 and € 7.500 to divide; ten points; postcodes 3014 and 3021. */
export function trialBallot({
  kind = 'approval',
  choicesMin = 1,
  choicesMax = 3,
}: TrialVoteOptions = {}): FrozenBallot {
  return {
    name: { nl: 'Noordwijk kiest', en: 'Noordwijk chooses' },
    question: { nl: 'Wat maakt de wijk beter?', en: 'What makes the wijk better?' },
    rules: {
      ...firstRules,
      voters: { ...firstRules.voters, postcodes: ['3014', '3021'] },
      ballot: { ...firstRules.ballot, kind, choicesMin, choicesMax, points: kind === 'points' ? 10 : null },
    },
    budgetCents: 750_000,
    projects: costs.map((costCents, at) => ({
      number: at + 1,
      title: `Project ${at + 1}`,
      description: 'Een voorbeeld.',
      lang: 'nl',
      costCents,
      category: null,
      wijk: null,
      advice: null,
    })),
    incompatible: [],
  };
}

export async function trialVote(
  db: Db,
  city: Pick<TrialCity, 'envelopeId' | 'wijkraadId'>,
  options: TrialVoteOptions = {},
): Promise<Vote> {
  const ballot = trialBallot(options);
  const id = newId<'vote'>();
  await db
    .insertInto('vote')
    .values({
      id,
      slug: options.slug ?? 'noordwijk-kiest',
      envelopeId: city.envelopeId,
      wijkraadId: city.wijkraadId,
      nameNl: ballot.name.nl,
      nameEn: ballot.name.en,
      questionNl: ballot.question.nl,
      questionEn: ballot.question.en,
      status: options.status ?? 'open',
      rules: JSON.stringify(ballot.rules),
      opensAt: options.opensAt ?? trialOpens,
      closesAt: options.closesAt ?? trialCloses,
      ballot: JSON.stringify(ballot),
      ballotSha256: hashOf(ballot),
      frozenAt: new Date('2026-02-20T09:00:00Z'),
      announcedAt: new Date('2026-01-05T09:00:00Z'),
      createdAt: new Date('2026-01-02T09:00:00Z'),
    })
    .execute();
  await db
    .insertInto('voteProject')
    .values(
      ballot.projects.map(({ number, title, description, lang, costCents }) => ({
        id: newId<'vote_project'>(),
        voteId: id,
        number,
        title,
        description,
        lang,
        costCents,
        status: 'onBallot',
        createdAt: new Date('2026-02-01T09:00:00Z'),
      })),
    )
    .execute();
  return await getVote(db, id);
}

/** @returns codes of letters that can be used, in one batch without a PDF */
export async function trialLetters(
  db: Db,
  voteId: Id<'vote'>,
  count: number,
  batch = 1,
): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, () => letterCode(randomBytes(codeBytes)));
  for (let at = 0; at < count; at += 1000)
    await db
      .insertInto('voteRoll')
      .values(
        codes
          .slice(at, at + 1000)
          .map((code) => ({ voteId, way: 'letter', voterHash: letterHash(voteId, code), batch })),
      )
      .execute();
  return codes;
}

export const rightOf = (voteId: Id<'vote'>, code: string): VotingRight => ({
  way: 'letter',
  voterHash: letterHash(voteId, code),
});
