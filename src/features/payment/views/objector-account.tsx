import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Breadcrumbs, Button, ErrorSummary, Form, Heading, Lead, SummaryList } from '../../../ui/index.ts';
import { words } from '../messages.ts';
import type { Penalty } from '../types.ts';
import { AccountFields } from './account-fields.tsx';
import { DueClock } from './parts.tsx';

export type ObjectorAccountProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly penalty: Penalty;
  readonly caseNumber: string;
  /** Give the account: who only looks on sees no form. */
  readonly mayGive: boolean;
  /** The objection. */
  readonly mayRead: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

export function ObjectorAccountView(props: ObjectorAccountProps): VNode {
  const { lang, penalty, typed, problems } = props;
  const _field = { lang, problems };
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/betalingen', label: words.payments[lang] },
          { href: '/betalingen/rekeningen', label: words.accounts[lang] },
        ]}
      />
      <Heading level={1} kicker={props.caseNumber}>
        {words.objectorAccount[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.objectorLead[lang]}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.amount[lang], value: formatCents(penalty.amountCents, lang) },
          {
            key: words.dueOn[lang],
            value: (
              <DueClock line={{ dueOn: penalty.dueOn, status: 'prepared' }} today={props.today} lang={lang} />
            ),
          },
        ]}
      />
      {props.mayRead && (
        <p>
          <a href={`/bezwaren/${penalty.objectionId}`}>{words.toObjection[lang]}</a>
        </p>
      )}
      {props.mayGive && (
        <Form action={`/betalingen/dwangsommen/${penalty.id}`}>
          <AccountFields lang={lang} typed={typed} problems={problems} />
          <Button>{words.send[lang]}</Button>
        </Form>
      )}
    </>
  );
}
