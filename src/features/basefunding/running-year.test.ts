/** The demo's grant that runs and the one that is over: evidence that grows, a change to report, and a proposal to determine. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { formatDate, isoDate, systemClock, today } from '../../kernel/dates.ts';
import { formatCents, sumCents } from '../../kernel/money.ts';
import { followAllMembers } from './commands/during-year.ts';

let app: TestApp;
let idris: Visitor;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  idris = await asPersona(app, 'organisatie');
});
afterAll(() => app.close());

const thisYear = today(systemClock).year;
const base = '/netwerken/deur-aan-deur-middelland/basisfinanciering';
const read = async (visitor: Visitor, path: string): Promise<string> => {
  const answer = await visitor.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
};
const caseOf = async (year: number) =>
  await app.database.db
    .selectFrom('baseFunding')
    .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
    .innerJoin('application', 'application.id', 'baseFunding.applicationId')
    .select(['application.id', 'application.caseNumber', 'application.status', 'application.grantedCents'])
    .where('listing.slug', '=', 'deur-aan-deur-middelland')
    .where('baseFunding.year', '=', year)
    .executeTakeFirstOrThrow();

test('the year that is over was paid to four organisations, to the cent, and its determination is proposed', async () => {
  const { id, caseNumber, status, grantedCents } = await caseOf(thisYear - 1);
  expect(status).toBe('accounted');
  const paid = await app.database.db
    .selectFrom('paymentOrder')
    .innerJoin('payee', 'payee.id', 'paymentOrder.payeeId')
    .select(['paymentOrder.amountCents', 'payee.holderName'])
    .where('paymentOrder.applicationId', '=', id)
    .where('paymentOrder.status', '=', 'paid')
    .execute();
  expect(new Set(paid.map(({ holderName }) => holderName)).size).toBe(4);
  expect(sumCents(paid.map(({ amountCents }) => amountCents))).toBe(grantedCents);
  const page = await read(await asPersona(app, 'behandelaar'), `/zaken/${caseNumber}/vaststellen`);
  expect(page).toContain('Voorstel: stel vast zoals verleend.');
});

test('what each member got of it is its own: the lead does not stand there with the money of all', async () => {
  const { grantedCents } = await caseOf(thisYear);
  const officer = await asPersona(app, 'behandelaar');
  const html = await read(officer, '/basisfinanciering/overgang');
  const rowsOf = (name: string) => html.split('<tr').filter((row) => row.includes(name));
  expect(rowsOf('Taalhuis De Klinker').some((row) => row.includes('Basisfinanciering'))).toBe(true);
  expect(rowsOf('Stichting Buurtkeuken De Lange Tafel').length).toBeGreaterThan(1);
  expect(html).not.toContain(formatCents(grantedCents ?? 0));
});

test('the network sees how the year goes beside what was counted on', async () => {
  const request = await read(idris, `${base}/${thisYear}`);
  expect(request).toContain('Toegekend: ');
  expect(request).toContain(`href="${base}/${thisYear}/bewijs?over=jaar"`);
  const year = await read(idris, `${base}/${thisYear}/bewijs?over=jaar`);
  expect(year).toContain(`zo gaat het jaar ${thisYear}`);
  const asked = await read(idris, `${base}/${thisYear}/bewijs`);
  expect(asked).toContain(`daarmee is de som van ${thisYear} berekend`);
  // Of a year to come nothing took place yet.
  expect(await read(idris, `${base}/${thisYear + 1}/bewijs?over=jaar`)).not.toContain('zo gaat het jaar');
});

test('who was quiet for a month was asked, and nothing follows from it', async () => {
  const mails = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'basefunding-quiet')
    .execute();
  expect(mails.some(({ body }) => body.includes('Schaakclub Het Witte Paard'))).toBe(true);
  expect(mails[0]?.body).toContain('Het heeft nu geen gevolgen.');
});

test('a member that leaves in the year is told of, and what was granted stays', async () => {
  const { grantedCents } = await caseOf(thisYear);
  const { db } = app.database;
  const left = await db
    .updateTable('networkMember')
    .set({ status: 'left', since: '2020-01-01', until: isoDate(today(systemClock)) })
    .from('organisation')
    .whereRef('organisation.id', '=', 'networkMember.organisationId')
    .where('organisation.slug', '=', 'taalhuis-de-klinker')
    .where('networkMember.status', '=', 'confirmed')
    .returning('networkMember.id')
    .execute();
  expect(left).toHaveLength(1);
  await followAllMembers(app.deps);
  const page = (await read(idris, `${base}/${thisYear}`)).replace(/<[^>]+>/g, '');
  expect(page).toContain(`Taalhuis De Klinker doet sinds ${formatDate(today(systemClock))} niet meer mee.`);
  // Its evidence was not corrected: it only is not there any more.
  expect(page).not.toContain('Het bewijs is daarna gewijzigd');
  expect((await caseOf(thisYear)).grantedCents).toBe(grantedCents);
  await followAllMembers(app.deps);
  const parts = await db
    .selectFrom('baseFundingMember')
    .innerJoin('organisation', 'organisation.id', 'baseFundingMember.organisationId')
    .select(['baseFundingMember.year', 'baseFundingMember.status'])
    .where('organisation.slug', '=', 'taalhuis-de-klinker')
    .orderBy('baseFundingMember.year')
    .execute();
  // What is over stays as it was.
  expect(parts.map(({ status }) => status)).toEqual(['confirmed', 'left', 'left']);
});

test('when the year goes otherwise than asked it is one link to the form, filled in, and nothing is lowered', async () => {
  const { id, grantedCents } = await caseOf(thisYear);
  const link = `href="/aanvragen/${id}/melden?uit=agenda`;
  expect(await read(idris, `${base}/${thisYear}`)).not.toContain(link);
  const { db } = app.database;
  const told = await db
    .selectFrom('occurrenceEvidence')
    .innerJoin('activity', 'activity.id', 'occurrenceEvidence.activityId')
    .innerJoin('organisation', 'organisation.id', 'activity.organisationId')
    .selectAll('occurrenceEvidence')
    .where('organisation.slug', 'in', [
      'stichting-buurtkeuken-de-lange-tafel',
      'stichting-speelplein-vrolijk',
    ])
    .where('tookPlace', '=', true)
    .execute();
  for (let from = 0; from < told.length; from += 500)
    await db
      .insertInto('occurrenceEvidence')
      .values(
        told.slice(from, from + 500).map((one) => ({
          ...one,
          id: crypto.randomUUID(),
          tookPlace: false,
          band: null,
          corrects: one.id,
          madeAt: new Date(),
        })),
      )
      .execute();
  app.deps.dataVersion.bump();
  const page = await read(idris, `${base}/${thisYear}`);
  expect(page).toContain('Er wordt niets vanzelf lager.');
  const href = /href="(\/aanvragen\/[^"]*\/melden\?uit=agenda[^"]*)"/
    .exec(page)?.[1]
    ?.replaceAll('&amp;', '&');
  expect(href).toContain(id);
  // The first tap opens it filled in, the second sends it.
  expect(await read(idris, href ?? '')).toMatch(/value="[\d.,]+"/);
  expect((await caseOf(thisYear)).grantedCents).toBe(grantedCents);
});
