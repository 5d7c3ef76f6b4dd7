import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { maxRecoveryReasons } from '../recovery.ts';
import { recoveryWords as words } from '../recovery-words.ts';
import { recoveryStatus } from '../status.ts';
import type { Recovery } from '../types.ts';

export type ReclaimProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly rightCents: number;
  readonly paidCents: number;
  readonly undueCents: number;
  readonly recoveries: readonly Recovery[];
  /** `amount` null: nothing typed yet, all that is undue is proposed. */
  readonly typed: { readonly amount: string | null; readonly reasons: string };
  readonly problems: readonly Problem[];
};

/** As one types it in a field. */
export const plainAmount = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

export function ReclaimView(props: ReclaimProps): VNode {
  const { lang, caseNumber, undueCents, problems, typed } = props;
  const href = `/zaken/${caseNumber}`;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: caseNumber, href }]} />
      <Heading level={1} kicker={props.title || undefined}>
        {words.reclaim[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.reclaimLead[lang]}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.right[lang], value: formatCents(props.rightCents, lang) },
          { key: words.paid[lang], value: formatCents(props.paidCents, lang) },
          { key: words.undue[lang], value: formatCents(undueCents, lang) },
        ]}
      />
      {undueCents === 0 ? (
        <Alert kind="info" lang={lang}>
          {words.nothing[lang]}
        </Alert>
      ) : (
        <Form action={`${href}/terugvorderen`} label={words.reclaim[lang]}>
          <MoneyInput
            lang={lang}
            name="amount"
            label={words.amount[lang]}
            value={typed.amount ?? plainAmount(undueCents)}
            problems={problems}
          />
          <TextArea
            lang={lang}
            name="reasons"
            label={words.reasons[lang]}
            hint={words.reasonsHint[lang]}
            value={typed.reasons}
            maxLength={maxRecoveryReasons}
            problems={problems}
          />
          <Button>{words.button[lang]}</Button>
        </Form>
      )}
      {props.recoveries.length > 0 && (
        <>
          <Heading level={2}>{words.before[lang]}</Heading>
          <ul>
            {props.recoveries.map((one) => (
              <li key={one.id}>
                {formatDate(one.claimedOn, lang)}: {formatCents(one.amountCents, lang)},{' '}
                {recoveryStatus.labels[one.status][lang].toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonGroup>
        <LinkButton href={`${href}/besluit`} variant="quiet">
          {words.back[lang]}
        </LinkButton>
        <LinkButton href="/betalingen/terugvorderingen" variant="quiet">
          {words.toList[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}
