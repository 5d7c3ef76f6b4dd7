import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/routes.ts';
import { words } from '../messages.ts';
import { batchXml, findBatch, listBatches, listReportsOfBatch } from '../store/batches.ts';
import { listTransfers } from '../store/lines.ts';
import { BatchesView, BatchView } from '../views/batches.tsx';
import { flashOf } from './flash.ts';

export async function batchesPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.batches[lang], wide: true },
    <BatchesView lang={lang} batches={await listBatches(deps.db)} />,
  );
}

async function findThe(c: AppContext, deps: Deps) {
  const id = parseId<'payment_batch'>(c.req.param('id'));
  return id === null ? null : await findBatch(deps.db, id);
}

export async function batchPage(c: AppContext, deps: Deps): Promise<Response> {
  const batch = await findThe(c, deps);
  if (!batch) return await notFound(c);
  const lang = c.get('lang');
  const [transfers, reports, xml] = await Promise.all([
    listTransfers(deps.db, batch.id),
    listReportsOfBatch(deps.db, batch.id),
    batchXml(deps.db, batch.id),
  ]);
  return c.get('page')(
    { title: `${words.batch[lang]} ${batch.messageId}`, wide: true, ...flashOf(c) },
    <BatchView
      lang={lang}
      batch={batch}
      transfers={transfers}
      reports={reports}
      mayExecute={allowed(c.get('actor'), 'payment.execute')}
      erased={xml === null}
    />,
  );
}

/** The bytes that were made when the orders left: never written anew. */
export async function batchFile(c: AppContext, deps: Deps): Promise<Response> {
  const batch = await findThe(c, deps);
  const xml = batch && (await batchXml(deps.db, batch.id));
  if (!batch || !xml) return await notFound(c);
  return c.body(xml, 200, {
    'content-type': 'application/xml; charset=utf-8',
    'content-disposition': `attachment; filename="${batch.messageId}.xml"`,
    'cache-control': 'no-store',
  });
}
