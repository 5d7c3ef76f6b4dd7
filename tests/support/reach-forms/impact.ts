import type { TestApp } from '../app.ts';

type Place = { readonly who: 'behandelaar' | 'beheerder' | 'organisatie'; readonly path: string };

/** Forms of the library of unit values, of the figures beside it, and of statements of impact in each status. */
export async function impactForms(app: TestApp): Promise<readonly Place[]> {
  const { db } = app.database;
  const waiting = await db
    .selectFrom('unitValueVersion')
    .select('id')
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow();
  const statements = await db.selectFrom('impactStatement').select(['slug', 'status']).execute();
  return [
    { who: 'behandelaar', path: '/beheer/kengetallen/nieuw' },
    { who: 'behandelaar', path: '/beheer/kengetallen/nieuw?van=iemand-haalt-de-beweegnorm' },
    // Who proposed it sees no way to publish it.
    { who: 'beheerder', path: `/beheer/kengetallen/voorstel/${waiting.id}` },
    { who: 'beheerder', path: '/beheer/kengetallen/cijfers' },
    { who: 'organisatie', path: '/mijn-opbrengst' },
    ...statements.flatMap(({ slug, status }): Place[] => [
      { who: 'organisatie', path: `/mijn-opbrengst/${slug}` },
      ...(status === 'draft'
        ? [{ who: 'organisatie', path: `/mijn-opbrengst/${slug}/bekendmaken` } as const]
        : []),
    ]),
  ];
}
