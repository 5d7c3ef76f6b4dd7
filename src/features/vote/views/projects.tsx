/** The office's list of projects, and which two cannot both win. */
import type { VNode } from 'preact';
import { formatCents } from '../../../kernel/money.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  LinkButton,
  OwnWords,
  Select,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import { longestPairReason } from '../limits.ts';
import type { Incompatible, VoteProject } from '../types.ts';
import { wordsOf } from './ballot-form.tsx';
import { type ProjectBase, projectsPath as path } from './project.tsx';
import { projectWords as words } from './project-words.ts';
import { projectStates } from './public-projects.tsx';
import { Crumbs } from './rehearsal.tsx';
import { voteWords } from './words.ts';

export type ProjectsProps = ProjectBase & {
  readonly projects: readonly VoteProject[];
  readonly pairs: readonly Incompatible[];
  /** May be added to, by who may prepare it and while the ballot is not fixed. */
  readonly mayChange: boolean;
};

export function ProjectsView(props: ProjectsProps): VNode {
  const { lang, vote, projects, mayChange, problems } = props;
  return (
    <>
      <Crumbs lang={lang} vote={vote} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {mayChange && (
        <ButtonGroup>
          <LinkButton href={path(vote, 'nieuw')} icon="plus">
            {words.add[lang]}
          </LinkButton>
          <LinkButton href={path(vote, 'aanvraag')} variant="secondary">
            {words.fromApplication[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      <Table
        lang={lang}
        caption={words.title[lang]}
        hideCaption
        narrow="stack"
        rows={projects}
        empty={voteWords.noProjects[lang]}
        columns={[
          { header: voteWords.number[lang], cell: ({ number }) => number },
          {
            header: words.name[lang],
            rowHeader: true,
            cell: (one) => (
              <a href={path(vote, String(one.number))}>
                <OwnWords said={wordsOf(one.title, one.lang)} lang={lang} />
              </a>
            ),
          },
          {
            header: voteWords.cost[lang],
            numeric: true,
            cell: ({ costCents }) => formatCents(costCents, lang),
          },
          { header: voteWords.state[lang], cell: ({ status }) => projectStates[status][lang] },
        ]}
      />
      <Pairs {...props} />
    </>
  );
}

function Pairs(props: ProjectsProps): VNode | null {
  const { lang, vote, pairs, mayChange, projects } = props;
  if (projects.length < 2) return null;
  return (
    <section aria-labelledby="paren">
      <Heading level={2} id="paren">
        {words.pairs[lang]}
      </Heading>
      <p>{words.pairsLead[lang]}</p>
      {pairs.length > 0 && (
        <ul>
          {pairs.map(({ first, second, reason }) => (
            <li key={`${first}-${second}`}>
              {fill(words.pairLine, lang, { one: first, other: second })}{' '}
              <OwnWords said={{ nl: reason }} lang={lang} />
              {mayChange && (
                <Form
                  action={path(vote, 'paren')}
                  label={fill(words.unpair, lang, { one: first, other: second })}
                >
                  <input type="hidden" name="doe" value="los" />
                  <input type="hidden" name="one" value={first} />
                  <input type="hidden" name="other" value={second} />
                  <Button variant="quiet">{fill(words.unpair, lang, { one: first, other: second })}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <PairForm {...props} />}
    </section>
  );
}

function PairForm({ lang, vote, projects, typed, problems }: ProjectsProps): VNode {
  const options = projects.map(({ number, title }) => ({
    value: String(number),
    label: `${number}. ${title}`,
  }));
  return (
    <Form action={path(vote, 'paren')} label={words.pairs[lang]}>
      {(['one', 'other'] as const).map((name) => (
        <Select
          key={name}
          lang={lang}
          name={name}
          label={words[name][lang]}
          value={typed[name] ?? ''}
          options={options}
          problems={problems}
        />
      ))}
      <TextArea
        lang={lang}
        name="reason"
        label={words.pairReason[lang]}
        value={typed.reason ?? ''}
        maxLength={longestPairReason}
        rows={2}
        problems={problems}
      />
      <Button variant="secondary">{words.pair[lang]}</Button>
    </Form>
  );
}
