/** Changing or withdrawing a grant that runs, also by invoking its budget proviso while that is possible (Awb 4:34). */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
  Details,
  Form,
  fill,
  Heading,
  LinkButton,
  MoneyInput,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { type Invocable, longestTerm, maxReasons } from '../rules.ts';
import { caseHref } from './parts.tsx';
import { hearingRow, type StepProps, Top } from './steps.tsx';
import { words } from './words.ts';
import { provisoWords } from './words-proviso.ts';

export type ChangeProps = StepProps & {
  readonly currentCents: number;
  readonly heardOn: string | null;
  /** Null on any day on which no proviso can be invoked. */
  readonly invocable: Invocable | null;
  readonly typed: {
    readonly kind: string;
    readonly amount: string;
    readonly reasons: string;
    readonly proviso: boolean;
    readonly sameActivities: string;
    readonly givenTerm: string;
  };
};

export function ChangePage(props: ChangeProps): VNode {
  const { lang, of, typed, problems, heardOn } = props;
  return (
    <>
      <Top {...props} title={words.changeTitle[lang]} lead={words.changeLead[lang]} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.current[lang], value: formatCents(props.currentCents, lang) },
          hearingRow(lang, of, heardOn, 'wijzigen'),
        ]}
      />
      <Form action={`${caseHref(of.caseNumber)}/wijzigen`}>
        <input type="hidden" name="revision" value={of.revision} />
        <Radios
          lang={lang}
          name="kind"
          label={words.changeKind[lang]}
          value={typed.kind}
          problems={problems}
          options={[
            { value: 'amend', label: words.amend[lang] },
            { value: 'withdraw', label: words.withdraw[lang] },
          ]}
        />
        <MoneyInput
          lang={lang}
          name="amount"
          label={words.newAmount[lang]}
          value={typed.amount}
          problems={problems}
          optional="unmarked"
        />
        <TextArea
          lang={lang}
          name="reasons"
          label={words.changeReasons[lang]}
          hint={words.reasonsHint[lang]}
          value={typed.reasons}
          maxLength={maxReasons}
          problems={problems}
        />
        <Proviso {...props} />
        <ButtonGroup>
          <Button>{words.changeButton[lang]}</Button>
          <LinkButton href={`${caseHref(of.caseNumber)}/besluit`} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Proviso({ lang, invocable, typed, problems }: ChangeProps): VNode | null {
  if (invocable === null) return null;
  const slots = { year: invocable.year, date: formatDate(invocable.lastDay, lang) };
  const field = { lang, problems };
  return (
    <>
      <Heading level={2}>{provisoWords.title[lang]}</Heading>
      <Alert kind="info" lang={lang}>
        {fill(provisoWords.until, lang, slots)}
      </Alert>
      <Checkbox
        {...field}
        name="proviso"
        label={fill(provisoWords.invoke, lang, slots)}
        hint={provisoWords.invokeHint[lang]}
        checked={typed.proviso}
        optional="unmarked"
      />
      {invocable.yearBefore.length > 0 && <YearBefore {...field} invocable={invocable} typed={typed} />}
    </>
  );
}

/** So many grants of the year before are read at once; more are folded away. */
const mostShown = 5;

/** Awb 4:34 lid 4: then the law is 4:50, with a reasonable term and with what the recipient loses by it. */
function YearBefore({
  lang,
  invocable,
  typed,
  problems,
}: Pick<ChangeProps, 'lang' | 'typed' | 'problems'> & { invocable: Invocable }): VNode {
  return (
    <>
      <Details
        summary={fill(provisoWords.yearBefore, lang, {
          year: invocable.year - 1,
          count: invocable.yearBefore.length,
        })}
        open={invocable.yearBefore.length <= mostShown}
      >
        <ul>
          {invocable.yearBefore.map(({ activity, schemeName, amountCents }, index) => (
            <li key={`${index}-${activity}`}>
              <span dir="auto">{activity}</span>, {schemeName}: {formatCents(amountCents, lang)}
            </li>
          ))}
        </ul>
      </Details>
      <Radios
        lang={lang}
        name="sameActivities"
        label={provisoWords.sameActivities[lang]}
        hint={provisoWords.sameActivitiesHint[lang]}
        value={typed.sameActivities}
        problems={problems}
        optional="unmarked"
        options={[
          { value: 'yes', label: provisoWords.yes[lang] },
          { value: 'no', label: provisoWords.no[lang] },
        ]}
      />
      <TextArea
        lang={lang}
        name="givenTerm"
        label={provisoWords.givenTerm[lang]}
        hint={provisoWords.givenTermHint[lang]}
        value={typed.givenTerm}
        maxLength={longestTerm}
        rows={3}
        problems={problems}
        optional="unmarked"
      />
    </>
  );
}
