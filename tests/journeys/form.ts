/** How the form of a residents' initiative is filled in, right. */
import type { Page } from 'playwright-core';
import { Visitor } from '../support/app.ts';
import { newestMail } from '../support/journey.ts';
import type { ServedApp } from '../support/served-app.ts';

const dayMs = 86_400_000;

/** `YYYY-MM-DD`, some days from today. */
export const dayAhead = (days: number): string =>
  new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** A day at least eight weeks ahead, in the year of the round. */
export function planDay(year: number, offset: number): string {
  const first = new Date(Date.UTC(year, 1, 1 + offset)).toISOString().slice(0, 10);
  return [first, dayAhead(56 + offset)].sort().at(-1) ?? first;
}

export async function fillIdea(page: Page, title: string, year: number): Promise<void> {
  await page.getByLabel('Hoe heet uw idee?').fill(title);
  await page.getByLabel('Wat gaat u doen?').fill('Wij maken een moestuin. Iedereen mag meedoen.');
  await page.getByLabel('In welke wijk is het?').selectOption({ label: 'Middelland' });
  await page.getByLabel('Eerste dag').fill(planDay(year, 0));
  await page.getByLabel('Laatste dag').fill(planDay(year, 5));
}

/** Costs of € 499,50, all of it asked. */
export async function fillMoney(page: Page): Promise<void> {
  await page.locator('[name="budget.0.description"]').fill('Aarde en planten');
  await page.locator('[name="budget.0.amount"]').fill('350');
  await page.locator('[name="budget.1.description"]').fill('Gereedschap');
  await page.locator('[name="budget.1.amount"]').fill('149,50');
  await page.locator('[name="funding.asked"]').fill('499,50');
}

export type OpenRound = { readonly slug: string; readonly year: number };

/** The newest round of residents' initiatives that is open. */
export async function openRound(app: ServedApp): Promise<OpenRound> {
  const { rows } = await app.database.pool.query<OpenRound>(
    `select slug, year from round where slug like 'bewonersinitiatieven-%' and opens_on <= current_date
     and closes_on >= current_date order by year desc limit 1`,
  );
  const round = rows[0];
  if (!round) throw new Error('The demo city has no open round');
  return round;
}

const signers = ['ans', 'bo', 'cas', 'dirk'] as const;

function pagesOf(title: string, { year }: OpenRound): Readonly<Record<string, Record<string, string>>> {
  return {
    idee: {
      title,
      plan: 'Wij zetten een bank neer. Iedereen mag erop zitten.',
      wijk: 'middelland',
      periodFrom: planDay(year, 0),
      periodUntil: planDay(year, 5),
    },
    geld: { 'budget.0.description': 'Hout', 'budget.0.amount': '300', 'funding.asked': '300' },
    u: {
      contactName: 'Roel Voorbeeld',
      contactStreet: 'Voorbeeldstraat 3',
      contactPostcode: '3021 AB',
      contactTown: 'Rotterdam',
      resident: 'yes',
      iban: 'NL91 ABNA 0417 1643 00',
      ibanHolder: 'R. Voorbeeld',
    },
    'mede-ondertekenaars': Object.fromEntries(
      signers.flatMap((name, index) => [
        [`cosigners.${index}.name`, `${name} van ${title}`],
        [`cosigners.${index}.email`, signerEmail(name, title)],
      ]),
    ),
    indienen: {},
  };
}

const signerEmail = (name: string, title: string): string =>
  `${name}.${title.toLowerCase().replaceAll(' ', '-')}@example.org`;

/** Hands in an application through its pages, without a browser. @returns its case number */
export async function submitted(app: ServedApp, applicant: Visitor, title: string): Promise<string> {
  const round = await openRound(app);
  const begun = await applicant.get(`/aanvragen/nieuw?ronde=${round.slug}`);
  const [, id = ''] = /\/aanvragen\/([^/]+)\//.exec(begun.headers.get('location') ?? '') ?? [];
  for (const [page, fields] of Object.entries(pagesOf(title, round))) {
    const answer = await applicant.post(`/aanvragen/${id}/${page}?ronde=${round.slug}`, fields);
    if (answer.status !== 303) throw new Error(`${page}: ${answer.status}`);
  }
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return caseNumber ?? '';
}

/** All four use the link in their mail. */
export async function confirmAll(app: ServedApp, title: string): Promise<void> {
  for (const name of signers) {
    const mail = await newestMail(app, signerEmail(name, title), 'cosign-request');
    const { pathname } = new URL(/https?:\S+/.exec(mail)?.[0] ?? '');
    const answer = await new Visitor(app).post(pathname, { ik: 'yes', leeftijd: 'yes' });
    if (answer.status !== 303) throw new Error(`${name}: ${answer.status}`);
  }
}
