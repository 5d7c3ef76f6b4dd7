/** The lists per status, releasing, making a file, and the table for the controller. */
import { type PlainDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { seeOther } from '../../../platform/http/routes.ts';
import { exportBatch, releaseOrders } from '../commands/release.ts';
import { csvHeader, csvLine } from '../csv.ts';
import { readOrderIds } from '../forms.ts';
import { statusSlugs, words } from '../messages.ts';
import { payableFrom } from '../rules.ts';
import { listOpenRequests, listWaitingChanges } from '../store/accounts.ts';
import { countByStatus, listAllLines, listLines } from '../store/lines.ts';
import type { PaymentLine, PaymentStatus } from '../types.ts';
import { PaymentsView } from '../views/list.tsx';
import { flashOf } from './flash.ts';

const perPage = 100;

function statusOf(slug: string | undefined): PaymentStatus {
  return slug !== undefined && Object.hasOwn(statusSlugs, slug)
    ? statusSlugs[slug as keyof typeof statusSlugs]
    : 'prepared';
}
/** Page numbers from an address; nonsense is the first page. */
const pageOf = (typed: string | undefined): number =>
  typed !== undefined && /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : 1;

type Refused = {
  readonly status: PaymentStatus;
  readonly chosen: readonly string[];
  readonly problems: readonly Problem[];
};

/** What may be let go now: no instalment long before its day. */
const chooseable = (lines: readonly PaymentLine[], on: PlainDate): readonly string[] =>
  lines.filter((line) => payableFrom(line, on) === null).map(({ id }) => id);

export async function paymentsPage(c: AppContext, deps: Deps, refusal?: Refused): Promise<Response> {
  const lang = c.get('lang');
  const status = refusal?.status ?? statusOf(c.req.query('status'));
  const [totals, missing, waiting] = await Promise.all([
    countByStatus(deps.db),
    listOpenRequests(deps.db),
    listWaitingChanges(deps.db),
  ]);
  const pages = Math.max(1, Math.ceil((totals[status]?.count ?? 0) / perPage));
  const page = Math.min(pages, pageOf(c.req.query('pagina')));
  const lines = await listLines(deps.db, status, { limit: perPage, offset: (page - 1) * perPage });
  const all = c.req.query('kies') === 'alles' ? chooseable(lines, today(deps.clock)) : [];
  return c.get('page')(
    { title: words.payments[lang], wide: true, ...flashOf(c, refusal?.problems) },
    <PaymentsView
      lang={lang}
      today={today(deps.clock)}
      status={status}
      totals={totals}
      lines={lines}
      page={page}
      pages={pages}
      chosen={refusal?.chosen ?? all}
      problems={refusal?.problems ?? []}
      mayExecute={allowed(c.get('actor'), 'payment.execute')}
      accounts={missing.length + waiting.length}
    />,
  );
}

export async function postRelease(c: AppContext, deps: Deps): Promise<Response> {
  const ids = readOrderIds(await readForm(c));
  const released = await releaseOrders(deps, c.get('actor'), ids);
  if (!released.ok)
    return await paymentsPage(c, deps, { status: 'prepared', chosen: ids, problems: released.problems });
  return seeOther(c, '/betalingen?status=vrijgegeven&klaar=vrijgegeven');
}

export async function postExport(c: AppContext, deps: Deps): Promise<Response> {
  const ids = readOrderIds(await readForm(c));
  const made = await exportBatch(deps, c.get('actor'), ids);
  if (!made.ok)
    return await paymentsPage(c, deps, { status: 'released', chosen: ids, problems: made.problems });
  return seeOther(c, `/betalingen/batches/${made.value.id}?klaar=gemaakt`);
}

const csvPage = 1000;

/** Written as it is read, a thousand orders at a time. */
export function csvExport(c: AppContext, deps: Deps): Response {
  const encoder = new TextEncoder();
  let after: Id<'payment_order'> | null = null;
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(encoder.encode(csvHeader())),
    pull: async (out) => {
      const lines = await listAllLines(deps.db, after, csvPage);
      if (lines.length > 0) out.enqueue(encoder.encode(lines.map(csvLine).join('')));
      after = lines.at(-1)?.id ?? null;
      if (lines.length < csvPage) out.close();
    },
  });
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="betalingen.csv"',
    'cache-control': 'no-store',
  });
}
