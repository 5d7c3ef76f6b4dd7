/** Forms of the office that hang on no single case. */
import { provisoTitle } from '../../../src/features/application/index.ts';
import type { TestApp } from '../app.ts';
import { linksOf } from '../crawl.ts';
import type { As, Collected } from './collected.ts';

export async function officePages(found: Collected, as: As, app: TestApp): Promise<void> {
  const { db } = app.database;
  const { slug } = await db.selectFrom('organisation').select('slug').limit(1).executeTakeFirstOrThrow();
  await found.visit(as('beheerder'), '/beheer/bewaren');
  for (const { number } of await db.selectFrom('destructionList').select('number').execute())
    await found.visit(as('beheerder'), `/beheer/bewaren/lijsten/${number}`);
  const held = await db
    .selectFrom('retentionHold')
    .innerJoin('application', 'application.id', 'retentionHold.applicationId')
    .select('caseNumber')
    .executeTakeFirstOrThrow();
  await found.visit(as('behandelaar'), `/zaken/${held.caseNumber}/bewaren`);
  for (const path of ['/beheer/staatssteun', `/beheer/staatssteun/ondernemingen?organisatie=${slug}`])
    await found.visit(as('behandelaar'), path);
  for (const part of ['', '/bewerken', '/bekendmaken', '/weggooien', '/yaml'])
    await found.visit(as('behandelaar'), `/basisfinanciering/formules/2${part}`);
  await found.visit(as('behandelaar'), '/beheer/begrotingen');
  const { caseNumber: proviso } = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', provisoTitle)
    .executeTakeFirstOrThrow();
  await found.visit(as('behandelaar'), `/zaken/${proviso}/wijzigen`);
  for (const path of ['', '/scenarios/nieuw', '/scenarios/in-drie-stappen'])
    await found.visit(as('behandelaar'), `/basisfinanciering${path}`);
  for (const part of ['/bewerken', '/weggooien'])
    await found.visit(as('behandelaar'), `/basisfinanciering/scenarios/in-drie-stappen${part}`);
  // What the office can still put before a council stands in one of the packs.
  const councils = await (await as('behandelaar').get('/wijkraad')).text();
  for (const path of linksOf(councils, '/wijkraad'))
    if (/^\/wijkraad\/[\w-]+\/[\w-]+$/.test(path)) await found.visit(as('behandelaar'), path);
  // A kept combination stands in the pack of who kept it.
  const own = await (await as('wijkraad-1').get('/wijkraad')).text();
  for (const path of linksOf(own, '/wijkraad'))
    if (/^\/wijkraad\/[\w-]+\/[\w-]+-\d{4}$/.test(path))
      await found.visit(as('wijkraad-1'), `${path}/proberen`);
  const proposal = await (await as('behandelaar').get('/verdeling/seizoensfonds-score')).text();
  for (const path of linksOf(proposal, '/verdeling/seizoensfonds-score'))
    if (/\/HV-[\d-]+$/.test(path)) await found.visit(as('behandelaar'), path);
  await found.visit(as('betaler'), '/betalingen?status=vrijgegeven');
  await as('beheerder').post('/beheer/tokens', { name: 'Proef', permissions: 'audit.view', days: '30' });
  await found.visit(as('beheerder'), '/beheer/tokens');
  const { id } = await db.selectFrom('synonymGroup').select('id').limit(1).executeTakeFirstOrThrow();
  await found.visit(as('beheerder'), `/beheer/zoekwoorden/${id}`);
  await as('beheerder').post(`/beheer/zoekwoorden/${id}/weg`);
  await found.visit(as('beheerder'), '/beheer/zoekwoorden');
  const orders = await db.selectFrom('paymentOrder').select('id').distinctOn('status').execute();
  for (const { id } of orders)
    for (const key of ['betaler', 'behandelaar'] as const)
      await found.visit(as(key), `/betalingen/opdrachten/${id}`);
  const letters = await db.selectFrom('message').select('id').orderBy('createdAt').limit(12).execute();
  for (const { id } of letters) await found.visit(as('behandelaar'), `/beheer/berichten/${id}`);
}
