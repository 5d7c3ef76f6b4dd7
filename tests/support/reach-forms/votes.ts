/** Forms of a vote, from setting it up to what becomes of its ideas. */
import { type TestApp, Visitor } from '../app.ts';
import { askForCode, checkedVote, differingSheet, openVote } from '../demo-voter.ts';
import type { As, Collected } from './collected.ts';

/** From a code to a receipt, and what the office does for it. */
export async function voting(found: Collected, as: As, app: TestApp): Promise<void> {
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
export async function votes(found: Collected, as: As): Promise<void> {
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
export async function ideaForms(found: Collected, as: As): Promise<void> {
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
