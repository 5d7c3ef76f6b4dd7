import { csvMediaType } from '../../../platform/http/csv.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { dictionaryOf, pageFields } from './dictionary.ts';
import { dictionaryCsv } from './file.ts';
import type { Description } from './schema.ts';
import { DictionaryView } from './view.tsx';
import { dictionaryWords } from './words/page.ts';

export function dictionaryPages(routes: Routes, description: () => Description): void {
  routes.get(
    '/open-data/woordenboek',
    'public',
    (c) => {
      const lang = c.get('lang');
      const described = description();
      return c.get('page')(
        { title: dictionaryWords.title[lang], wide: true },
        <DictionaryView lang={lang} entries={dictionaryOf(described)} pageFields={pageFields(described)} />,
      );
    },
    { keep: true },
  );
  routes.get(
    '/open-data/woordenboek.csv',
    'public',
    (c) =>
      c.body(dictionaryCsv(dictionaryOf(description())), 200, {
        'access-control-allow-origin': '*',
        'content-type': csvMediaType,
        'content-disposition': 'attachment; filename="woordenboek.csv"',
      }),
    { keep: true, page: false },
  );
}
