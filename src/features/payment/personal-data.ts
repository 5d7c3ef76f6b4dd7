/** What this feature holds about people, for 'Mijn gegevens'. */
import { formatMoment, type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import { keepUntil, retentionRules } from '../../kernel/terms/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonalDataSource } from '../party/index.ts';
import type { KeepReason } from '../party/types.ts';
import { words } from './messages.ts';
import { groupedIban } from './rules.ts';
import { erasePayee, ordersTo, payeesOf } from './store/people.ts';

const labels = {
  since: text('Sinds', 'Since'),
  running: text('Een betaling die nog loopt', 'A payment that is still to be made'),
  runningWhy: text('Zonder rekening kunnen wij u niet betalen.', 'Without an account we cannot pay you.'),
  paid: text('Betaalde subsidie', 'A subsidy that was paid'),
} as const;

const moment = (at: Date): Text => ({ nl: formatMoment(at, 'nl'), en: formatMoment(at, 'en') });
/** Of which case: someone with five grants must be able to tell her payments apart. */
const on = (what: Text, caseNumber: string | null): Text =>
  caseNumber === null ? what : { nl: `${caseNumber}: ${what.nl}`, en: `${caseNumber}: ${what.en}` };

const rule = 'grantedWithoutAccount';

/** Last day on which a payment must be kept. */
const lastDay = (paidOn: PlainDate): PlainDate => keepUntil(rule, paidOn);

export function paymentsTo(db: Db): PersonalDataSource {
  return {
    key: 'payments',
    name: text('Waar uw geld naartoe ging', 'Where your money went'),
    async list(personId) {
      return (await payeesOf(db, personId)).map((payee) => ({
        title: same(payee.title),
        facts: [
          ...(payee.caseNumber === null ? [] : [{ label: words.caseNumber, value: same(payee.caseNumber) }]),
          { label: words.holder, value: same(payee.holderName) },
          { label: words.iban, value: same(groupedIban(payee.iban)) },
          { label: labels.since, value: moment(payee.createdAt) },
        ],
      }));
    },
    async mustKeep(personId, today): Promise<readonly KeepReason[]> {
      const { source } = retentionRules[rule];
      return (await ordersTo(db, personId)).flatMap(({ caseNumber, paidOn }): KeepReason[] => {
        const paid = parseIsoDate(paidOn ?? '');
        if (paid === null)
          return [{ what: on(labels.running, caseNumber), until: null, because: labels.runningWhy }];
        const until = lastDay(paid);
        if (until.toString() < today.toString()) return [];
        return [{ what: on(labels.paid, caseNumber), until, because: same(source) }];
      });
    },
    erase: (unit, personId) => erasePayee(unit.tx, personId),
  };
}
