/** Forms of who tells how a grant went, of neighbours who react, and of who judges that. */
import type { TestApp } from '../app.ts';

export type Seen = { readonly who: 'bewoner' | 'organisatie' | 'behandelaar'; readonly path: string };

/** A grant of her own that Roos can still tell of, one of the kitchen with activities to choose, and stories in each state. */
export async function storyPages(app: TestApp): Promise<readonly Seen[]> {
  const { db } = app.database;
  const of = (title: string) =>
    db.selectFrom('application').select('id').where('title', '=', title).executeTakeFirstOrThrow();
  const [table, year] = [await of('Lange tafel in onze straat'), await of('Een jaar samen eten')];
  const stories = await db
    .selectFrom('story')
    .select(['id', 'slug'])
    .where('aboutStoryId', 'is', null)
    .orderBy('slug')
    .limit(10)
    .execute();
  return [
    { who: 'bewoner', path: `/aanvragen/${table.id}/verantwoorden` },
    { who: 'organisatie', path: `/aanvragen/${year.id}/verantwoorden/agenda` },
    ...stories.flatMap(({ id, slug }): readonly Seen[] => [
      { who: 'bewoner', path: `/mijn-verhalen/${id}` },
      { who: 'organisatie', path: `/verhalen/${slug}` },
      { who: 'behandelaar', path: `/verhalen/${slug}` },
      { who: 'behandelaar', path: `/verhalen/${slug}/ernaast` },
      { who: 'behandelaar', path: `/verhalen/${slug}/melden` },
    ]),
    { who: 'behandelaar', path: '/verhalen/werk' },
  ];
}
