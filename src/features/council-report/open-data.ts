/** Published editions for other programs: what was counted and published, and what was corrected. Reads only. */
import type { Reader } from '../../platform/db/index.ts';
import { standing } from './figure-words.ts';
import { loadEdition } from './load.ts';
import { findEdition, listEditions } from './store/editions.ts';
import type { Edition } from './types.ts';

const editionJson = ({ slug, fromOn, lastOn, publishedAt }: Edition) => ({
  slug,
  fromOn,
  lastOn,
  publishedAt: publishedAt?.toISOString() ?? null,
});

/** Newest period first. */
export async function publishedEditions(r: Reader): Promise<readonly ReturnType<typeof editionJson>[]> {
  return (await listEditions(r)).map(editionJson);
}

/** Amounts in cents, else a number. Null: no such edition, or not published. */
export async function publishedEdition(r: Reader, slug: string) {
  const edition = await findEdition(r, slug);
  if (edition?.status !== 'published') return null;
  const { figures } = await loadEdition(r, edition);
  return {
    ...editionJson(edition),
    figures: figures.map((figure) => ({
      key: figure.count.key,
      section: figure.count.about.section as string,
      labelNl: figure.count.about.label.nl,
      labelEn: figure.count.about.label.en,
      definition: figure.count.about.definition.nl,
      unit: figure.count.about.unit,
      publishedValue: figure.count.value,
      value: standing(figure),
      valueBefore: figure.before,
    })),
  };
}
