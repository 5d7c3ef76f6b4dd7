/** A draft that the service desk begins; unless told otherwise under a scheme that takes organisations only. */
import { today } from '../../src/kernel/dates.ts';
import type { TestApp, Visitor } from './app.ts';

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
 * @returns the id of the draft, in an open round of the scheme
 */
export async function paperDraft(
  app: Pick<TestApp, 'database' | 'deps'>,
  desk: Visitor,
  contactName = fields.contactName,
  scheme = 'sociale-basis',
): Promise<string> {
  const receivedOn = today(app.deps.clock).toString();
  const { slug } = await app.database.db
    .selectFrom('round')
    .innerJoin('schemeVersion', 'schemeVersion.id', 'round.schemeVersionId')
    .innerJoin('scheme', 'scheme.id', 'schemeVersion.schemeId')
    .select('round.slug')
    .where('scheme.slug', '=', scheme)
    .where('opensOn', '<=', receivedOn)
    .where('closesOn', '>=', receivedOn)
    .orderBy('round.slug')
    .executeTakeFirstOrThrow();
  const begun = await desk.post('/balie/nieuw', { ...fields, contactName, round: slug, receivedOn });
  return (begun.headers.get('location') ?? '').split('/')[2] ?? '';
}
