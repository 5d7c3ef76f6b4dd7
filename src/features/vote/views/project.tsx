/** The forms of one project. */
import type { VNode } from 'preact';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { contentLangs, languageLabels } from '../../../kernel/words.ts';
import {
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  MoneyInput,
  OwnWords,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { longestDescription } from '../forms/project.ts';
import { longestHow, longestReason } from '../limits.ts';
import type { Vote, VoteProject } from '../types.ts';
import { wordsOf } from './ballot-form.tsx';
import { projectWords as words } from './project-words.ts';
import { projectStates } from './public-projects.tsx';
import { Crumbs } from './rehearsal.tsx';
import { managePath, voteWords } from './words.ts';

export type ProjectTyped = Readonly<Record<string, string>>;
export type ProjectBase = {
  readonly lang: Lang;
  readonly vote: Vote;
  readonly typed: ProjectTyped;
  readonly problems: readonly Problem[];
};
type Wijken = readonly { readonly slug: string; readonly name: string }[];

export const projectsPath = (vote: Vote, rest = ''): string =>
  managePath(vote.slug, rest === '' ? 'projecten' : `projecten/${rest}`);

/** The least that a project can do with: asked only where one project may get a part. */
export function LeastInput({
  lang,
  vote,
  problems,
  value,
}: Pick<ProjectBase, 'lang' | 'vote' | 'problems'> & { readonly value: string }): VNode | null {
  if (!vote.rules.count.partial) return null;
  return (
    <MoneyInput
      lang={lang}
      name="minimum"
      problems={problems}
      value={value}
      label={words.minimum[lang]}
      hint={words.minimumHint[lang]}
      optional
    />
  );
}

function ProjectFields({
  lang,
  vote,
  typed,
  problems,
  wijken,
}: ProjectBase & { readonly wijken: Wijken }): VNode {
  const field = (name: string) => ({ lang, name, problems, value: typed[name] ?? '' });
  return (
    <>
      <TextInput {...field('title')} label={words.name[lang]} />
      <TextArea
        {...field('description')}
        label={words.description[lang]}
        hint={words.descriptionHint[lang]}
        maxLength={longestDescription}
        rows={4}
      />
      <Select
        {...field('lang')}
        label={words.lang[lang]}
        options={contentLangs.map((one) => ({ value: one, label: languageLabels[one][lang] }))}
      />
      <MoneyInput {...field('cost')} label={words.cost[lang]} />
      <LeastInput lang={lang} vote={vote} problems={problems} value={typed.minimum ?? ''} />
      <Select
        {...field('category')}
        label={words.category[lang]}
        placeholder={words.noCategory[lang]}
        options={domains.map((one) => ({ value: one, label: domainLabels[one][lang] }))}
        optional="unmarked"
      />
      <Select
        {...field('wijk')}
        label={words.wijk[lang]}
        placeholder={words.allWijken[lang]}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
        optional="unmarked"
      />
    </>
  );
}

export function NewProjectView(props: ProjectBase & { readonly wijken: Wijken }): VNode {
  const { lang, vote, problems } = props;
  return (
    <>
      <Crumbs lang={lang} vote={vote} />
      <Heading level={1}>{words.add[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Form action={projectsPath(vote, 'nieuw')} label={words.add[lang]}>
        <ProjectFields {...props} />
        <Button>{words.save[lang]}</Button>
      </Form>
    </>
  );
}

/** @param props.applications that can take part, by id */
export function ApplicationView(
  props: ProjectBase & {
    readonly wijken: Wijken;
    readonly applications: readonly { readonly value: string; readonly label: string }[];
  },
): VNode {
  const { lang, vote, problems, typed, applications } = props;
  return (
    <>
      <Crumbs lang={lang} vote={vote} />
      <Heading level={1}>{words.fromApplication[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <p>{words.applicationLead[lang]}</p>
      {applications.length === 0 ? (
        <p>{words.noApplication[lang]}</p>
      ) : (
        <Form action={projectsPath(vote, 'aanvraag')} label={words.fromApplication[lang]}>
          <Select
            lang={lang}
            name="application"
            label={words.application[lang]}
            value={typed.application ?? ''}
            options={applications}
            problems={problems}
          />
          <ProjectFields {...props} />
          <DateInput
            lang={lang}
            name="agreedOn"
            label={words.agreedOn[lang]}
            value={typed.agreedOn ?? ''}
            problems={problems}
          />
          <TextArea
            lang={lang}
            name="agreedHow"
            label={words.agreedHow[lang]}
            hint={words.agreedHint[lang]}
            value={typed.agreedHow ?? ''}
            maxLength={longestHow}
            rows={2}
            problems={problems}
          />
          <Button>{words.save[lang]}</Button>
        </Form>
      )}
    </>
  );
}

export type ProjectProps = ProjectBase & {
  readonly project: VoteProject;
  readonly others: readonly VoteProject[];
  readonly wijken: Wijken;
  readonly mayChange: boolean;
  readonly mayWithdraw: boolean;
};

export function ProjectView(props: ProjectProps): VNode {
  const { lang, vote, project, problems, mayChange, mayWithdraw } = props;
  const title = wordsOf(project.title, project.lang);
  return (
    <>
      <Crumbs lang={lang} vote={vote} />
      <Heading level={1} kicker={projectStates[project.status][lang]}>
        {project.number}. <OwnWords said={title} lang={lang} />
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {mayChange ? (
        <Form action={projectsPath(vote, String(project.number))} label={words.change[lang]}>
          <input type="hidden" name="doe" value="wijzigen" />
          <ProjectFields {...props} />
          <Button>{words.save[lang]}</Button>
        </Form>
      ) : (
        <>
          <OwnWords as="p" said={wordsOf(project.description, project.lang)} lang={lang} />
          <p>
            {voteWords.cost[lang]}: {formatCents(project.costCents, lang)}
          </p>
          {project.withdrawnReason !== null && (
            <OwnWords as="p" said={{ nl: project.withdrawnReason }} lang={lang} />
          )}
          <p>{words.notNow[lang]}</p>
        </>
      )}
      {mayChange && props.others.length > 0 && <Move {...props} />}
      {mayWithdraw && <Withdraw {...props} />}
    </>
  );
}

function Move({ lang, vote, project, others, typed, problems }: ProjectProps): VNode {
  return (
    <Details summary={words.move[lang]} open={typed.doe === 'verplaatsen'}>
      <Form action={projectsPath(vote, String(project.number))} label={words.move[lang]}>
        <input type="hidden" name="doe" value="verplaatsen" />
        <Select
          lang={lang}
          name="before"
          label={words.before[lang]}
          placeholder={words.last[lang]}
          value=""
          optional="unmarked"
          problems={problems}
          options={others.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title}`,
          }))}
        />
        <Button variant="secondary">{words.moveIt[lang]}</Button>
      </Form>
    </Details>
  );
}

function Withdraw({ lang, vote, project, typed, problems }: ProjectProps): VNode {
  return (
    <Details summary={words.withdraw[lang]} open={typed.doe === 'intrekken'}>
      <Form action={projectsPath(vote, String(project.number))} label={words.withdraw[lang]}>
        <input type="hidden" name="doe" value="intrekken" />
        <TextArea
          lang={lang}
          name="reason"
          label={words.withdrawReason[lang]}
          hint={words.withdrawHint[lang]}
          value={typed.reason ?? ''}
          maxLength={longestReason}
          rows={2}
          problems={problems}
        />
        <Button variant="danger">{words.withdraw[lang]}</Button>
      </Form>
    </Details>
  );
}
