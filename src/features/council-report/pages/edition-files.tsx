/** What one takes along from an edition: the report as PDF, and the annex with every row. */
import { instantOf, startOfDay, today } from '../../../kernel/dates.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvMediaType } from '../../../platform/http/csv.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { annexCsv, annexJson } from '../annex.ts';
import { reportDocument } from '../document.ts';
import { loadEdition, toldBy } from '../load.ts';
import type { Edition } from '../types.ts';
import { editionPath } from '../words.ts';
import { withFrozen } from './find.ts';
import { streamed } from './streamed.ts';

export function editionFiles(routes: Routes, deps: Deps): void {
  const one = editionPath(':edition');
  routes.get(`${one}/rapport.pdf`, 'public', withFrozen(deps, pdf), { page: false });
  routes.get(`${one}/bijlage.csv`, 'public', withFrozen(deps, csv), { page: false });
  routes.get(`${one}/bijlage.json`, 'public', withFrozen(deps, json), { page: false });
}

const nameOf = ({ slug }: Edition, extension: string): string => `raadsrapportage-${slug}.${extension}`;

async function csv(c: AppContext, { db }: Deps, edition: Edition): Promise<Response> {
  const file = { mediaType: csvMediaType, name: nameOf(edition, 'csv') };
  return streamed(c, annexCsv(db, await loadEdition(db, edition)), file);
}

async function json(c: AppContext, { db }: Deps, edition: Edition): Promise<Response> {
  const file = { mediaType: 'application/json', name: nameOf(edition, 'json') };
  return streamed(c, annexJson(db, await loadEdition(db, edition)), file);
}

async function pdf(c: AppContext, deps: Deps, edition: Edition): Promise<Response> {
  const lang = c.get('lang');
  const loaded = await loadEdition(deps.db, edition);
  const document = reportDocument(loaded, await toldBy(deps.db, loaded, today(deps.clock)), lang, {
    sender: deps.config.publisher.name,
    address: `${deps.config.publicUrl}${editionPath(edition.slug)}`,
  });
  // No letter waits behind it. The moment of publication, so that what did not change gives the same file.
  const { bytes } = await deps.posterPdf.render('note', document, {
    title: document.heading,
    lang,
    createdAt: edition.publishedAt ? instantOf(edition.publishedAt) : startOfDay(today(deps.clock)),
  });
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${nameOf(edition, 'pdf')}"`,
  });
}
