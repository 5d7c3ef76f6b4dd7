import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import type { SetOffChoice } from '../commands/set-off.ts';
import { remainingCents } from '../recovery.ts';
import { recoveryWords as words } from '../recovery-words.ts';
import { maxSetOffReasons, mostToSetOff } from '../rules/set-off.ts';
import { Law } from './debt-law.tsx';
import { plainAmount } from './reclaim.tsx';

const listPath = '/betalingen/terugvorderingen';

export type SetOffProps = SetOffChoice & {
  readonly lang: Lang;
  readonly action: string;
  /** `amount` null: nothing typed yet. */
  readonly typed: { readonly order: string; readonly amount: string | null; readonly reasons: string };
  readonly problems: readonly Problem[];
};

function SetOffForm(props: SetOffProps): VNode {
  const { lang, recovery, lines, typed, problems } = props;
  const [only] = lines;
  const proposed = only && lines.length === 1 ? mostToSetOff(recovery, only) : remainingCents(recovery);
  return (
    <Form action={props.action} label={words.setOff[lang]}>
      <input type="hidden" name="revision" value={recovery.revision} />
      <Radios
        lang={lang}
        name="order"
        label={words.setOffWith[lang]}
        value={typed.order}
        options={lines.map((line) => ({
          value: line.id,
          label: `${line.caseNumber} ${line.title}`,
          hint: fill(words.setOffPayment, lang, {
            amount: formatCents(line.amountCents, lang),
            date: formatDate(line.dueOn, lang),
          }),
        }))}
        problems={problems}
      />
      <MoneyInput
        lang={lang}
        name="amount"
        label={words.setOffAmount[lang]}
        hint={words.setOffAmountHint[lang]}
        value={typed.amount ?? plainAmount(proposed)}
        problems={problems}
      />
      <TextArea
        lang={lang}
        name="reasons"
        label={words.setOffReasons[lang]}
        hint={words.reasonsHint[lang]}
        value={typed.reasons}
        maxLength={maxSetOffReasons}
        rows={4}
        problems={problems}
      />
      <Button>{words.setOffButton[lang]}</Button>
    </Form>
  );
}

export function SetOffView(props: SetOffProps): VNode {
  const { lang, recovery, application, lines, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: listPath, label: words.title[lang] }]} />
      <Heading level={1} kicker={application.caseNumber ?? undefined}>
        {words.setOff[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.setOffLead[lang]}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.application[lang], value: application.title },
          { key: words.amount[lang], value: formatCents(recovery.amountCents, lang) },
          { key: words.left[lang], value: formatCents(remainingCents(recovery), lang) },
        ]}
      />
      <Law lang={lang} rules={['setOff', 'setOffStatement']} />
      {lines.length === 0 ? (
        <EmptyState title={words.noneToSetOff[lang]}>
          <p>{words.noneToSetOffWhy[lang]}</p>
        </EmptyState>
      ) : (
        <SetOffForm {...props} />
      )}
      <ButtonGroup>
        <LinkButton href={listPath} variant="quiet">
          {words.toList[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}
