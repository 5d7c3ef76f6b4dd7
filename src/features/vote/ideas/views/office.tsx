import type { VNode } from 'preact';
import type { Lang } from '../../../../kernel/messages.ts';
import { euroText } from '../../../../kernel/money.ts';
import type { Problem } from '../../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  type Column,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  Radios,
  Table,
  TextArea,
} from '../../../../ui/index.ts';
import type { Vote, VoteProject } from '../../types.ts';
import { findingLongest } from '../forms.ts';
import { checksIdeas, similarTo } from '../rules.ts';
import type { CostLine, Idea } from '../types.ts';
import {
  apartPath,
  ideasPath,
  ideaWords,
  officeIdeaPath,
  officePath,
  projectPath,
  votePath,
  votesPath,
  officeWords as words,
} from '../words.ts';
import { IdeaBadge, IdeaText, inLang } from './parts.tsx';

type OfVote = { readonly lang: Lang; readonly vote: Vote };

export function OfficeCrumbs({ lang, vote, below }: OfVote & { readonly below: boolean }): VNode {
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { href: votesPath, label: ideaWords.votes[lang] },
        { href: votePath(vote.slug), label: vote.name[lang] },
        { href: ideasPath(vote.slug), label: ideaWords.title[lang] },
        ...(below ? [{ href: officePath(vote.slug), label: words.title[lang] }] : []),
      ]}
    />
  );
}

export type ProjectOfIdeas = {
  readonly project: VoteProject;
  readonly ideas: readonly Idea[];
  readonly costs: readonly CostLine[];
};

export type OfficeProps = OfVote & {
  readonly ideas: readonly Idea[];
  readonly projects: readonly ProjectOfIdeas[];
  readonly problems: readonly Problem[];
};

function IdeaLink({ lang, vote, idea }: OfVote & { readonly idea: Idea }): VNode {
  return (
    <OwnWords as="a" href={officeIdeaPath(vote.slug, idea.id)} said={inLang(idea, idea.title)} lang={lang} />
  );
}

function ideaColumns({ lang, vote, ideas }: OfficeProps): readonly Column<Idea>[] {
  return [
    {
      header: words.idea[lang],
      rowHeader: true,
      cell: (idea) => <IdeaLink lang={lang} vote={vote} idea={idea} />,
    },
    {
      header: words.status[lang],
      cell: (idea) => (
        <>
          <IdeaBadge idea={idea} lang={lang} />
          {idea.objection !== null && <> {words.objected[lang]}</>}
        </>
      ),
    },
    {
      header: words.public[lang],
      cell: (idea) => (idea.shownAt === null ? notPublic : isPublic)[lang],
    },
    {
      header: words.alike[lang],
      cell: (idea) =>
        similarTo(idea, ideas).map((other, at) => (
          <span key={other.id}>
            {at > 0 && ', '}
            <OwnWords said={inLang(other, other.title)} lang={lang} />
          </span>
        )),
    },
  ];
}
const isPublic = { nl: 'ja', en: 'yes' };
const notPublic = { nl: 'nee', en: 'no' };

function ProjectPart({ lang, vote, of }: OfVote & { readonly of: ProjectOfIdeas }): VNode {
  const { project, ideas, costs } = of;
  return (
    <section aria-labelledby={`project-${project.number}`}>
      <Heading level={3} id={`project-${project.number}`}>
        {project.number}. <OwnWords said={inLang(project, project.title)} lang={lang} />
      </Heading>
      <p>
        {words.ideas[lang]}:{' '}
        {ideas.map((idea, at) => (
          <span key={idea.id}>
            {at > 0 && ', '}
            <IdeaLink lang={lang} vote={vote} idea={idea} />
          </span>
        ))}
      </p>
      <Table
        lang={lang}
        id={`kosten-${project.number}`}
        caption={`${words.costs[lang]}: ${project.title}`}
        columns={[
          { header: words.lineFor[lang], rowHeader: true, cell: ({ label }) => label },
          { header: words.costs[lang], numeric: true, cell: ({ cents }) => euroText(cents)[lang] },
        ]}
        rows={costs}
        foot={[total[lang], euroText(project.costCents)[lang]]}
      />
      {checksIdeas(vote) && (
        <Form action={apartPath(vote.slug)} label={`${words.apart[lang]}: ${project.title}`}>
          <input type="hidden" name="number" value={String(project.number)} />
          <Button variant="secondary">{words.apart[lang]}</Button>
        </Form>
      )}
    </section>
  );
}
const total = { nl: 'Samen', en: 'Together' };

export function OfficeView(props: OfficeProps): VNode {
  const { lang, vote, ideas, projects, problems } = props;
  return (
    <>
      <OfficeCrumbs lang={lang} vote={vote} below={false} />
      <Heading level={1} kicker={vote.name[lang]}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {checksIdeas(vote) ? (
        <Lead>{words.lead[lang]}</Lead>
      ) : (
        <Alert kind="info" lang={lang}>
          {words.fixed[lang]}
        </Alert>
      )}
      <Table
        lang={lang}
        caption={words.table[lang]}
        columns={ideaColumns(props)}
        rows={ideas}
        narrow="stack"
        empty={ideaWords.none[lang]}
      />
      <Heading level={2}>{words.projects[lang]}</Heading>
      {checksIdeas(vote) && (
        <p>
          <LinkButton href={projectPath(vote.slug)}>{words.make[lang]}</LinkButton>
        </p>
      )}
      {projects.length === 0 && <p>{words.projectsNone[lang]}</p>}
      {projects.map((of) => (
        <ProjectPart key={of.project.id} lang={lang} vote={vote} of={of} />
      ))}
    </>
  );
}

export type CheckProps = OfVote & {
  readonly idea: Idea;
  readonly ideas: readonly Idea[];
  readonly problems: readonly Problem[];
  readonly typed: { readonly can: string; readonly words: string };
};

function Step(props: { readonly href: string; readonly step: string; readonly label: string }): VNode {
  return (
    <Form action={props.href} label={props.label}>
      <Button name="step" value={props.step} variant="secondary">
        {props.label}
      </Button>
    </Form>
  );
}

function AnswerForm({ lang, vote, idea, problems, typed }: CheckProps): VNode {
  return (
    <Form action={officeIdeaPath(vote.slug, idea.id)} label={words.answer[lang]}>
      <Heading level={2}>{words.answer[lang]}</Heading>
      <Radios
        lang={lang}
        problems={problems}
        name="can"
        label={words.can[lang]}
        value={typed.can}
        options={[
          { value: 'yes', label: words.canYes[lang] },
          { value: 'no', label: words.canNo[lang] },
        ]}
      />
      <TextArea
        lang={lang}
        problems={problems}
        name="words"
        label={words.words[lang]}
        hint={words.wordsHint[lang]}
        value={typed.words}
        maxLength={findingLongest}
        rows={5}
      />
      <Button name="step" value="answer">
        {words.answerSend[lang]}
      </Button>
    </Form>
  );
}

function Similar({ lang, vote, idea, ideas }: CheckProps): VNode {
  const similar = similarTo(idea, ideas);
  return (
    <section aria-labelledby="lijkt-op">
      <Heading level={2} id="lijkt-op">
        {words.similar[lang]}
      </Heading>
      {similar.length === 0 ? (
        <p>{words.similarNone[lang]}</p>
      ) : (
        <>
          <p>{words.similarHint[lang]}</p>
          {similar.map((other) => (
            <article key={other.id}>
              <Heading level={3}>
                <IdeaLink lang={lang} vote={vote} idea={other} />
              </Heading>
              <p>
                <IdeaBadge idea={other} lang={lang} />
              </p>
              <OwnParagraphs said={inLang(other, other.description)} lang={lang} />
            </article>
          ))}
        </>
      )}
    </section>
  );
}

export function CheckView(props: CheckProps): VNode {
  const { lang, vote, idea, problems } = props;
  const here = officeIdeaPath(vote.slug, idea.id);
  const open = checksIdeas(vote) && idea.status !== 'withdrawn';
  return (
    <>
      <OfficeCrumbs lang={lang} vote={vote} below />
      <Heading level={1} kicker={vote.name[lang]}>
        <OwnWords said={inLang(idea, idea.title)} lang={lang} />
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <p>
        <IdeaBadge idea={idea} lang={lang} />
      </p>
      <IdeaText idea={idea} lang={lang} />
      {idea.byDesk && <p>{words.byDesk[lang]}</p>}
      {idea.objection !== null && (
        <Alert kind="attention" lang={lang} title={words.objection[lang]}>
          <OwnParagraphs said={inLang(idea, idea.objection)} lang={lang} />
        </Alert>
      )}
      {open && (
        <ButtonGroup>
          {idea.shownAt === null ? (
            <Step href={here} step="show" label={words.showIt[lang]} />
          ) : (
            <Step href={here} step="hide" label={words.hideIt[lang]} />
          )}
          {(idea.status === 'feasible' || idea.status === 'notFeasible') && (
            <Step href={here} step="undo" label={words.back[lang]} />
          )}
        </ButtonGroup>
      )}
      {open && idea.status === 'feasible' && (
        <p>
          <LinkButton href={`${projectPath(vote.slug)}?idee=${idea.id}`}>{words.make[lang]}</LinkButton>
        </p>
      )}
      {open && idea.status === 'sent' && <AnswerForm {...props} />}
      <Similar {...props} />
    </>
  );
}
