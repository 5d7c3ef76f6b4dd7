/** Forms after the activities of a grant: asking for more, judging, showing, determining together, and the number of a draw. */
import { newId } from '../../../src/kernel/ids.ts';
import type { TestApp } from '../app.ts';

type At = { readonly who: 'bewoner' | 'behandelaar'; readonly path: string };

async function caseOf(
  app: TestApp,
  title: string,
): Promise<{ readonly id: string; readonly number: string }> {
  const { id, caseNumber } = await app.database.db
    .selectFrom('application')
    .select(['id', 'caseNumber'])
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return { id, number: caseNumber ?? '' };
}

/** Of months that lie far back: the demo's own draws are done, or still have no list. */
async function waitingDraw(app: TestApp, slug: string): Promise<string> {
  const { db } = app.database;
  const id = newId<'sample_draw'>();
  const hash = '0'.repeat(64);
  const at = new Date('2025-01-01');
  await db
    .insertInto('sampleDraw')
    .values({
      id,
      slug,
      month: `${slug}-01`,
      commitment: hash,
      sealedSeed: Buffer.alloc(60),
      committedAt: at,
    })
    .execute();
  await db
    .insertInto('sampleList')
    .values({ drawId: id, listHash: hash, listedAt: at, outsideRound: 1 })
    .execute();
  await db
    .insertInto('sampleCase')
    .values({ drawId: id, caseNumber: `HV-${slug}`, percent: 10 })
    .execute();
  return id;
}

/** One draw to enter a number for, and one in which a colleague did. */
async function waitingDraws(app: TestApp): Promise<void> {
  await waitingDraw(app, '2001-01');
  const { id } = await app.database.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'bram.schijnbaar@example.org')
    .executeTakeFirstOrThrow();
  const other = await app.database.db
    .selectFrom('person')
    .select('id')
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirstOrThrow();
  await app.database.db
    .insertInto('sampleOutside')
    .values({
      drawId: await waitingDraw(app, '2001-02'),
      number: '0'.repeat(64),
      enteredByPersonId: other.id,
      enteredAt: new Date('2025-01-02'),
    })
    .execute();
}

/** Pages that one comes to by choosing cases in a list. */
export async function lookTogether(app: TestApp): Promise<string> {
  const { number } = await caseOf(app, 'Koffie en kaarten in de hal');
  return `/beheer/vaststellen/samen?zaak=${number}`;
}

export async function determinationForms(app: TestApp): Promise<readonly At[]> {
  await waitingDraws(app);
  const [ask, judge, show] = await Promise.all([
    caseOf(app, 'Fietsles voor beginners'),
    caseOf(app, 'Muziek in het portiek'),
    caseOf(app, 'Verhalenavond aan de haven'),
  ]);
  return [
    { who: 'behandelaar', path: '/beheer/vaststellen' },
    { who: 'behandelaar', path: await lookTogether(app) },
    { who: 'behandelaar', path: '/beheer/steekproeven' },
    { who: 'behandelaar', path: `/zaken/${ask.number}/vragen` },
    { who: 'behandelaar', path: `/zaken/${judge.number}/ingestuurd` },
    { who: 'bewoner', path: `/aanvragen/${show.id}/laten-zien` },
  ];
}
