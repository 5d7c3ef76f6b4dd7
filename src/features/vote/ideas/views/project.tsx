import type { VNode } from 'preact';
import { domainLabels, domains } from '../../../../kernel/domains.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { shownIn } from '../../../../kernel/words.ts';
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  MoneyRows,
  Select,
  TextArea,
  TextInput,
} from '../../../../ui/index.ts';
import type { Vote } from '../../types.ts';
import { LeastInput } from '../../views/project.tsx';
import type { ProjectTyped } from '../forms.ts';
import { type Idea, ideaLongest } from '../types.ts';
import { projectPath, officeWords as words } from '../words.ts';
import { OfficeCrumbs } from './office-parts.tsx';
import { inLang } from './parts.tsx';

export type ProjectProps = {
  readonly lang: Lang;
  readonly vote: Vote;
  /** Those that can be put in a project. */
  readonly feasible: readonly Idea[];
  readonly typed: ProjectTyped;
  readonly problems: readonly Problem[];
};

function ProjectForm({ lang, vote, feasible, typed, problems }: ProjectProps): VNode {
  const field = (name: 'title' | 'description' | 'category') => ({
    lang,
    problems,
    name,
    value: typed[name],
  });
  return (
    <Form action={projectPath(vote.slug)} label={words.projectTitle[lang]}>
      <Checkboxes
        lang={lang}
        problems={problems}
        name="ideas"
        label={words.choose[lang]}
        values={typed.ideas}
        options={feasible.map((idea) => ({
          value: idea.id,
          label: shownIn(inLang(idea, idea.title), lang).text,
        }))}
      />
      <TextInput {...field('title')} label={words.name[lang]} />
      <TextArea
        {...field('description')}
        label={words.what[lang]}
        maxLength={ideaLongest.description}
        rows={5}
      />
      <Select
        {...field('category')}
        label={words.category[lang]}
        placeholder={words.categoryNone[lang]}
        options={domains.map((one) => ({ value: one, label: domainLabels[one][lang] }))}
        optional
      />
      <MoneyRows
        lang={lang}
        problems={problems}
        name="costs"
        label={words.lines[lang]}
        hint={words.linesHint[lang]}
        descriptionLabel={words.lineFor[lang]}
        rows={typed.costs}
      />
      <LeastInput lang={lang} vote={vote} problems={problems} value={typed.minimum} />
      <Button>{words.makeIt[lang]}</Button>
    </Form>
  );
}

export function ProjectView(props: ProjectProps): VNode {
  const { lang, vote, feasible, problems } = props;
  return (
    <>
      <OfficeCrumbs lang={lang} vote={vote} below />
      <Heading level={1} kicker={vote.name[lang]}>
        {words.projectTitle[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.projectLead[lang]}</Lead>
      {feasible.length === 0 ? <p>{words.noneFeasible[lang]}</p> : <ProjectForm {...props} />}
    </>
  );
}
