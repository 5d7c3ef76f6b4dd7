/** A draft for an organisation that the service desk begins, under a scheme that takes organisations only. */
import type { Visitor } from './app.ts';

const fields = {
  contactName: 'Petra Papier',
  contactStreet: 'Voorbeeldstraat 1',
  contactPostcode: '3021 AB',
  contactTown: 'Rotterdam',
  channel: 'paper',
  lang: 'nl',
};

/**
 * @param desk logged in as the service desk
 * @returns the id of the draft, in the open round of the Sociale Basis
 */
export async function paperDraft(desk: Visitor, contactName = fields.contactName): Promise<string> {
  const page = await (await desk.get('/balie/nieuw')).text();
  const round = /<option value="(sociale-basis[^"]*)"/.exec(page)?.[1] ?? '';
  const receivedOn = /name="receivedOn"[^>]* max="([\d-]+)"/.exec(page)?.[1] ?? '';
  const begun = await desk.post('/balie/nieuw', { ...fields, contactName, round, receivedOn });
  return (begun.headers.get('location') ?? '').split('/')[2] ?? '';
}
