/** Asking for more, and judging what came: for an officer. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { fileHref } from '../../application/index.ts';
import type { Attachment } from '../../application/types.ts';
import { loweringGrounds } from '../../decision/index.ts';
import { determinationPolicy } from '../policy.ts';
import { maxJudgement, maxQuestion, wantLabels } from '../rules/question.ts';
import { type AccountQuestion, wants } from '../types.ts';
import { questionWords as words } from '../words-question.ts';

type Of = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly problems: readonly Problem[];
};

const caseHref = (caseNumber: string): string => `/zaken/${caseNumber}`;

function Top({
  lang,
  caseNumber,
  title,
  problems,
  heading,
  lead,
}: Of & { heading: string; lead: string }): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: caseNumber, href: caseHref(caseNumber) }]} />
      <Heading level={1} kicker={title || undefined}>
        {heading}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{lead}</Lead>
    </>
  );
}

export type AskProps = Of & {
  readonly typed: { readonly wants: readonly string[]; readonly body: string; readonly dueOn: string };
};

export function AskView(props: AskProps): VNode {
  const { lang, caseNumber, typed, problems } = props;
  const { value } = determinationPolicy.questionWeeks;
  return (
    <>
      <Top {...props} heading={words.askTitle[lang]} lead={words.askLead[lang]} />
      <Form action={`${caseHref(caseNumber)}/vragen`}>
        <Checkboxes
          lang={lang}
          name="wants"
          label={words.wants[lang]}
          values={typed.wants}
          problems={problems}
          options={wants.map((want) => ({ value: want, label: wantLabels[want][lang] }))}
        />
        <TextArea
          lang={lang}
          name="body"
          label={words.body[lang]}
          hint={words.bodyHint[lang]}
          optional
          value={typed.body}
          maxLength={maxQuestion}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="dueOn"
          label={words.dueOn[lang]}
          hint={fill(words.weeks, lang, { n: value })}
          value={typed.dueOn}
          problems={problems}
        />
        <ButtonGroup>
          <Button icon="send">{words.send[lang]}</Button>
          <LinkButton href={caseHref(caseNumber)} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type JudgeProps = Of & {
  readonly question: AccountQuestion;
  readonly files: readonly Attachment[];
  readonly typed: { readonly judgement: string; readonly ground: string; readonly reasons: string };
};

function Files({ lang, files }: Pick<JudgeProps, 'lang' | 'files'>): VNode {
  if (files.length === 0) return <>{words.noFiles[lang]}</>;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a href={fileHref(file)} dir="auto">
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Facts({ lang, question, files }: JudgeProps): VNode {
  const { reason, wants: wanted, body, askedOn, answeredOn, answer } = question;
  return (
    <SummaryList
      lang={lang}
      rows={[
        {
          key: words.reason[lang],
          value: (reason === 'sample' ? words.reasonSample : words.reasonQuestion)[lang],
        },
        { key: words.askedOn[lang], value: formatDate(askedOn, lang) },
        { key: words.asked[lang], value: wanted.map((want) => wantLabels[want][lang]).join(', ') },
        ...(body === '' ? [] : [{ key: words.question[lang], value: <span dir="auto">{body}</span> }]),
        {
          key: words.answeredOn[lang],
          value: answeredOn === null ? words.noAnswer[lang] : formatDate(answeredOn, lang),
        },
        ...(answer ? [{ key: words.answer[lang], value: <span dir="auto">{answer}</span> }] : []),
        ...(answeredOn === null
          ? []
          : [{ key: words.files[lang], value: <Files lang={lang} files={files} /> }]),
      ]}
    />
  );
}

export function JudgeView(props: JudgeProps): VNode {
  const { lang, caseNumber, typed, problems } = props;
  return (
    <>
      <Top {...props} heading={words.judgeTitle[lang]} lead={words.judgeLead[lang]} />
      <Facts {...props} />
      <Form action={`${caseHref(caseNumber)}/ingestuurd`}>
        <Radios
          lang={lang}
          name="judgement"
          label={words.judgement[lang]}
          value={typed.judgement}
          problems={problems}
          options={[
            { value: 'accepted', label: words.accepted[lang] },
            { value: 'notAccepted', label: words.notAccepted[lang] },
          ]}
        />
        <Radios
          lang={lang}
          name="ground"
          label={words.ground[lang]}
          value={typed.ground === '' ? 'none' : typed.ground}
          problems={problems}
          options={[
            { value: 'none', label: words.noGround[lang] },
            ...Object.entries(loweringGrounds).map(([value, { label }]) => ({ value, label: label[lang] })),
          ]}
        />
        <TextArea
          lang={lang}
          name="reasons"
          label={words.reasons[lang]}
          hint={words.reasonsHint[lang]}
          optional
          value={typed.reasons}
          maxLength={maxJudgement}
          problems={problems}
        />
        <ButtonGroup>
          <Button>{words.record[lang]}</Button>
          <LinkButton href={caseHref(caseNumber)} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
