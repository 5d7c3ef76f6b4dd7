/** The office's list of ideas, and the projects that were made of them. */
import type { VNode } from 'preact';
import { euroText } from '../../../../kernel/money.ts';
import type { Problem } from '../../../../kernel/result.ts';
import {
  Alert,
  Button,
  type Column,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Table,
} from '../../../../ui/index.ts';
import type { VoteProject } from '../../types.ts';
import { checksIdeas, similarTo } from '../rules.ts';
import type { CostLine, Idea } from '../types.ts';
import { apartPath, ideaWords, projectPath, officeWords as words } from '../words.ts';
import { IdeaLink, OfficeCrumbs, type OfVote } from './office-parts.tsx';
import { IdeaBadge, inLang } from './parts.tsx';

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
