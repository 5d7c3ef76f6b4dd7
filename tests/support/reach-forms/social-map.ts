/** Forms of the social map, and those behind its mails. */
import { createSignedLink } from '../../../src/features/listing/index.ts';
import { type TestApp, Visitor } from '../app.ts';
import { baseFunding } from './base-funding.ts';
import type { As, Collected } from './collected.ts';

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

/** Pages of the social map that a short walk does not come to, and those behind links in mails. */
export async function socialMap(found: Collected, as: As, app: TestApp): Promise<void> {
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
  await baseFunding(found, as, app, network);
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
