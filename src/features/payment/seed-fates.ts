/** What becomes of the demo's payments, through the real commands. */
import type { PersonActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, type Result } from '../../kernel/result.ts';
import { prepareAgain, requestAccount } from './commands/account.ts';
import { cancelPayment, suspendPayment } from './commands/hold.ts';
import { applyStatusReport, offerStatusReport } from './commands/import.ts';
import { exportBatch, releaseOrders } from './commands/release.ts';
import type { PaymentDeps } from './deps.ts';
import { batchXml } from './store/batches.ts';
import type { PaymentBatch } from './types.ts';

/** What becomes of the payment of each grant, by its title. */
export const fates = {
  'Zomeravond op het plein': 'prepared',
  'Plantenbakken in de straat': 'prepared',
  'Voorleesuur in de speeltuin': 'released',
  'Reparatiecafé in de kelder': 'exported',
  'Buurtkoor oefent samen': 'paid',
  'Soep op woensdag': 'paid',
  'Wandelclub voor starters': 'rejected',
  'Schaken in het park': 'preparedAgain',
  'Straatfeest met muziek': 'suspended',
  'Muurschildering in de poort': 'cancelled',
  'Taalles aan de keukentafel': 'otherAccount',
  'Kerstboom voor iedereen': 'accountMissing',
} as const;
type Fate = (typeof fates)[keyof typeof fates];

export const at = (deps: PaymentDeps, daysAgo: number): PaymentDeps => {
  const now = deps.clock.now().subtract({ hours: 24 * daysAgo });
  return { ...deps, clock: { now: () => now } };
};

export function done<T>(result: Result<T>): T {
  assert(result.ok, `The demo's payments: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

/** What a bank answers: the payments in `refused` came to a closed account. */
export function statusFile(xml: string, batch: PaymentBatch, refused: readonly string[]): string {
  const ids = [...xml.matchAll(/<EndToEndId>([^<]+)</g)].map(([, id = '']) => id);
  const lines = ids.map((id) => {
    const bad = refused.includes(id);
    const reason = bad ? '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>' : '';
    return `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${bad ? 'RJCT' : 'ACSC'}</TxSts>${reason}</TxInfAndSts>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>DEMO-${batch.messageId}</MsgId><CreDtTm>${batch.executionDate}T18:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${batch.messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${batch.messageId}</OrgnlPmtInfId>${lines.join('')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;
}

export type Made = {
  readonly applicationId: Id<'application'>;
  readonly fate: Fate;
  readonly orderId: Id<'payment_order'> | null;
  readonly endToEndId: string;
};
type Cast = { readonly payer: PersonActor; readonly officer: PersonActor };

export async function toTheBank(
  deps: PaymentDeps,
  made: readonly Pick<Made, 'orderId'>[],
  payer: PersonActor,
): Promise<{ batch: PaymentBatch; xml: string }> {
  const ids = made.flatMap(({ orderId }) => orderId ?? []);
  done(await releaseOrders(deps, payer, ids));
  const batch = done(await exportBatch(deps, payer, ids));
  return { batch, xml: (await batchXml(deps.db, batch.id)) ?? '' };
}

export async function playOut(
  deps: PaymentDeps,
  made: readonly Made[],
  cast: Cast,
  applicant: PersonActor,
): Promise<void> {
  const of = (...fates: readonly Fate[]): readonly Made[] => made.filter(({ fate }) => fates.includes(fate));
  const { payer, officer } = cast;
  const first = of('paid', 'rejected', 'preparedAgain');
  const sent = await toTheBank(at(deps, 14), first, payer);
  const refused = of('rejected', 'preparedAgain').map(({ endToEndId }) => endToEndId);
  done(await applyStatusReport(at(deps, 11), payer, statusFile(sent.xml, sent.batch, refused)));
  for (const { orderId } of of('preparedAgain'))
    if (orderId) done(await prepareAgain(at(deps, 10), officer, { orderId }));
  const waiting = await toTheBank(at(deps, 2), of('exported'), payer);
  done(await offerStatusReport(deps, payer, statusFile(waiting.xml, waiting.batch, [])));
  done(
    await releaseOrders(
      at(deps, 1),
      payer,
      of('released').flatMap(({ orderId }) => orderId ?? []),
    ),
  );
  for (const { orderId } of of('suspended'))
    if (orderId)
      done(
        await suspendPayment(at(deps, 7), officer, {
          orderId,
          reasons: 'Wij hoorden dat het feest niet doorgaat. Wij willen dat eerst met u bespreken.',
        }),
      );
  for (const { orderId } of of('cancelled'))
    if (orderId) done(await cancelPayment(at(deps, 3), officer, { orderId, reason: 'mistake' }));
  for (const { applicationId } of of('otherAccount'))
    done(
      await requestAccount(at(deps, 1), applicant, {
        applicationId,
        iban: 'NL49DEMO0000000055',
        holderName: applicant.displayName,
      }),
    );
}
