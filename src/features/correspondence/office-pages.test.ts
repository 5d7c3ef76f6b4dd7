/** What the office sees of letters: the print list, the log, outages, the outbox. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { letterPagesTrial } from '../../../tests/support/trial-letter-pages.ts';
import { system } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { readPdf } from '../../platform/pdf/read-pdf.ts';
import { notifyRecipient } from './commands/notify.ts';
import { markLetters } from './commands/print.ts';

const trial = letterPagesTrial();
const { as, send, outside, bodyOf, statesOf, personId, clock } = trial;

/** How many jobs of this name are queued. */
async function waiting(identifier: string): Promise<number> {
  const { rows } = await sql`
    select from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = ${identifier}`.execute(trial.app.database.db);
  return rows.length;
}

describe('/printlijst', () => {
  test.for([
    ['servicebalie', 200],
    ['behandelaar', 200],
    ['bewoner', 403],
    ['controller', 200],
    ['betaler', 403],
  ] as const)('for %s: %i', async ([persona, status]) => {
    expect((await (await as(persona)).get('/printlijst')).status).toBe(status);
  });

  test('is worked off: printed, posted, gone from the list', async () => {
    const desk = await as('servicebalie');
    const id = await send(outside);
    await sql`select graphile_worker.remove_job('decision.notifySent')`.execute(trial.app.database.db);
    const body = await bodyOf(await desk.get('/printlijst'));
    expect(body).toContain(`value="${id}"`);
    expect(body).toContain('Elders 1');
    const printed = await desk.post('/printlijst', { ids: id, stap: 'geprint' });
    expect([printed.status, printed.headers.get('location')]).toEqual([303, '/printlijst?klaar=geprint']);
    expect(await waiting('decision.notifySent')).toBe(0);
    expect(await bodyOf(await desk.get('/printlijst?klaar=geprint'))).toContain('staan op geprint');
    await desk.post('/printlijst', { ids: [id, newId()], stap: 'gepost' });
    expect(await statesOf(id)).toEqual(['made', 'toPrint', 'printed', 'posted']);
    // A decision in it counts from today, and is paid: nobody waits for the next round of the job.
    expect(await waiting('decision.notifySent')).toBe(1);
    expect(await bodyOf(await desk.get('/printlijst'))).not.toContain(`value="${id}"`);
  });

  test('nothing chosen: says so and marks nothing', async () => {
    const desk = await as('servicebalie');
    await send(outside);
    const response = await desk.post('/printlijst', { stap: 'gepost' });
    expect(response.status).toBe(422);
    const body = await response.text();
    expect(body).toContain('Kies eerst een of meer brieven.');
    expect(body).toContain('href="#f-ids"');
    expect(body).toContain('id="f-ids"');
    expect((await desk.post('/printlijst', { stap: 'verbranden' })).status).toBe(404);
  });

  test('an unknown flash says nothing', async () => {
    const desk = await as('servicebalie');
    for (const code of ['onzin', 'toString', '__proto__', '<script>'])
      expect(await bodyOf(await desk.get(`/printlijst?klaar=${encodeURIComponent(code)}`))).not.toContain(
        'role="status"',
      );
  });

  test('warns about an old date, a missing address', async () => {
    const desk = await as('servicebalie');
    await send({ personId: await personId('lina.luchtkasteel@example.org') });
    trial.now = trial.now.add({ hours: 48 });
    const body = await bodyOf(await desk.get('/printlijst'));
    expect(body).toContain('Adres ontbreekt');
    expect(body).toContain('Brief van 12 maart 2027');
  });

  test('one file for the printer holds the letters of the list, and no others', async () => {
    const desk = await as('servicebalie');
    const paper = [await send(outside), await send({ ...outside, name: 'C. Elders' })];
    const portal = await send({ personId: await personId() });
    const response = await desk.get(`/printlijst/brieven.pdf?ids=${[...paper, portal, 'x'].join(',')}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pages = (await readPdf(new Uint8Array(await response.arrayBuffer()))).pages.map(({ text }) => text);
    expect(pages.join()).toContain('B. Buiten');
    expect(pages.join()).toContain('C. Elders');
    expect(pages.join()).not.toContain('Roos Voorbeeld');
    expect((await desk.get(`/printlijst/brieven.pdf?ids=${portal}`)).status).toBe(404);
    expect((await desk.get('/printlijst/brieven.pdf')).status).toBe(404);
  });

  test('what came back goes out again to the address that is given', async () => {
    const desk = await as('servicebalie');
    const id = await send(outside);
    const path = `/printlijst/${id}/teruggekomen`;
    expect((await desk.get(path)).status).toBe(404);
    await desk.post('/printlijst', { ids: id, stap: 'gepost' });
    expect(await bodyOf(await desk.get('/printlijst'))).toContain(path);
    expect(await bodyOf(await desk.get(path))).toContain('Elders 1');
    const wrong = await desk.post(path, { address: '<script>' });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(again).toContain('Vul een naam en een adres in');
    expect(again).toContain('&lt;script>');
    const sent = await desk.post(path, { address: 'B. Buiten\n\n Nieuwstraat 3 \r\n3013 AB  Rotterdam' });
    expect(sent.headers.get('location')).toBe('/printlijst?klaar=opnieuw');
    expect(await bodyOf(await desk.get('/printlijst'))).toContain('Nieuwstraat 3');
    expect((await desk.get(path)).status).toBe(404);
    expect((await desk.post(path, { address: 'B. Buiten\nElders 2' })).status).toBe(422);
  });
});

describe('/beheer/berichten', () => {
  test.for([
    ['behandelaar', 200],
    ['controller', 200],
    ['beheerder', 200],
    ['servicebalie', 403],
    ['bewoner', 403],
  ] as const)('for %s: %i', async ([persona, status]) => {
    expect((await (await as(persona)).get('/beheer/berichten')).status).toBe(status);
  });

  test('filters, shows the whole log of a letter, and gives a copy of a case', async () => {
    const { sender: _s, addressee: _a, date: _d, subject: _u, ...letter } = exampleLetter;
    const reference = 'HV-2027-00555';
    const id = await send({ personId: await personId() }, { letter: { ...letter, reference } });
    await notifyRecipient(trial.app.deps, id);
    const officer = await as('behandelaar');
    const list = await bodyOf(await officer.get(`/beheer/berichten?zaak=${reference}&staat=notified`));
    expect(list).toContain(`/beheer/berichten/${id}`);
    expect(list).toContain('1 brief');
    expect(await bodyOf(await officer.get(`/beheer/berichten?zaak=${reference}&staat=read`))).toContain(
      'Er zijn geen brieven die hierbij passen.',
    );
    for (const query of ['staat=onzin', 'pagina=-1', 'pagina=999999', "zaak=' OR 1=1"])
      expect((await officer.get(`/beheer/berichten?${query}`)).status).toBe(200);
    expect((await officer.get('/beheer/berichten?zaak=%00')).status).toBe(404);
    const entry = await bodyOf(await officer.get(`/beheer/berichten/${id}`));
    for (const words of ['Klaargezet', 'Melding verstuurd', 'De pdf wordt nog gemaakt', '14 maart 2027'])
      expect(entry).toContain(words);
    const csv = await officer.get(`/beheer/berichten/export.csv?zaak=${reference}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`${id},Besluit op uw aanvraag,`);
    expect((await officer.get('/beheer/berichten/export.csv?zaak=HV-0')).status).toBe(404);
    expect((await officer.get(`/beheer/berichten/${newId()}`)).status).toBe(404);
  });

  test('an officer reports a notification that bounced; twice does no harm', async () => {
    const id = await send({ personId: await personId() });
    await notifyRecipient(trial.app.deps, id);
    const officer = await as('behandelaar');
    expect(await bodyOf(await officer.get(`/beheer/berichten/${id}`))).toContain('Zet op de printlijst');
    for (let count = 0; count < 2; count += 1) {
      const response = await officer.post(`/beheer/berichten/${id}/melding-terug`);
      expect(response.headers.get('location')).toBe(`/beheer/berichten/${id}?klaar=printlijst`);
    }
    expect(await statesOf(id)).toEqual(['made', 'notified', 'notificationFailed', 'toPrint']);
    expect((await (await as('controller')).post(`/beheer/berichten/${id}/melding-terug`)).status).toBe(403);
  });

  test('warns while notifications wait', async () => {
    await send({ personId: await personId() });
    trial.now = trial.now.add({ hours: 30 });
    expect(await bodyOf(await (await as('behandelaar')).get('/beheer/berichten'))).toMatch(
      /Meldingen die (te laat zijn|binnen een dag weg moeten)/,
    );
  });
});

describe('/beheer/storingen', () => {
  const typed = {
    startDate: '2027-03-10',
    startTime: '9.05',
    endDate: '2027-03-10',
    endTime: '11:30',
    description: 'Inloggen werkte niet.',
  };

  test('is for the administrator', async () => {
    expect((await (await as('behandelaar')).get('/beheer/storingen')).status).toBe(403);
    expect((await (await as('behandelaar')).post('/beheer/storingen', typed)).status).toBe(403);
  });

  test('records an outage in the city’s own time, and changes it', async () => {
    const admin = await as('beheerder');
    const open = { ...typed, endDate: '', endTime: '' };
    expect((await admin.post('/beheer/storingen', open)).headers.get('location')).toBe(
      '/beheer/storingen?klaar=vastgelegd',
    );
    const list = await bodyOf(await admin.get('/beheer/storingen?klaar=vastgelegd'));
    for (const words of ['De storing is vastgelegd.', '10 maart 2027 om 09.05', 'Duurt nog'])
      expect(list).toContain(words);
    const path = /\/beheer\/storingen\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
    expect(await bodyOf(await admin.get(path))).toContain('value="09:05"');
    await admin.post(path, typed);
    expect(await bodyOf(await admin.get('/beheer/storingen'))).toContain('10 maart 2027 om 11.30');
    expect((await admin.post(path, { ...typed, endTime: '08:00' })).status).toBe(422);
    expect((await admin.get(`/beheer/storingen/${newId()}`)).status).toBe(404);
  });

  test.for([
    ['nothing at all', {}, ['begon', 'tijd in', 'paar woorden']],
    ['a date that does not exist', { ...typed, startDate: '2027-02-30' }, ['datum in die bestaat']],
    ['a time that does not exist', { ...typed, startTime: '25:00' }, ['tijd in']],
    ['half an end', { ...typed, endTime: '' }, ['tijd in']],
    ['an end before the start', { ...typed, endTime: '09:00' }, ['na het begin']],
    ['the future', { ...typed, startDate: '2030-01-01', endDate: '', endTime: '' }, ['zij is begonnen']],
    ['a novel', { ...typed, description: 'a'.repeat(2001) }, ['2000 tekens']],
    ['<script>', { ...typed, startTime: '<script>', description: '<script>alert(1)</script>' }, ['tijd in']],
  ] as const)('refuses %s, says why, and keeps what was typed', async ([, fields, sentences]) => {
    const admin = await as('beheerder');
    const response = await admin.post('/beheer/storingen', fields);
    expect(response.status).toBe(422);
    const body = await response.text();
    for (const sentence of sentences) expect(body).toContain(sentence);
    expect(body).not.toContain('<script>alert');
    if ('startTime' in fields) expect(body).toContain(fields.startTime.replace('<', '&lt;'));
  });
});

describe('/postvak-uit', () => {
  test('shows every mail with its code, and every letter, to a newcomer', async () => {
    const visitor = new Visitor(trial.app);
    await visitor.post('/inloggen', { email: 'nieuw@example.org' });
    await queueMail(trial.app.deps.db, clock, trial.app.deps.config, {
      to: 'joke@example.org',
      lang: 'nl',
      kind: 'cosign-request',
      subject: '<b>Wilt u meetekenen?</b>',
      body: 'Ga naar http://localhost:3000/mede-ondertekenen/abc of niet naar http://evil.example/abc',
    });
    const id = await send({ personId: await personId() });
    const body = await bodyOf(await visitor.get('/postvak-uit'));
    expect(await validateHtml(body, 'outbox')).toEqual([]);
    expect(body).toContain('nieuw@example.org');
    expect(body).toMatch(/\b\d{8}\b/);
    expect(body).toContain('href="/mede-ondertekenen/abc"');
    expect(body).not.toContain('href="http://evil');
    expect(body).not.toContain('<b>Wilt');
    expect(body).toContain(`/postvak-uit/brieven/${id}`);
    expect(await bodyOf(await visitor.get(`/postvak-uit/brieven/${id}`))).toContain('€ 1.250 toegekend');
    expect((await visitor.get(`/postvak-uit/brieven/${id}/brief.pdf`)).headers.get('content-type')).toBe(
      'application/pdf',
    );
    // A visitor of the outbox is not the addressee.
    expect(await statesOf(id)).toEqual(['made']);
    expect((await visitor.get(`/postvak-uit/brieven/${newId()}`)).status).toBe(404);
    expect((await visitor.get('/postvak-uit?pagina=9999')).status).toBe(200);
  });

  test('does not exist outside the demo', async () => {
    const real = await testApp({ env: { HOOFDVELD_DEMO: '0' } });
    try {
      expect((await new Visitor(real).get('/postvak-uit')).status).toBe(404);
      expect(real.routes.list.filter(({ path }) => path.startsWith('/postvak-uit'))).toEqual([]);
    } finally {
      await real.close();
    }
  });
});

test('posted letters are marked by whoever prints, through the same command', async () => {
  const id = await send(outside);
  const marked = await markLetters(trial.app.deps, system('test'), [id], 'posted');
  expect(marked).toEqual({ ok: true, value: 1 });
});
