/** One page of the form: one group of questions. */
import type { ComponentChildren, VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Icon,
  Steps,
  SummaryList,
} from '../../../ui/index.ts';
import type { FormPage, Question } from '../../scheme/types.ts';
import type { Values } from '../forms/fields.ts';
import { conflictWords, editWords, formWords } from '../messages.ts';
import { isAsked } from '../rules/answers.ts';
import type { CopyValue } from '../rules/copy.ts';
import type { Application } from '../types.ts';
import { CopyValueView } from './copy.tsx';
import { QuestionField, type QuestionProps } from './question.tsx';

export type StepInfo = { readonly labels: readonly string[]; readonly current: number };

/** What another window kept for this page, question by question, where it differs. */
export type OtherVersion = readonly { readonly label: string; readonly value: CopyValue }[];

export type FormPageProps = {
  readonly lang: Lang;
  readonly application: Pick<
    Application,
    'id' | 'status' | 'channel' | 'receivedOn' | 'submitUntil' | 'preparedCents'
  >;
  readonly applicantName: string | null;
  readonly roundName: string;
  readonly page: FormPage;
  readonly steps: StepInfo;
  readonly action: string;
  readonly autosave: string;
  readonly previous: string | null;
  /** Where a change link came from: back there after saving. */
  readonly fromCheck: boolean;
  readonly values: Values;
  readonly base: number;
  readonly window: string;
  readonly problems: readonly Problem[];
  readonly other: OtherVersion | null;
  readonly undertaking: boolean;
  readonly question: Omit<QuestionProps, 'lang' | 'values' | 'problems'>;
};

export function FormPageView(props: FormPageProps): VNode {
  const { lang, page, steps } = props;
  const hasChoice = props.question.organisationOptions.length > 1 || props.question.organisationSearch;
  const questions = page.questions
    .filter((question) => isAsked(question, props))
    // With nothing to choose from, an optional question is only noise.
    .filter((question) => question.kind !== 'organisation' || question.required || hasChoice);
  const files = questions.some((question) => question.kind === 'files');
  return (
    <>
      <Steps lang={lang} current={steps.current} total={steps.labels.length} labels={steps.labels} />
      {props.previous !== null && <BackLink href={props.previous}>{formWords.previous[lang]}</BackLink>}
      <Heading level={1} kicker={props.roundName}>
        {page.title[lang]}
      </Heading>
      {page.intro && <p class="hv-lead">{page.intro[lang]}</p>}
      <Situation {...props} />
      <ErrorSummary problems={props.problems} lang={lang} labels={summaryLabels(questions, lang)} />
      {props.other && <OtherWindow lang={lang} other={props.other} />}
      <Form
        action={props.action}
        autosave={props.autosave}
        lang={lang}
        enctype={files ? 'multipart/form-data' : undefined}
      >
        <input type="hidden" name="versie" value={props.base} />
        <input type="hidden" name="venster" value={props.window} />
        {props.fromCheck && <input type="hidden" name="van" value="controle" />}
        {questions.map((question) => (
          <QuestionField
            key={question.key}
            {...props.question}
            question={question}
            lang={lang}
            values={props.values}
            problems={props.problems}
          />
        ))}
        <Reasons lang={lang} page={{ ...page, questions }} />
        <ButtonGroup>
          <Button name="knop" value="verder">
            {props.fromCheck ? formWords.backToCheck[lang] : formWords.next[lang]}
          </Button>
          <Button variant="quiet" name="knop" value="later">
            {formWords.saveAndStop[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

/** What can say the same as another on its page: amounts, and files. */
function summaryLabels(questions: readonly Question[], lang: Lang): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ kind, key, label }): [string, string][] => {
      if (kind === 'budget' || kind === 'files') return [[key, label[lang]]];
      if (kind === 'stateAid') return [[`${key}Other`, formWords.otherAid[lang]]];
      if (kind !== 'funding') return [];
      return [
        [`${key}.asked`, formWords.asked[lang]],
        [`${key}.own`, formWords.ownMoney[lang]],
        [key, formWords.otherMoney[lang]],
      ];
    }),
  );
}

export function BackLink({ href, children }: { href: string; children: ComponentChildren }): VNode {
  return (
    <p class="hv-back">
      <a href={href}>
        <Icon name="arrow-left" /> {children}
      </a>
    </p>
  );
}

/** For whom, and what kind of filling-in this is, when it is not a plain draft of one's own. */
export function Situation(props: {
  readonly lang: Lang;
  readonly application: Pick<
    Application,
    'status' | 'channel' | 'receivedOn' | 'submitUntil' | 'preparedCents'
  >;
  readonly applicantName: string | null;
}): VNode | null {
  const { lang, application, applicantName } = props;
  const { status, channel, receivedOn } = application;
  if (status === 'incomplete')
    return (
      <Alert kind="info" lang={lang}>
        {editWords.completing[lang]}
      </Alert>
    );
  if (status === 'submitted')
    return (
      <Alert kind="info" lang={lang}>
        {editWords.changing[lang]}
      </Alert>
    );
  if (status === 'draft' && application.submitUntil !== null)
    return (
      <Alert kind="info" lang={lang}>
        {fill(editWords.prepared, lang, {
          amount: formatCents(application.preparedCents ?? 0, lang),
          date: formatDate(application.submitUntil, lang),
        })}
      </Alert>
    );
  if (channel === 'online') return null;
  const date = receivedOn === null ? '' : formatDate(receivedOn, lang);
  return (
    <Alert kind="info" lang={lang}>
      {`${fill(editWords.draftFor, lang, { name: applicantName ?? '' })} ${fill(editWords.received[channel], lang, { date })}`}
    </Alert>
  );
}

function OtherWindow({ lang, other }: { lang: Lang; other: OtherVersion }): VNode {
  return (
    <Alert kind="attention" lang={lang} title={conflictWords.title[lang]}>
      <p>{conflictWords.body[lang]}</p>
      <h2 class="hv-other__title">{conflictWords.other[lang]}</h2>
      <SummaryList
        lang={lang}
        rows={other.map(({ label, value }) => ({
          key: label,
          value: <CopyValueView lang={lang} value={value} />,
        }))}
      />
    </Alert>
  );
}

/** Awb 4:4: why each thing is asked, in one place, so that the questions stay short. */
function Reasons({ lang, page }: { lang: Lang; page: FormPage }): VNode | null {
  const asked = page.questions.filter((question) => question.reason !== undefined);
  const optional = page.questions.some((question) => !question.required);
  if (asked.length === 0 && !optional) return null;
  return (
    <Details summary={formWords.why[lang]}>
      <dl class="hv-reasons">
        {asked.map((question) => (
          <div key={question.key}>
            <dt>{question.label[lang]}</dt>
            <dd>{question.reason?.[lang]}</dd>
          </div>
        ))}
      </dl>
      {optional && <p>{formWords.optionalNote[lang]}</p>}
    </Details>
  );
}
