/** Questions for the Werkatelier: sending one in, her own ones, and those that wait for the office. */
import type { VNode } from 'preact';
import { formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Breadcrumbs,
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Radios,
  Select,
  SummaryList,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { OwnOrganisation } from '../../party/index.ts';
import { PlaceFields, ProofFields, type WijkChoice } from '../proofs/form-views.tsx';
import { longest } from '../proofs/wanted.ts';
import { proofForm, proofWords } from '../proofs/words.ts';
import { type FormState, fieldOf, Typed, TypedParagraphs } from '../view-parts.tsx';
import { askPath, proofPath, proofsPath, questionPath, questionsPath, takeBackPath } from '../words.ts';
import { longestAnswer } from './commands.ts';
import { questionStatus } from './status.ts';
import type { Question } from './types.ts';
import { questionWords as words } from './words.ts';

const crumb = (lang: Lang) => ({ href: proofsPath, label: proofWords.title[lang] });

export type AskProps = {
  readonly lang: Lang;
  readonly wijken: WijkChoice;
  /** On whose behalf she may ask. */
  readonly organisations: readonly Pick<OwnOrganisation, 'id' | 'name'>[];
  readonly form: FormState;
};

export function AskView({ lang, wijken, organisations, form }: AskProps): VNode {
  const field = fieldOf(lang, form);
  return (
    <>
      <Breadcrumbs lang={lang} items={[crumb(lang)]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={form.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Form action={askPath} label={words.title[lang]}>
        <TextInput
          {...field('question')}
          label={words.question[lang]}
          hint={words.questionHint[lang]}
          written="any"
        />
        <TextArea {...field('why')} label={words.why[lang]} maxLength={longest.why} written="any" />
        <PlaceFields lang={lang} wijken={wijken} form={form} />
        {organisations.length > 0 && (
          <Select
            {...field('organisation')}
            label={words.organisation[lang]}
            placeholder={words.ownBehalf[lang]}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            optional="unmarked"
          />
        )}
        <p>{words.privacy[lang]}</p>
        <Button>{words.send[lang]}</Button>
      </Form>
    </>
  );
}

function OwnQuestion({ lang, question }: { lang: Lang; question: Question }): VNode {
  return (
    <section aria-labelledby={`vraag-${question.id}`}>
      <Heading level={2} id={`vraag-${question.id}`}>
        <span dir="auto">{question.question}</span>
      </Heading>
      <p dir="auto">{question.why}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.status[lang], value: questionStatus.labels[question.status][lang] },
          { key: words.sentOn[lang], value: formatMoment(question.askedAt, lang) },
          ...(question.answer === null
            ? []
            : [{ key: words.answer[lang], value: <Typed lang={lang} words={question.answer} /> }]),
          { key: words.keptUntil[lang], value: formatDate(question.retainUntil, lang) },
        ]}
      />
      {question.proofSlug !== null && (
        <p>
          <a href={proofPath(question.proofSlug)}>{words.seeProof[lang]}</a>
        </p>
      )}
      {question.status === 'waiting' && (
        <Form action={takeBackPath(question.id)} label={`${words.takeBack[lang]}: ${question.question}`}>
          <Button variant="secondary">{words.takeBack[lang]}</Button>
        </Form>
      )}
    </section>
  );
}

export function OwnQuestionsView(props: {
  readonly lang: Lang;
  readonly questions: readonly Question[];
  readonly problems: FormState['problems'];
}): VNode {
  const { lang, questions } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[crumb(lang)]} />
      <Heading level={1}>{words.ownTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      {questions.length === 0 && <EmptyState title={words.ownNone[lang]} icon="message-square" />}
      {questions.map((question) => (
        <OwnQuestion key={question.id} lang={lang} question={question} />
      ))}
      <p>
        <LinkButton href={askPath} variant="secondary" icon="plus">
          {words.title[lang]}
        </LinkButton>
      </p>
    </>
  );
}

export function WaitingView({ lang, questions }: { lang: Lang; questions: readonly Question[] }): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[crumb(lang)]} />
      <Heading level={1}>{words.waiting[lang]}</Heading>
      <Lead>{words.waitingLead[lang]}</Lead>
      {questions.length === 0 ? (
        <EmptyState title={words.waitingNone[lang]} icon="circle-check" />
      ) : (
        <ul>
          {questions.map(({ id, question, organisationId, askedAt }) => (
            <li key={id}>
              <a href={questionPath(id)} dir="auto">
                {question}
              </a>
              , {(organisationId === null ? words.fromResident : words.fromOrganisation)[lang]},{' '}
              {formatMoment(askedAt, lang)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export type AnswerProps = {
  readonly lang: Lang;
  readonly question: Question;
  readonly wijken: WijkChoice;
  readonly form: FormState;
};

export function AnswerView({ lang, question, wijken, form }: AnswerProps): VNode {
  const field = fieldOf(lang, form);
  return (
    <>
      <Breadcrumbs lang={lang} items={[crumb(lang), { href: questionsPath, label: words.waiting[lang] }]} />
      <Heading level={1}>{words.answerTitle[lang]}</Heading>
      <ErrorSummary lang={lang} problems={form.problems} />
      <Heading level={2}>{words.theQuestion[lang]}</Heading>
      <p dir="auto">
        <strong>{question.question}</strong>
      </p>
      <TypedParagraphs lang={lang} words={question.why} />
      <Form action={questionPath(question.id)} label={words.answerTitle[lang]}>
        <Radios
          {...field('choice')}
          label={words.choice[lang]}
          options={(['take', 'decline'] as const).map((choice) => ({
            value: choice,
            label: words[choice][lang],
          }))}
        />
        <TextArea {...field('answer')} label={words.toAsker[lang]} maxLength={longestAnswer} rows={4} />
        <Heading level={2}>{words.proofPart[lang]}</Heading>
        <p>{words.proofLead[lang]}</p>
        <ProofFields lang={lang} wijken={wijken} form={form} />
        <DateInput {...field('happenedOn')} label={proofForm.proposedOn[lang]} />
        <Button>{words.save[lang]}</Button>
      </Form>
    </>
  );
}
