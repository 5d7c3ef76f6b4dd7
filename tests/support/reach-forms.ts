/** Finds a form for every route that takes one: by clicking as people of the demo city, and by knowing where to look. */
import { sql } from 'kysely';
import { provisoTitle } from '../../src/features/application/index.ts';
import { moveKinds } from '../../src/features/area-budget/types.ts';
import { createSignedLink } from '../../src/features/listing/index.ts';
import { personas } from '../../src/features/party/index.ts';
import { isoDate, today } from '../../src/kernel/dates.ts';
import { newId } from '../../src/kernel/ids.ts';
import { createLoginLink } from '../../src/platform/auth/index.ts';
import { type TestApp, Visitor } from './app.ts';
import { crawl, linksOf } from './crawl.ts';
import { askForCode, checkedVote, differingSheet, openVote } from './demo-voter.ts';
import { type FoundForm, formsOf, postRouteOf } from './forms.ts';
import { joiningCase } from './joining-case.ts';
import { paperDraft } from './paper-draft.ts';
import { councilReportForms } from './reach-forms/council-report.ts';
import { determinationForms } from './reach-forms/determination.ts';
import { impactForms } from './reach-forms/impact.ts';
import { askingPages, learningPages } from './reach-forms/learning.ts';
import { motionPages } from './reach-forms/motions.ts';
import { storyPages } from './reach-forms/stories.ts';

export type Reached = { readonly route: string; readonly form: FoundForm; readonly visitor: Visitor };

/** The others of the demo city see no form that one of these does not see. */
const walkers = [
  'bewoner',
  'organisatie',
  'servicebalie',
  'behandelaar',
  'wijkraad-1',
  'betaler',
  'beheerder',
  'wijkbeheer',
] as const;
type Walker = (typeof walkers)[number];

/** One form for every route and set of fields, however many rows a form has and whoever sees it. */
class Collected {
  readonly #app: TestApp;
  readonly #found = new Map<string, Reached>();

  constructor(app: TestApp) {
    this.#app = app;
  }

  get all(): readonly Reached[] {
    return [...this.#found.values()];
  }

  addPage(visitor: Visitor, html: string, page: string): void {
    for (const form of formsOf(html, page)) {
      const route = postRouteOf(this.#app.routes.list, form.action)?.path;
      if (route === undefined) continue;
      const names = form.fields.map(({ kind, name }) => kind + name.replaceAll(/[\d-]+[\w-]*/g, ''));
      const key = `${route} ${[...new Set(names)].sort()}`;
      if (!this.#found.has(key)) this.#found.set(key, { route, form, visitor });
    }
  }

  async visit(visitor: Visitor, path: string): Promise<void> {
    this.addPage(visitor, await (await visitor.get(path)).text(), path);
  }
}

export async function reachForms(app: TestApp): Promise<readonly Reached[]> {
  const found = new Collected(app);
  const visitors = new Map<Walker, Visitor>();
  for (const key of walkers) {
    const visitor = new Visitor(app);
    await visitor.post('/demo/inloggen', { persona: key });
    visitors.set(key, visitor);
  }
  const as = (key: Walker): Visitor => visitors.get(key) ?? new Visitor(app);
  for (const { key, start } of personas) {
    const visitor = visitors.get(key as Walker);
    if (!visitor) continue;
    for (const { html, path } of await crawl(visitor, app.routes.list, ['/', start], 2))
      found.addPage(visitor, html ?? '', path);
    // She also clicked on 'English'.
    visitor.cookies.delete('taal');
  }
  await anonymousForms(app, found);
  await casePages(app, found, as);
  await ownPages(app, found, as);
  await officePages(app, found, as);
  await areaBudgets(app, found, as);
  await votes(found, as);
  await voting(app, found, as);
  await socialMap(app, found, as);
  await ideaForms(found, as);
  for (const path of await councilReportForms(app)) await found.visit(as('behandelaar'), path);
  for (const { who, path } of await impactForms(app)) await found.visit(as(who), path);
  for (const { who, path } of await determinationForms(app)) await found.visit(as(who), path);
  for (const { who, path } of await storyPages(app)) await found.visit(as(who), path);
  await found.visit(as('bewoner'), await joiningCase(app));
  for (const path of [...motionPages, ...(await learningPages(app))])
    await found.visit(as('behandelaar'), path);
  for (const path of askingPages) await found.visit(as('bewoner'), path);
  return [...found.all, ...(await unseenForms(app, found.all, as))];
}

/** A file with a point of a checklist, as a browser sends it. */
const evidence = [
  '--grens',
  'content-disposition: form-data; name="punt"',
  '',
  'wifi',
  '--grens',
  'content-disposition: form-data; name="bestand"; filename="rooster.pdf"',
  '',
  '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer <<>>\n%%EOF\n',
  '--grens--',
  '',
].join('\r\n');

/** Proposals of every kind, and the forms beside a key before and after it was turned. */
async function areaBudgets(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  for (const path of ['/wijkbudgetten/bronnen', '/wijkbudgetten/nieuw'])
    await found.visit(as('behandelaar'), path);
  const member = as('wijkraad-1');
  const year = today(app.deps.clock).year + 1;
  const budget = `/wijkbudget/wijkraad-middelland-nieuwe-westen/${year}`;
  const page = `${budget}/voorstellen/nieuw`;
  for (const kind of moveKinds) await found.visit(member, `${page}?soort=${kind}`);
  // What the council itself proposes it can withdraw; whose key it turned it can take back.
  const html = await (await member.get(`${page}?soort=shift`)).text();
  const office = /name="office" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const from = /value="([^"]+\.vote\.-)"/.exec(html)?.[1] ?? '';
  const wanted = {
    kind: 'shift',
    office,
    from,
    to: 'subsidy',
    amount: '1000',
    publication: '',
    reason: 'Proef',
  };
  const preview = await (await member.post(page, wanted)).text();
  const seen = (/name="seen" value="([^"]+)"/.exec(preview)?.[1] ?? '').replaceAll('&quot;', '"');
  const made = await member.post(page, { ...wanted, seen });
  const proposal = new URL(made.headers.get('location') ?? page, 'http://localhost').pathname;
  await member.post(`${proposal}/sleutel`, {
    office,
    metOn: isoDate(today(app.deps.clock)),
    meeting: 'Proef',
  });
  await found.visit(member, proposal);
}

/** From a code to a receipt, and what the office does for it. */
async function voting(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const voter = new Visitor(app);
  for (const path of [`${openVote}/stemmen`, `${openVote}/stemmen/e-mail`]) await found.visit(voter, path);
  await found.visit(voter, await askForCode(voter));
  found.addPage(voter, await checkedVote(app, voter), `${openVote}/stemmen/nakijken`);
  await found.visit(voter, `${openVote}/stemmen/biljet`);
  await found.visit(voter, '/stemmingen/tarwewijk-koos/mijn-stem');
  for (const path of ['codes', 'papier', `papier/${differingSheet}`])
    await found.visit(as('behandelaar'), `${openVote}/${path}`);
}

/** Setting a vote up, and what can be done with one in each status. */
async function votes(found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const [prepared, collecting, checked, frozen] = [
    '/stemmingen/mathenesse-kiest/beheer',
    '/stemmingen/middelland-nieuwe-westen-kiest/beheer',
    '/stemmingen/delfshaven-schiemond-kiest/beheer',
    '/stemmingen/oude-noorden-kiest/beheer',
  ];
  for (const path of [
    '/stemmingen/nieuw',
    prepared,
    `${collecting}/projecten/aanvraag`,
    checked,
    `${checked}/regels`,
    `${checked}/projecten`,
    `${checked}/projecten/nieuw`,
    `${checked}/projecten/1`,
    frozen,
    `${frozen}/proef`,
  ])
    await found.visit(as('behandelaar'), path);
  await found.visit(as('behandelaar'), '/stemmingen/afrikaanderwijk-kiest/uitslag');
  await found.visit(as('bewoner'), '/stemmingen/middelland-nieuwe-westen-koos/uitslag');
}

/** Ideas for a vote: sending one in, her own ones, and what the office and the council do with them. */
async function ideaForms(found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const collecting = '/stemmingen/middelland-nieuwe-westen-kiest';
  const checking = '/stemmingen/delfshaven-schiemond-kiest';
  await found.visit(as('bewoner'), `${collecting}/ideeen/nieuw`);
  await found.visit(as('wijkraad-1'), `${collecting}/wijkraad`);
  await found.visit(as('wijkraad-1'), '/stemmingen/middelland-nieuwe-westen-koos/besluiten');
  await found.visit(as('behandelaar'), '/stemmingen/tarwewijk-koos/besluiten');
  await found.visit(as('behandelaar'), `${checking}/ideeen/project`);
  for (const [walker, page] of [
    ['bewoner', '/mijn-ideeen'],
    ['behandelaar', `${checking}/ideeen/beheer`],
  ] as const) {
    await found.visit(as(walker), page);
    const html = await (await as(walker).get(page)).text();
    for (const [, path = ''] of html.matchAll(/href="([^"]+\/[0-9a-f-]{36})"/g))
      await found.visit(as(walker), path);
  }
}

/** Pages of the social map that a short walk does not come to, and those behind links in mails. */
async function socialMap(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const street = '/organisaties/straatgroep-korenbloemdwarsstraat';
  const network = '/netwerken/deur-aan-deur-middelland';
  for (const path of [
    '/organisaties/nieuw',
    '/straten/nieuw',
    '/organisaties/taalhuis-de-klinker/bewerken',
    '/organisaties/taalhuis-de-klinker/claim',
    `${network}/bewerken`,
    `${network}/leden`,
    '/sociale-kaart/melden/organisation/taalhuis-de-klinker',
  ])
    await found.visit(as('bewoner'), path);
  await found.visit(as('organisatie'), `${network}/leden`);
  for (const path of [
    '/netwerken/nieuw',
    `${street}/acties`,
    `${street}/bewerken`,
    '/sociale-kaart/klopt/organisation/straatgroep-korenbloemdwarsstraat',
    '/sociale-kaart/geschiedenis/organisation/huiswerkhonk-de-tweede-bel',
  ])
    await found.visit(as('wijkbeheer'), path);
  await found.visit(as('organisatie'), '/plekken/tuin-het-verborgen-hek/claim');
  await found.visit(new Visitor(app), await reminderLink(app, 'wijkgebouw-de-vier-winden'));
  await found.visit(as('beheerder'), '/beheer/versheid/activity');
  await found.visit(as('beheerder'), '/netwerken/bospolder-samen-sterk/wijkbeheer');
  const kitchen = '/plekken/buurtkeuken-de-lange-tafel/erkenning';
  for (const kind of ['huis-van-de-wijk', 'plek-van-waarde']) {
    await as('organisatie').post(kitchen, { kind });
    await found.visit(as('organisatie'), `${kitchen}/${kind}`);
  }
  const files = `${kitchen}/huis-van-de-wijk/bestanden`;
  await as('organisatie').send(files, evidence, 'multipart/form-data; boundary=grens');
  await found.visit(as('organisatie'), files);
  const invitation = { how: 'uitnodigen', organisation: street.slice(14), mandate: 'agenda' };
  await as('organisatie').post(`${network}/leden`, invitation);
  const tables = '/netwerken/tafelgenoten-van-west';
  await found.visit(as('organisatie'), `${tables}/coordinator`);
  await found.visit(as('organisatie'), `${tables}/leden`);
  await baseFunding(app, found, as, network);
  await as('organisatie').post(`${tables}/coordinator`, {
    organisation: 'stichting-buurtkeuken-de-lange-tafel',
  });
  await found.visit(as('organisatie'), `${tables}/coordinator`);
  const claim = { proof: 'publicEmail', note: 'Ik lees de post.' };
  await as('bewoner').post('/organisaties/taalhuis-de-klinker/claim', claim);
  await found.visit(as('bewoner'), '/agenda/poster?wijk=middelland');
  const byMail = { email: 'prikbord@example.org', about: 'wijk:middelland', edition: 'a3' };
  await as('bewoner').post('/agenda/poster/middelland/per-mail', byMail);
  const mails = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', 'in', [
      'network-invitation',
      'network-handover',
      'claim-proof',
      'agenda-confirm',
      'basefunding-part',
    ])
    .execute();
  for (const { body } of mails)
    await found.visit(
      new Visitor(app),
      /\/(?:netwerken\/(?:uitnodiging|overdracht)|organisaties\/bewijs|agenda\/per-mail|basisfinanciering\/deel)\/[\w-]+/.exec(
        body,
      )?.[0] ?? '',
    );
}

/** The request of a network: its years, its parts, and what only an officer fills in. */
async function baseFunding(
  app: TestApp,
  found: Collected,
  as: (key: Walker) => Visitor,
  network: string,
): Promise<void> {
  const funding = `${network}/basisfinanciering`;
  const year = `${funding}/${today(app.deps.clock).year + 1}`;
  // Of the first network every year was begun already.
  const other = '/netwerken/tafelgenoten-van-west/basisfinanciering';
  for (const path of [funding, other, year, `${year}/leden/taalhuis-de-klinker`])
    await found.visit(as('organisatie'), path);
  await found.visit(as('behandelaar'), year);
  const running = `${funding}/${today(app.deps.clock).year}/andere-penvoerder`;
  await found.visit(as('behandelaar'), running);
  // One that was sent, and whose draft somebody threw away.
  const { db } = app.database;
  const thrownAway = await db
    .updateTable('baseFunding')
    .set({ status: 'submitted' })
    .from('listing')
    .whereRef('listing.id', '=', 'baseFunding.networkId')
    .where('listing.slug', '=', 'tafelgenoten-van-west')
    .returning('baseFunding.year')
    .executeTakeFirstOrThrow();
  const again = `/netwerken/tafelgenoten-van-west/basisfinanciering/${thrownAway.year}`;
  await found.visit(as('organisatie'), again);
}

/** As the mail has it that reminds a keeper. */
async function reminderLink(app: TestApp, slug: string): Promise<string> {
  const { db } = app.database;
  const { id: subjectId } = await db
    .selectFrom('listing')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const now = Date.now();
  const link = { subjectId, createdAt: new Date(now), expiresAt: new Date(now + 86_400_000) };
  const token = await db
    .transaction()
    .execute(async (tx) => await createSignedLink(tx, { purpose: 'confirmListing', ...link }));
  return `/sociale-kaart/klopt-nog/${token}`;
}

/** What forms ask here and there; enough to reach the rules behind a page that no demo case shows. */
const usualFields = [
  'reasons',
  'on',
  'amount',
  'outcome',
  'kind',
  'caseNumber',
  'note',
  'confirm',
  'revision',
];

/** Routes whose page no case of the demo city is ready for: sent to all the same, without having seen the form. */
async function unseenForms(
  app: TestApp,
  seen: readonly Reached[],
  as: (key: Walker) => Visitor,
): Promise<readonly Reached[]> {
  const { db } = app.database;
  const one = await db
    .selectFrom('application')
    .select(['id', 'caseNumber'])
    .where('outcome', 'is not', null)
    .where('destroyedOn', 'is', null)
    .executeTakeFirstOrThrow();
  const objection = await db.selectFrom('objection').select('id').executeTakeFirst();
  const fields = usualFields.map((name) => ({ name, kind: 'text', value: '' }) as const);
  return app.routes.list
    .filter(({ method, path }) => method === 'POST' && !seen.some(({ route }) => route === path))
    .map(({ path, access }) => {
      const id = path.startsWith('/bezwaren') ? (objection?.id ?? newId()) : one.id;
      const action = path.replace(':caseNumber', one.caseNumber ?? '').replace(/:id|:page/, id);
      const mine = access === 'signedIn' || access.startsWith('application.');
      const visitor = as(mine ? 'bewoner' : access === 'payment.execute' ? 'betaler' : 'behandelaar');
      return { route: path, form: { action, page: null, fields }, visitor };
    });
}

async function anonymousForms(app: TestApp, found: Collected): Promise<void> {
  const anybody = new Visitor(app);
  for (const path of ['/inloggen', '/demo']) await found.visit(anybody, path);
  const { db, clock } = app.deps;
  await found.visit(new Visitor(app), await createLoginLink(db, clock, 'beheer@example.org'));
  await anybody.post('/inloggen', { email: 'nieuw@example.org' });
  await found.visit(anybody, '/inloggen/code');
  const mails = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'cosign-request')
    .orderBy('createdAt', 'desc')
    .limit(8)
    .execute();
  for (const { body } of mails)
    await found.visit(new Visitor(app), /\/mede-ondertekenen\/[\w-]+/.exec(body)?.[0] ?? '');
  const asked = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'host-question')
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirstOrThrow();
  const link = /\/klopt\/[\w-]+/.exec(asked.body)?.[0] ?? '';
  for (const path of [link, `${link}/wijzigen`]) await found.visit(anybody, path);
}

/** Acts that only some statuses allow: a case of each, and the pages of each act. */
async function casePages(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const { db } = app.database;
  const acts = app.routes.list.filter(
    ({ method, path }) => method === 'GET' && /^\/zaken\/:caseNumber\/[\w-]+$/.test(path),
  );
  const cases = await db
    .selectFrom('application')
    .select(['caseNumber', 'status', 'nextClock', 'outcome', 'channel'])
    .where('caseNumber', 'is not', null)
    .where('destroyedOn', 'is', null)
    .distinctOn(['status', 'nextClock', 'outcome'])
    .execute();
  for (const { caseNumber } of cases) {
    for (const { path } of acts)
      await found.visit(as('behandelaar'), path.replace(':caseNumber', caseNumber ?? ''));
  }
  // An applicant who waits too long says so on her own case (Awb 4:17).
  const late = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('nextClock', '=', 'decision')
    .where('nextDueOn', '<', isoDate(today(app.deps.clock)))
    .execute();
  for (const { caseNumber } of late)
    for (const key of ['bewoner', 'organisatie'] as const)
      await found.visit(as(key), `/zaken/${caseNumber}/in-gebreke`);
  // Of the running ones few are over already: a larger grant that is determined after its last day.
  const over = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Buurtmoestuin met schuur')
    .executeTakeFirstOrThrow();
  await found.visit(as('behandelaar'), `/zaken/${over.caseNumber}/vaststellen`);
  await unusualCases(app, found, as);
  await recoveries(app, found, as);
  const paper = `/balie/organisatie/${await paperDraft(app, as('servicebalie'))}`;
  await found.visit(as('servicebalie'), paper);
  const hits = await as('servicebalie').post(`${paper}/zoeken`, { zoek: 'stichting' });
  found.addPage(as('servicebalie'), await hits.text(), paper);
  const decided = cases.find(({ outcome }) => outcome === 'granted' || outcome === 'partlyGranted');
  await as('bewoner').post('/bezwaar/indienen', {
    caseNumber: decided?.caseNumber ?? '',
    about: 'Het besluit over mijn aanvraag',
    grounds: 'Ik ben het er niet mee eens.',
    name: 'Roos Voorbeeld',
    address: 'Straat 1, 3011 AA Rotterdam',
  });
  await objectionsToMoreThanOne(app, as);
  // Who decided neither hears nor decides the objection (Awb 7:5, 10:3): a colleague does.
  const colleague = new Visitor(app);
  await colleague.post('/demo/inloggen', { persona: 'tweede-behandelaar' });
  for (const { id } of await db.selectFrom('objection').select('id').limit(20).execute())
    for (const visitor of [as('bewoner'), as('behandelaar'), colleague])
      await found.visit(visitor, `/bezwaren/${id}`);
  const owed = await db
    .selectFrom('penalty')
    .select('id')
    .where('toApplicant', '=', false)
    .executeTakeFirstOrThrow();
  await found.visit(as('behandelaar'), `/betalingen/dwangsommen/${owed.id}`);
}

/** One to a case with several decisions, of which an officer can point out another; one won that asks for something by hand. */
async function objectionsToMoreThanOne(app: TestApp, as: (key: Walker) => Visitor): Promise<void> {
  const { db } = app.database;
  const lowered = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Zomerkamp in het park')
    .executeTakeFirstOrThrow();
  const typed = {
    caseNumber: lowered.caseNumber ?? '',
    grounds: 'Het is te weinig.',
    name: 'A. Buur',
    address: 'Straat 3, 3011 AA Rotterdam',
    channel: 'desk',
    receivedOn: isoDate(today(app.deps.clock)),
  };
  const desk = as('servicebalie');
  const asked = await (await desk.post('/bezwaar/invoeren', typed)).text();
  const [, against = ''] = /name="against" value="([^"]+)"/.exec(asked) ?? [];
  await desk.post('/bezwaar/invoeren', { ...typed, against });
  const decided = await db
    .selectFrom('objection')
    .select('id')
    .where('status', '=', 'decided')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.updateTable('objection').set({ followUp: 'superseded' }).where('id', '=', decided.id).execute();
}

/** A term that stands still until somebody lets it run again, and a decision whose letter was looked at first. */
async function unusualCases(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const { db } = app.database;
  const suspended = await db
    .selectFrom('caseEvent')
    .innerJoin('application', 'application.id', 'caseEvent.applicationId')
    .select('application.caseNumber')
    .where('caseEvent.kind', '=', 'suspended')
    .where('application.status', '=', 'inTreatment')
    .where(sql<boolean>`case_event.facts ->> 'until' is null`)
    .limit(1)
    .executeTakeFirstOrThrow();
  const officer = as('behandelaar');
  await found.visit(officer, `/zaken/${suspended.caseNumber}/hervatten`);
  // A name of her own register stands in this one.
  const tied = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Schaatsen op het parkeerdek')
    .executeTakeFirstOrThrow();
  await found.visit(officer, `/zaken/${tied.caseNumber}/belang`);
  const page = `/zaken/${suspended.caseNumber}/beoordelen`;
  const [form] = formsOf(await (await officer.get(page)).text(), page).filter(
    ({ action }) => action === page,
  );
  const asked = (form?.fields ?? []).filter(({ kind }) => kind !== 'button');
  const wanted = {
    ...Object.fromEntries(
      asked.map(({ name, value }) => [name, name.startsWith('judgement.') ? 'met' : (value ?? '')]),
    ),
    outcome: 'grant',
    amount: '100',
    reasons: 'Het past bij de wijk.',
    departureReasons: 'Het kan wel.',
    deviationReasons: 'Het is voor de hele straat.',
  };
  found.addPage(officer, await (await officer.post(page, wanted)).text(), page);
}

/** What was paid of a grant that was determined lower is asked back; each step of the claim is another form. */
async function recoveries(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const lowered = await app.database.db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Zomerkamp in het park')
    .executeTakeFirstOrThrow();
  const officer = as('behandelaar');
  const casePage = `/zaken/${lowered.caseNumber}`;
  await found.visit(officer, `${casePage}/vaststelling-wijzigen`);
  await found.visit(officer, `${casePage}/terugvorderen`);
  await officer.post(`${casePage}/terugvorderen`, { amount: '20', reasons: 'Dit was te veel.' });
  const list = '/betalingen/terugvorderingen';
  for (const key of ['behandelaar', 'betaler'] as const) await found.visit(as(key), list);
  const claimed = await app.database.db
    .selectFrom('recovery')
    .select(['id', 'revision'])
    .where('status', '=', 'claimed')
    .executeTakeFirstOrThrow();
  await officer.post(`${list}/${claimed.id}/voorstellen`, {
    revision: String(claimed.revision),
    reasons: 'Het is te weinig om te innen.',
  });
  for (const key of ['behandelaar', 'betaler'] as const) await found.visit(as(key), list);
}

/** A grant that is divided, and the part of the recipient itself as if it had named no account yet. */
async function shares(app: TestApp, found: Collected, visitor: Visitor): Promise<void> {
  const { db } = app.database;
  const { id, caseNumber } = await db
    .selectFrom('grantShare')
    .innerJoin('application', 'application.id', 'grantShare.applicationId')
    .select(['grantShare.id', 'application.caseNumber'])
    .where('grantShare.payeeId', 'is not', null)
    .executeTakeFirstOrThrow();
  await db.updateTable('grantShare').set({ payeeId: null }).where('id', '=', id).execute();
  for (const path of [`/zaken/${caseNumber}/verdeling`, `/deel-van-subsidie/${id}`])
    await found.visit(visitor, path);
}

async function ownPages(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
  const { db } = app.database;
  await db
    .insertInto('authPasskey')
    .values({
      id: newId<'auth_passkey'>(),
      userId: db.selectFrom('authUser').select('id').where('email', '=', 'roos.voorbeeld@example.org'),
      credentialId: 'a-key-of-no-device',
      publicKey: Buffer.alloc(32),
      signCount: 0,
      name: 'Telefoon',
      createdAt: new Date(),
      lastUsedAt: null,
    })
    .execute();
  await found.visit(as('bewoner'), '/mijn-gegevens/passkeys');
  await shares(app, found, as('organisatie'));
  const own = await db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.applicantPersonId')
    .select(['application.id', 'application.caseNumber', 'application.status'])
    .where('person.email', '=', 'roos.voorbeeld@example.org')
    .distinctOn('application.status')
    .execute();
  const roos = as('bewoner');
  for (const { id } of own)
    for (const page of ['controle', 'intrekken', 'idee', 'geld', 'mede-ondertekenaars', 'melden'])
      await found.visit(roos, `/aanvragen/${id}/${page}`);
  const asked = await db
    .selectFrom('accountRequest')
    .innerJoin('application', 'application.id', 'accountRequest.applicationId')
    .select('caseNumber')
    .limit(8)
    .execute();
  for (const { caseNumber } of asked) await found.visit(roos, `/zaken/${caseNumber}/rekening`);
  for (const { caseNumber } of own) await found.visit(roos, `/zaken/${caseNumber}/in-gebreke`);
  const larger = await db
    .selectFrom('application')
    .select('id')
    .where('title', '=', 'Buurtmoestuin met schuur')
    .executeTakeFirstOrThrow();
  await found.visit(roos, `/aanvragen/${larger.id}/verantwoorden`);
  const draft = own.find(({ status }) => status === 'draft');
  if (draft) {
    await roos.post(`/aanvragen/${draft.id}/weggooien`);
    await found.visit(roos, `/mijn-aanvragen?weg=${draft.id}`);
    await roos.post(`/aanvragen/${draft.id}/terugzetten`);
  }
  // Who signs alone for others has to wait, and may think better of it.
  await as('organisatie').post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
  await found.visit(as('organisatie'), '/mijn-gegevens');
  await found.visit(as('organisatie'), '/mijn-gegevens/verwijderen');
}

async function officePages(app: TestApp, found: Collected, as: (key: Walker) => Visitor): Promise<void> {
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
