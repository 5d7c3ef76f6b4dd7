/**
 * Every page is proven because it is routed: people of the demo city click on everything they see, and each page they
 * meet must be valid, accessible, usable with the keyboard alone and no wider than a phone. A route that nobody can
 * reach by clicking fails too, unless `withoutLink` shows another way.
 */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { createSignedLink } from '../src/features/listing/index.ts';
import { personas } from '../src/features/party/index.ts';
import { createLoginLink } from '../src/platform/auth/index.ts';
import { logIn, Visitor } from './support/app.ts';
import { openPage, watchErrors } from './support/browser.ts';
import { crawl, type Visit } from './support/crawl.ts';
import { demoCity } from './support/demo-city.ts';
import { askForCode, enterCode } from './support/demo-voter.ts';
import { validateHtml } from './support/html.ts';
import { tabThrough } from './support/keyboard.ts';
import { assertNoHorizontalScroll, axe } from './support/page-checks.ts';
import { paperDraft } from './support/paper-draft.ts';
import { lookTogether } from './support/reach-forms/determination.ts';
import { servedApp, takeSession } from './support/served-app.ts';

/** Pages that one comes to by a form, a mail or another program; each does the same and says where it came out. */
const withoutLink: Readonly<Record<string, (visitor: Visitor) => Promise<string>>> = {
  'fills in /inloggen': async (visitor) => {
    await visitor.post('/inloggen', { email: 'nieuw@example.org' });
    return '/inloggen/code';
  },
  // The link comes from the command line.
  'has a link to log in': async () =>
    await createLoginLink(app.deps.db, app.deps.clock, 'eerste@example.org'),
  // The link stands in the letter about a payment.
  'opens the account of a grant': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'bewoner' });
    const { caseNumber } = await app.database.db
      .selectFrom('accountRequest')
      .innerJoin('application', 'application.id', 'accountRequest.applicationId')
      .select('caseNumber')
      .executeTakeFirstOrThrow();
    return `/zaken/${caseNumber}/rekening`;
  },
  // The form of a draft that the desk enters sends there.
  'looks up the organisation of an application on paper': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'servicebalie' });
    return `/balie/organisatie/${await paperDraft(app, visitor)}`;
  },
  // Behind the form that takes the code of a letter, and behind the one that asks for a code by e-mail.
  'fills in a ballot': enterCode,
  'enters the code to vote from her mail': askForCode,
  // Behind the office's page of a vote in one status: one among many.
  ...Object.fromEntries(
    [
      'oude-noorden-kiest/beheer/proef',
      'delfshaven-schiemond-kiest/beheer/regels',
      'delfshaven-schiemond-kiest/beheer/projecten/nieuw',
      'middelland-nieuwe-westen-kiest/beheer/projecten/aanvraag',
    ].map((path) => [
      `prepares a vote at ${path}`,
      async (visitor: Visitor) => {
        await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
        return `/stemmingen/${path}`;
      },
    ]),
  ),
  // On the case of one grant among many.
  'ties activities to a grant': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'organisatie' });
    const { id } = await app.database.db
      .selectFrom('application')
      .select('id')
      .where('title', '=', 'Een jaar samen eten')
      .executeTakeFirstOrThrow();
    return `/aanvragen/${id}/verantwoorden/agenda`;
  },
  // Behind the decision of a larger grant whose activities are over: one among many.
  'determines a grant': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
    const { caseNumber } = await app.database.db
      .selectFrom('application')
      .select('caseNumber')
      .where('title', '=', 'Buurtmoestuin met schuur')
      .executeTakeFirstOrThrow();
    return `/zaken/${caseNumber}/vaststellen`;
  },
  // Behind a form in which one chooses cases, and behind the one that determines them.
  'looks at cases together': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
    return await lookTogether(app);
  },
  'determines cases together': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
    const page = await (await visitor.get(await lookTogether(app))).text();
    const zaak = /name="zaak" value="([^"]+)"/.exec(page)?.[1] ?? /value="(HV-[^"]+)"/.exec(page)?.[1] ?? '';
    const done = await visitor.post('/beheer/vaststellen/samen', { zaak });
    return done.headers.get('location') ?? '';
  },
  // Behind the decision of a grant that was determined: one among many.
  'changes a determination': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
    return `/zaken/${await determinedCase()}/vaststelling-wijzigen`;
  },
  'asks back what was paid too much': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
    return `/zaken/${await determinedCase()}/terugvorderen`;
  },
  // The outbox begins with newer mails than those to co-signers.
  'opens a co-sign link': async () => {
    const { body } = await app.database.db
      .selectFrom('outgoingMail')
      .select('body')
      .where('kind', '=', 'cosign-request')
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return /\/mede-ondertekenen\/[\w-]+/.exec(body)?.[0] ?? '';
  },
  // The links stand in the mails to co-signers.
  'answers a co-sign link': async (visitor) => {
    const { body } = await app.database.db
      .selectFrom('outgoingMail')
      .select('body')
      .where('kind', '=', 'cosign-request')
      .orderBy('createdAt', 'desc')
      // The newest stands on top of the outbox: it is the one that the browser opens below, so it stays unanswered.
      .offset(1)
      .limit(1)
      .executeTakeFirstOrThrow();
    const link = /\/mede-ondertekenen\/[\w-]+/.exec(body)?.[0] ?? '';
    const answered = await visitor.post(link, { knop: 'afwijzen' });
    return answered.headers.get('location') ?? '';
  },
  // Her street is one of many organisations.
  'keeps the actions of her street': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'wijkbeheer' });
    return '/organisaties/straatgroep-korenbloemdwarsstraat/acties';
  },
  'has added an organisation': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'bewoner' });
    return '/organisaties/dank';
  },
  // The links stand in mails to organisations; who answers comes to a page that says thank you.
  'opens the invitation of a network': async () => {
    const invitation = {
      how: 'uitnodigen',
      organisation: 'straatgroep-korenbloemdwarsstraat',
      mandate: 'agenda',
    };
    await (await loggedInAs('organisatie')).post('/netwerken/deur-aan-deur-middelland/leden', invitation);
    return await linkInMail('network-invitation', /\/netwerken\/uitnodiging\/[\w-]+/);
  },
  'opens the link to co-ordinate a network': async () => {
    const path = '/netwerken/tafelgenoten-van-west/coordinator';
    await (await loggedInAs('organisatie')).post(path, {
      organisation: 'stichting-buurtkeuken-de-lange-tafel',
    });
    return await linkInMail('network-handover', /\/netwerken\/overdracht\/[\w-]+/);
  },
  // The link stands in the mail to each member of a network that asks base funding.
  'confirms the part of a member in base funding': () =>
    linkInMail('basefunding-part', /\/basisfinanciering\/deel\/[\w-]+/),
  'has confirmed the part of a member in base funding': async () => '/basisfinanciering/deel/dank',
  'has answered whether she co-ordinates a network': async () => '/netwerken/overdracht/dank',
  'has answered the invitation of a network': async () => '/netwerken/uitnodiging/dank',
  'opens the link that proves a claim': async () => {
    const claim = { proof: 'publicEmail', note: 'Ik lees de post.' };
    await (await loggedInAs('bewoner')).post('/organisaties/taalhuis-de-klinker/claim', claim);
    return await linkInMail('claim-proof', /\/organisaties\/bewijs\/[\w-]+/);
  },
  'has proven a claim': async () => '/organisaties/bewijs/dank',
  // The links stand in the weekly mails to hosts.
  'answers the weekly question of a host': () => linkInMail('host-question', /\/klopt\/[\w-]+/),
  // The link stands in the mail that asks whether something still holds.
  'confirms by the link in the reminder': async () => {
    const { db } = app.database;
    const { id } = await db
      .selectFrom('listing')
      .select('id')
      .where('slug', '=', 'taalhuis-de-klinker')
      .executeTakeFirstOrThrow();
    const [createdAt, expiresAt] = [new Date(), new Date(Date.now() + 86_400_000)];
    const link = { purpose: 'confirmListing', subjectId: id, createdAt, expiresAt } as const;
    const token = await db.transaction().execute((tx) => createSignedLink(tx, link));
    return `/sociale-kaart/klopt-nog/${token}`;
  },
  'has confirmed by the link in the reminder': async () => '/sociale-kaart/klopt-nog/dank',
  // The link stands in each mail with the agenda.
  'keeps or ends the agenda by mail': async (visitor) => {
    const asked = { email: 'prikbord@example.org', about: 'wijk:middelland', edition: 'a3' };
    await visitor.post('/agenda/poster/middelland/per-mail', asked);
    return await linkInMail('agenda-confirm', /\/agenda\/per-mail\/[\w-]+/);
  },
  'erases what is held about her': async (visitor) => {
    for (const [name, value] of (await logIn(app, 'weg@example.org')).cookies)
      visitor.cookies.set(name, value);
    const erased = await visitor.post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
    return erased.headers.get('location') ?? '';
  },
};

/** Linked already, to be built in this release: a page that exists by now must leave this list. */
const notBuiltYet: readonly string[] = [];

const app = await servedApp({ from: await demoCity() });
afterAll(() => app.close());

type Walk = { readonly who: string; readonly visitor: Visitor; readonly visits: readonly Visit[] };

async function linkInMail(kind: string, link: RegExp): Promise<string> {
  const { body } = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', kind)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return link.exec(body)?.[0] ?? '';
}

async function determinedCase(): Promise<string | null> {
  const { caseNumber } = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('status', '=', 'determined')
    .where('grantedCents', '>', 0)
    .orderBy('caseNumber')
    .limit(1)
    .executeTakeFirstOrThrow();
  return caseNumber;
}

async function loggedInAs(persona: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona });
  return visitor;
}

async function walk(who: string, visitor: Visitor, start: readonly string[]): Promise<Walk> {
  return { who, visitor, visits: await crawl(visitor, app.routes.list, start, 40) };
}

const walks: Walk[] = [await walk('anonymous', new Visitor(app), ['/', '/demo'])];
for (const { key, start } of personas) walks.push(await walk(key, await loggedInAs(key), ['/', start]));
for (const [who, comeThere] of Object.entries(withoutLink)) {
  const visitor = new Visitor(app);
  walks.push(await walk(who, visitor, [await comeThere(visitor)]));
}

const pages = app.routes.list.filter((route) => route.method === 'GET' && route.page);

/** The first page of each route that showed itself, with who saw it: anonymous before anybody else. */
const examples = pages.flatMap(({ path }) => {
  for (const { visitor, visits } of walks) {
    const visit = visits.find((seen) => seen.pattern === path && seen.status === 200 && seen.html !== null);
    if (visit) return [{ pattern: path, visitor, visit }];
  }
  return [];
});

test('every page can be reached by clicking', () => {
  const reached = new Set(examples.map(({ pattern }) => pattern));
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('no link leads nowhere, or to a page that is refused', () => {
  const dead = walks.flatMap(({ who, visits }) =>
    visits
      .filter(
        ({ path, status }) =>
          status >= 400 && status !== 410 && !notBuiltYet.includes(path.split('?')[0] ?? ''),
      )
      .map(({ path, status, from }) => `${who}: ${from ?? 'start'} → ${path}: ${status}`),
  );
  expect([...new Set(dead)]).toEqual([]);
});

test('what is listed as not built yet is not there', () => {
  const built = walks.flatMap(({ visits }) =>
    visits.filter(({ status }) => status < 400).map(({ path }) => path),
  );
  expect(notBuiltYet.filter((path) => built.includes(path))).toEqual([]);
});

describe.for(examples)('$pattern', ({ visitor, visit }) => {
  async function open(options: Parameters<typeof openPage>[0]): Promise<Page> {
    const page = await openPage({ ...options, baseUrl: app.url });
    await takeSession(page, visitor, app);
    return page;
  }

  test('is valid HTML in both languages', async () => {
    expect(await validateHtml(visit.html ?? '', visit.path)).toEqual([]);
    const english = await (await visitor.get(visit.path, { 'accept-language': 'en' })).text();
    expect(await validateHtml(english, `${visit.path} (en)`)).toEqual([]);
  });

  test('works on a phone without scripts', async () => {
    const page = await open({ javaScript: false, width: 320 });
    await page.goto(visit.path);
    expect(await axe(page)).toEqual([]);
    await assertNoHorizontalScroll(page);
    expect((await tabThrough(page)).problems).toEqual([]);
    await page.context().close();
  });

  test('works on a wide screen with scripts, also in the dark', async () => {
    const page = await open({ javaScript: true, width: 1280, colorScheme: 'dark' });
    const errors = watchErrors(page);
    await page.goto(visit.path);
    expect(await axe(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('the page that says that there is no such page is sound too', async () => {
  const response = await new Visitor(app).get('/bestaat-niet');
  expect(response.status).toBe(404);
  expect(await validateHtml(await response.text(), '/bestaat-niet')).toEqual([]);
  const page = await openPage({ javaScript: false, width: 320, baseUrl: app.url });
  await page.goto('/bestaat-niet');
  expect(await axe(page)).toEqual([]);
  await assertNoHorizontalScroll(page);
});
