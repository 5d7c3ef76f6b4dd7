import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Button,
  ButtonGroup,
  Form,
  Heading,
  LinkButton,
  MoneyInput,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { AccountSummary } from '../../application/index.ts';
import type { Attachment, GrantAccount } from '../../application/types.ts';
import { loweringGroundKeys, loweringGrounds, maxReasons } from '../rules.ts';
import { caseHref } from './parts.tsx';
import { hearingRow, type StepProps, Top } from './steps.tsx';
import { words } from './words.ts';

export type DetermineProps = StepProps & {
  readonly grantedCents: number;
  readonly endsOn: PlainDate | null;
  readonly determineBy: PlainDate | null;
  readonly accountability: Text;
  readonly heardOn: string | null;
  /** What the recipient sent; null when she did not. */
  readonly account: { readonly sent: GrantAccount; readonly files: readonly Attachment[] } | null;
  /** What another feature knows of it. */
  readonly howItWent: VNode | null;
  /** Is an account asked of her at all? */
  readonly accountAsked: boolean;
  readonly typed: { readonly amount: string; readonly ground: string; readonly reasons: string };
};

function Facts({
  lang,
  of,
  grantedCents,
  endsOn,
  determineBy,
  accountability,
  heardOn,
}: DetermineProps): VNode {
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.granted[lang], value: formatCents(grantedCents, lang) },
        { key: words.activitiesUntil[lang], value: endsOn === null ? '–' : formatDate(endsOn, lang) },
        {
          key: words.determineBy[lang],
          value: determineBy === null ? '–' : formatDate(determineBy, lang),
        },
        { key: words.accountability[lang], value: accountability[lang] },
        hearingRow(lang, of, heardOn, 'vaststellen'),
      ]}
    />
  );
}

function Account({ lang, account, accountAsked }: DetermineProps): VNode | null {
  if (!accountAsked && !account) return null;
  return (
    <section>
      <Heading level={2}>{words.accountTitle[lang]}</Heading>
      {account ? (
        <AccountSummary lang={lang} account={account.sent} files={account.files} />
      ) : (
        <p>{words.noAccount[lang]}</p>
      )}
    </section>
  );
}

export function DeterminePage(props: DetermineProps): VNode {
  const { lang, of, typed, problems } = props;
  return (
    <>
      <Top {...props} title={words.determineTitle[lang]} lead={words.determineLead[lang]} />
      <Facts {...props} />
      <Account {...props} />
      {props.howItWent}
      <Form action={`${caseHref(of.caseNumber)}/vaststellen`}>
        <input type="hidden" name="revision" value={of.revision} />
        <MoneyInput
          lang={lang}
          name="amount"
          label={words.determineAmount[lang]}
          value={typed.amount}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="ground"
          label={words.loweringGround[lang]}
          value={typed.ground === '' ? 'none' : typed.ground}
          problems={problems}
          options={[
            { value: 'none', label: words.loweringNone[lang] },
            ...loweringGroundKeys.map((value) => ({ value, label: loweringGrounds[value].label[lang] })),
          ]}
        />
        <TextArea
          lang={lang}
          name="reasons"
          label={words.determineReasons[lang]}
          hint={words.reasonsHint[lang]}
          value={typed.reasons}
          maxLength={maxReasons}
          problems={problems}
        />
        <ButtonGroup>
          <Button name="action" value="preview">
            {words.preview[lang]}
          </Button>
          <LinkButton href={`${caseHref(of.caseNumber)}/besluit`} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
