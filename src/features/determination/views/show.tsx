/** What is asked of the recipient after her account, and where she shows it. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { acceptedFiles, sizeText } from '../../../kernel/files.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  FileInput,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  TextArea,
} from '../../../ui/index.ts';
import { maxAnswer, wantLabels } from '../rules/question.ts';
import type { AccountQuestion } from '../types.ts';
import { questionWords as words } from '../words-question.ts';

export type ShowProps = {
  readonly lang: Lang;
  readonly application: { readonly id: string; readonly caseNumber: string; readonly title: string };
  readonly question: AccountQuestion;
  readonly late: boolean;
  readonly room: { readonly maxFiles: number; readonly maxBytes: number };
  readonly answer: string;
  readonly problems: readonly Problem[];
};

function Asked({ lang, question }: Pick<ShowProps, 'lang' | 'question'>): VNode {
  return (
    <>
      {question.reason === 'sample' && (
        <p>
          {words.sampleWhy[lang]} <a href="/steekproeven">{words.howDrawn[lang]}</a>
        </p>
      )}
      <ul>
        {question.wants.map((want) => (
          <li key={want}>{wantLabels[want][lang]}</li>
        ))}
      </ul>
      {question.body !== '' && <blockquote dir="auto">{question.body}</blockquote>}
    </>
  );
}

export function ShowView(props: ShowProps): VNode {
  const { lang, application, question, room, problems } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ label: application.caseNumber, href: `/zaken/${application.caseNumber}` }]}
      />
      <Heading level={1} kicker={application.title || undefined}>
        {words.showTitle[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fill(words.showLead, lang, { date: formatDate(question.dueOn, lang) })}</Lead>
      {props.late && <p>{words.late[lang]}</p>}
      <Asked lang={lang} question={question} />
      <Form action={`/aanvragen/${application.id}/laten-zien`} enctype="multipart/form-data">
        <TextArea
          lang={lang}
          name="answer"
          label={words.yourAnswer[lang]}
          hint={words.yourAnswerHint[lang]}
          optional
          value={props.answer}
          maxLength={maxAnswer}
          problems={problems}
        />
        <FileInput
          lang={lang}
          name="files"
          label={words.yourFiles[lang]}
          hint={fill(words.fileHint, lang, { size: sizeText(room.maxBytes)[lang], count: room.maxFiles })}
          optional
          problems={problems}
          accept={acceptedFiles}
          multiple
        />
        <Button icon="send">{words.sendAnswer[lang]}</Button>
      </Form>
    </>
  );
}

/** On the recipient's own case: what is asked, with the way to it; or that it came in. */
export function AskedOnCase(props: {
  readonly lang: Lang;
  readonly applicationId: string;
  readonly question: AccountQuestion;
}): VNode {
  const { lang, applicationId, question } = props;
  if (question.answeredOn !== null)
    return (
      <Alert kind="info" lang={lang}>
        {words.received[lang]}
      </Alert>
    );
  return (
    <section aria-labelledby="laten-zien">
      <Heading level={2} id="laten-zien">
        {words.showTitle[lang]}
      </Heading>
      <p>{fill(words.showLead, lang, { date: formatDate(question.dueOn, lang) })}</p>
      <Asked lang={lang} question={question} />
      <p>
        <LinkButton href={`/aanvragen/${applicationId}/laten-zien`} icon="arrow-right">
          {words.show[lang]}
        </LinkButton>
      </p>
    </section>
  );
}
