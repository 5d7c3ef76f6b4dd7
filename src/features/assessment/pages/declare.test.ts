/** Asking anew: a member who said no before is asked again because of what her register holds since. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { personas } from '../../party/index.ts';
import { demoPersonTies } from '../seed-members.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

test('nothing is filled in for her where she is asked anew; what she comes to change is', async () => {
  const { persona, title } = demoPersonTies[0];
  const member = new Visitor(app);
  await member.post('/demo/inloggen', { persona });
  const { slug, caseNumber } = await app.database.db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.roundId')
    .select(['round.slug', 'application.caseNumber'])
    .where('application.title', '=', title)
    .executeTakeFirstOrThrow();
  const base = `/wijkraad/middelland-nieuwe-westen/${slug}/belangen`;
  const asked = await (await member.get(base)).text();
  expect(asked).toContain(`name="interest.${caseNumber}"`);
  expect(asked).toContain('Is dat dezelfde persoon?');
  expect(asked).not.toContain(' checked');
  const { rows } = await app.database.pool.query<{ case_number: string }>(
    `select case_number from application a join interest_declaration d on d.application_id = a.id
     join person p on p.id = d.person_id join round r on r.id = a.round_id
     where d.source = 'declared' and not d.conflicted and r.slug = $1 and a.case_number <> $2
       and a.status in ('submitted', 'inTreatment') and p.email = $3 limit 1`,
    [slug, caseNumber, personas.find(({ key }) => key === persona)?.email],
  );
  const said = await (await member.get(`${base}?zaak=${rows[0]?.case_number}`)).text();
  expect(said).toContain(' checked');
});
