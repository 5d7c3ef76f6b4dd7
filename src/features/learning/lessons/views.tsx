/** What was learned, what was stopped, and how each scheme stands with its evaluation. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Radios,
  Select,
  SummaryList,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { Scheme, SchemeEvaluation } from '../../scheme/index.ts';
import type { Proof } from '../proofs/types.ts';
import { ProofBadge } from '../proofs/views.tsx';
import { proofWords } from '../proofs/words.ts';
import { type FormState, fieldOf, readMore, Typed, TypedParagraphs } from '../view-parts.tsx';
import {
  correctLessonPath,
  lessonsPath,
  newLessonPath,
  proofPath,
  proofsPath,
  sharedWords,
} from '../words.ts';
import { type Lesson, lessonKinds, stoppedKinds } from './types.ts';
import { lessonFields, longest } from './wanted.ts';
import { lessonWords as words } from './words.ts';

export type LessonsProps = {
  readonly lang: Lang;
  readonly lessons: readonly Lesson[];
  /** Those that ended, with what came out. */
  readonly proofs: readonly Proof[];
  readonly evaluations: readonly SchemeEvaluation[];
  readonly mayKeep: boolean;
};

const anchor = ({ id }: Lesson): string => `les-${id}`;

function Links({ lang, lesson }: { lang: Lang; lesson: Lesson }): VNode | null {
  const { proofSlug, schemeSlug } = lesson;
  if (proofSlug === null && schemeSlug === null) return null;
  return (
    <ul>
      {proofSlug !== null && (
        <li>
          <a href={proofPath(proofSlug)}>{words.seeProof[lang]}</a>
        </li>
      )}
      {schemeSlug !== null && (
        <li>
          <a href={`/regelingen/${schemeSlug}`}>{words.seeScheme[lang]}</a>
        </li>
      )}
    </ul>
  );
}

function LessonPart({ lang, lesson, mayKeep }: { lang: Lang; lesson: Lesson; mayKeep: boolean }): VNode {
  return (
    <article aria-labelledby={anchor(lesson)}>
      <Heading level={3} id={anchor(lesson)}>
        <Typed lang={lang} words={lesson.title} />
      </Heading>
      {lesson.stoppedKind !== null && (
        <p>
          <Badge tone="neutral">{words.stoppedKinds[lesson.stoppedKind][lang]}</Badge>
        </p>
      )}
      <TypedParagraphs lang={lang} words={lesson.body} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.change[lang], value: <TypedParagraphs lang={lang} words={lesson.change} /> },
          { key: words.origin[lang], value: <Typed lang={lang} words={lesson.origin} /> },
        ]}
      />
      {readMore({ lang, url: lesson.documentUrl, words: sharedWords.readMore })}
      <Links lang={lang} lesson={lesson} />
      <p>
        <small>
          {fill(words.on[lesson.kind], lang, { date: formatDate(lesson.learnedOn, lang) })}
          {lesson.reason !== null && (
            <>
              {'. '}
              {words.corrected[lang]} <Typed lang={lang} words={lesson.reason} />
            </>
          )}
        </small>
      </p>
      {mayKeep && (
        <p>
          <a href={correctLessonPath(lesson.id)}>
            {sharedWords.correct[lang]}
            <span class="hv-visually-hidden">
              : <Typed lang={lang} words={lesson.title} />
            </span>
          </a>
        </p>
      )}
    </article>
  );
}

function Evaluations({ lang, lessons, evaluations }: LessonsProps): VNode | null {
  if (evaluations.length === 0) return null;
  const found = Map.groupBy(lessons, ({ schemeId }) => schemeId);
  return (
    <section aria-labelledby="verslagen">
      <Heading level={2} id="verslagen">
        {words.evaluations[lang]}
      </Heading>
      <p>{words.evaluationsLead[lang]}</p>
      <Table
        lang={lang}
        id="evaluaties"
        caption={words.evaluations[lang]}
        hideCaption
        narrow="stack"
        rows={evaluations}
        columns={[
          {
            header: words.scheme[lang],
            rowHeader: true,
            cell: ({ scheme }) => <a href={`/regelingen/${scheme.slug}`}>{scheme.name[lang]}</a>,
          },
          { header: words.since[lang], cell: ({ due }) => formatDate(due.since, lang) },
          { header: words.due[lang], cell: ({ due }) => formatDate(due.dueOn, lang) },
          {
            header: words.reports[lang],
            cell: ({ reports }) =>
              reports.length === 0
                ? words.noReport[lang]
                : reports.map(({ url, publishedOn }, at) => (
                    <span key={url}>
                      {at > 0 && ', '}
                      <a href={url} rel="noopener">
                        {fill(words.reportOf, lang, { date: formatDate(publishedOn, lang) })}
                      </a>
                    </span>
                  )),
          },
          {
            header: words.found[lang],
            cell: ({ scheme }) =>
              (found.get(scheme.id) ?? []).length === 0
                ? '–'
                : (found.get(scheme.id) ?? []).map((lesson, at) => (
                    <span key={lesson.id}>
                      {at > 0 && ', '}
                      <a href={`#${anchor(lesson)}`}>
                        <Typed lang={lang} words={lesson.title} />
                      </a>
                    </span>
                  )),
          },
        ]}
      />
    </section>
  );
}

function Trials({ lang, proofs }: LessonsProps): VNode | null {
  if (proofs.length === 0) return null;
  return (
    <section aria-labelledby="proeven">
      <Heading level={2} id="proeven">
        {words.trials[lang]}
      </Heading>
      <ul>
        {proofs.map(({ slug, question, status }) => (
          <li key={slug}>
            <a href={proofPath(slug)}>
              <Typed lang={lang} words={question} />
            </a>{' '}
            <ProofBadge lang={lang} status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function LessonsView(props: LessonsProps): VNode {
  const { lang, lessons, mayKeep } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: proofsPath, label: proofWords.title[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {mayKeep && (
        <ButtonGroup>
          <LinkButton href={newLessonPath} icon="plus">
            {words.add[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      {lessonKinds.map((kind) => {
        const own = lessons.filter((lesson) => lesson.kind === kind);
        return (
          <section key={kind} aria-labelledby={`soort-${kind}`}>
            <Heading level={2} id={`soort-${kind}`}>
              {words[kind][lang]}
            </Heading>
            {own.length === 0 && <p>{words.learnedNone[lang]}</p>}
            {own.map((lesson) => (
              <LessonPart key={lesson.id} lang={lang} lesson={lesson} mayKeep={mayKeep} />
            ))}
          </section>
        );
      })}
      <Trials {...props} />
      <Evaluations {...props} />
      <ButtonGroup>
        <LinkButton href={`${lessonsPath}.csv`} variant="quiet" icon="download" download>
          {sharedWords.csv[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}

export type EditLessonProps = {
  readonly lang: Lang;
  /** Null of a new one. */
  readonly id: string | null;
  readonly proofs: readonly Pick<Proof, 'slug' | 'question'>[];
  readonly schemes: readonly Pick<Scheme, 'slug' | 'name'>[];
  readonly form: FormState;
};

function AboutFields({ lang, proofs, schemes, form }: EditLessonProps): VNode {
  const field = fieldOf(lang, form);
  return (
    <>
      <Select
        {...field('proof')}
        label={words.proof[lang]}
        placeholder={words.noProof[lang]}
        options={proofs.map(({ slug, question }) => ({ value: slug, label: question }))}
        optional="unmarked"
      />
      <Select
        {...field('scheme')}
        label={words.schemeField[lang]}
        placeholder={words.noScheme[lang]}
        options={schemes.map(({ slug, name }) => ({ value: slug, label: name[lang] }))}
        optional="unmarked"
      />
    </>
  );
}

export function EditLessonView(props: EditLessonProps): VNode {
  const { lang, id, form } = props;
  const field = fieldOf(lang, form);
  const title = (id === null ? words.addTitle : sharedWords.correctTitle)[lang];
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: lessonsPath, label: words.title[lang] }]} />
      <Heading level={1}>{title}</Heading>
      <ErrorSummary lang={lang} problems={form.problems} order={lessonFields} />
      <Form action={id === null ? newLessonPath : correctLessonPath(id)} label={title}>
        <Radios
          {...field('kind')}
          label={words.kind[lang]}
          options={lessonKinds.map((kind) => ({ value: kind, label: words.kinds[kind][lang] }))}
        />
        <Select
          {...field('stoppedKind')}
          label={words.stoppedKind[lang]}
          hint={words.stoppedKindHint[lang]}
          options={stoppedKinds.map((kind) => ({ value: kind, label: words.stoppedKinds[kind][lang] }))}
          optional="unmarked"
        />
        <TextInput {...field('title')} label={words.heading[lang]} hint={sharedWords.public[lang]} />
        <TextArea {...field('body')} label={words.body[lang]} maxLength={longest.body} />
        <TextArea {...field('change')} label={words.changeField[lang]} maxLength={longest.change} rows={3} />
        <TextInput {...field('origin')} label={words.originField[lang]} hint={words.originHint[lang]} />
        <TextInput {...field('documentUrl')} label={sharedWords.documentUrl[lang]} hint="https://" optional />
        <DateInput {...field('learnedOn')} label={words.learnedOn[lang]} />
        <AboutFields {...props} />
        {id !== null && (
          <TextArea
            {...field('reason')}
            label={sharedWords.reason[lang]}
            maxLength={longest.reason}
            rows={2}
          />
        )}
        <Button>{(id === null ? sharedWords.save : sharedWords.saveCorrection)[lang]}</Button>
      </Form>
    </>
  );
}
