import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { hashOf } from './canonical.ts';
import { freezeProblems } from './rules/freeze.ts';
import { voteStatus } from './status.ts';
import { listVotes } from './store/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('the demo has a vote in every status, with the ballot that belongs to it', async () => {
  const votes = await listVotes(app.deps.db);
  expect(new Set(votes.map(({ status }) => status))).toEqual(new Set(Object.keys(voteStatus.labels)));
  for (const { ballot, ballotSha256, slug, opensAt } of votes) {
    if (!ballot) continue;
    expect(hashOf(ballot), slug).toBe(ballotSha256);
    const facts = {
      now: new Date(opensAt.getTime() - 1),
      opensAt,
      ideasUntil: null,
      today: '2027-01-01',
      openIdeas: 0,
      otherVote: null,
      lostApplications: [],
      lostIdeas: [],
      aboveMost: [],
    };
    expect(freezeProblems(ballot, facts), slug).toEqual([]);
  }
});
