/** What was learned, what was stopped, and how each scheme stands with its evaluation. */
import type { VNode } from 'preact';
import { formatDate } from '../../../../kernel/dates.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import {
  Badge,
  Breadcrumbs,
  ButtonGroup,
  fill,
  Heading,
  Lead,
  LinkButton,
  SummaryList,
  Table,
} from '../../../../ui/index.ts';
import type { SchemeEvaluation } from '../../../scheme/index.ts';
import type { Proof } from '../../proofs/types.ts';
import { ProofBadge } from '../../proofs/views.tsx';
import { proofWords } from '../../proofs/words.ts';
import { readMore, Typed, TypedParagraphs } from '../../view-parts.tsx';
import {
  correctLessonPath,
  lessonsPath,
  newLessonPath,
  proofPath,
  proofsPath,
  sharedWords,
} from '../../words.ts';
import { type Lesson, lessonKinds } from '../types.ts';
import { lessonWords as words } from '../words.ts';

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

type ReportsProps = Pick<LessonsProps, 'lang' | 'mayKeep'> & { readonly evaluation: SchemeEvaluation };

/** What was published on a scheme; who keeps the lessons is led to where the next report is recorded. */
function Reports({ lang, evaluation: { scheme, reports }, mayKeep }: ReportsProps): VNode {
  return (
    <>
      {reports.length === 0
        ? words.noReport[lang]
        : reports.map(({ url, publishedOn }, at) => (
            <span key={url}>
              {at > 0 && ', '}
              <a href={url} rel="noopener">
                {fill(words.reportOf, lang, { date: formatDate(publishedOn, lang) })}
              </a>
            </span>
          ))}
      {mayKeep && (
        <>
          <br />
          <a href={`/beheer/regelingen/${scheme.slug}/evaluatie`}>
            {words.recordReport[lang]}
            <span class="hv-visually-hidden">: {scheme.name[lang]}</span>
          </a>
        </>
      )}
    </>
  );
}

function Evaluations({ lang, lessons, evaluations, mayKeep }: LessonsProps): VNode | null {
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
            cell: (one) => <Reports lang={lang} evaluation={one} mayKeep={mayKeep} />,
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
