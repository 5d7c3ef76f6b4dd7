/** `/basisfinanciering/narekenen`: the sums of the sources beside ours; and each published formula. For everyone. */
import type { Deps } from '../../../platform/deps.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { findPublished, listPublished } from '../store/formulas.ts';
import { publicFormulaPath, versionName } from '../views/formula-parts.tsx';
import { PublicFormulaView } from '../views/published-formula.tsx';
import { SumsView } from '../views/sums.tsx';
import { sumsWords } from '../words.ts';

export function sumsPages(routes: Routes, { db }: Deps): void {
  routes.get(
    '/basisfinanciering/narekenen',
    'public',
    async (c) => {
      const lang = c.get('lang');
      const published = await listPublished(db);
      return c.get('page')({ title: sumsWords.title[lang] }, <SumsView lang={lang} published={published} />);
    },
    { keep: true },
  );
  routes.get(
    publicFormulaPath(':number'),
    'public',
    async (c) => {
      const version = await findPublished(db, c.req.param('number') ?? '');
      if (version === null) return await notFound(c);
      const lang = c.get('lang');
      return c.get('page')(
        { title: `${version.name} (${versionName(version, lang).toLowerCase()})` },
        <PublicFormulaView lang={lang} version={version} />,
      );
    },
    { keep: true },
  );
}
