/** The ways to pages that nobody comes to by clicking: behind a form, in a mail or a letter, or from another program. */
import { createSignedLink } from '../../src/features/listing/index.ts';
import { createLoginLink } from '../../src/platform/auth/index.ts';
import { logIn, type TestApp, type Visitor } from './app.ts';
import { askForCode, enterCode } from './demo-voter.ts';
import { paperDraft } from './paper-draft.ts';
import { asPersona } from './persona.ts';
import { lookTogether } from './reach-forms/determination.ts';

/** Goes there as the visitor, and says where it came out. */
type Way = (visitor: Visitor) => Promise<string>;

/** @param app filled with the demo city; several ways answer a mail or send a form in it */
export const withoutLink = (app: TestApp): Readonly<Record<string, Way>> => ({
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
    return `/zaken/${await determinedCase(app)}/vaststelling-wijzigen`;
  },
  'asks back what was paid too much': async (visitor) => {
    await visitor.post('/demo/inloggen', { persona: 'behandelaar' });
    return `/zaken/${await determinedCase(app)}/terugvorderen`;
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
    await (await asPersona(app, 'organisatie')).post('/netwerken/deur-aan-deur-middelland/leden', invitation);
    return await linkInMail(app, 'network-invitation', /\/netwerken\/uitnodiging\/[\w-]+/);
  },
  'opens the link to co-ordinate a network': async () => {
    const path = '/netwerken/tafelgenoten-van-west/coordinator';
    await (await asPersona(app, 'organisatie')).post(path, {
      organisation: 'stichting-buurtkeuken-de-lange-tafel',
    });
    return await linkInMail(app, 'network-handover', /\/netwerken\/overdracht\/[\w-]+/);
  },
  // The link stands in the mail to each member of a network that asks base funding.
  'confirms the part of a member in base funding': () =>
    linkInMail(app, 'basefunding-part', /\/basisfinanciering\/deel\/[\w-]+/),
  'has confirmed the part of a member in base funding': async () => '/basisfinanciering/deel/dank',
  'has answered whether she co-ordinates a network': async () => '/netwerken/overdracht/dank',
  'has answered the invitation of a network': async () => '/netwerken/uitnodiging/dank',
  'opens the link that proves a claim': async () => {
    const claim = { proof: 'publicEmail', note: 'Ik lees de post.' };
    await (await asPersona(app, 'bewoner')).post('/organisaties/taalhuis-de-klinker/claim', claim);
    return await linkInMail(app, 'claim-proof', /\/organisaties\/bewijs\/[\w-]+/);
  },
  'has proven a claim': async () => '/organisaties/bewijs/dank',
  // The links stand in the weekly mails to hosts.
  'answers the weekly question of a host': () => linkInMail(app, 'host-question', /\/klopt\/[\w-]+/),
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
    return await linkInMail(app, 'agenda-confirm', /\/agenda\/per-mail\/[\w-]+/);
  },
  'erases what is held about her': async (visitor) => {
    for (const [name, value] of (await logIn(app, 'weg@example.org')).cookies)
      visitor.cookies.set(name, value);
    const erased = await visitor.post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
    return erased.headers.get('location') ?? '';
  },
});

async function linkInMail(app: TestApp, kind: string, link: RegExp): Promise<string> {
  const { body } = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', kind)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return link.exec(body)?.[0] ?? '';
}

async function determinedCase(app: TestApp): Promise<string | null> {
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
