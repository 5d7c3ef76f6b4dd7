import type { VNode } from 'preact';
import { dateText } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  Checkbox,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { settlementPath, settlementWords } from '../settlement/words.ts';
import { type PreAdvice, standpoints, type Vote, type VoteProject } from '../types.ts';
import type { AdviceTyped, QuestionTyped } from './rules.ts';
import { councilMaySpeak, questionLongest, reasonLongest } from './rules.ts';
import { councilPath, councilWords as words } from './words.ts';

/** A project, with whose advice on it is asked. */
export type ProjectBefore = VoteProject & {
  /** Name of the council that says what it thinks of it; null where the vote has one council. */
  readonly council: string | null;
  readonly mayAdvise: boolean;
};

export type CouncilProps = {
  readonly lang: Lang;
  readonly vote: Vote;
  /** Day of the meeting that settled the question, ISO. */
  readonly askedOn: string | null;
  readonly projects: readonly ProjectBefore[];
  readonly advice: readonly PreAdvice[];
  /** May this actor put the question for the council? */
  readonly speaks: boolean;
  readonly question: QuestionTyped;
  /** What was typed about one project; null when nothing was. */
  readonly typed: AdviceTyped | null;
  readonly problems: readonly Problem[];
};

function QuestionForm({ lang, vote, question, problems }: CouncilProps): VNode {
  const field = (name: keyof QuestionTyped) => ({ lang, problems, name, value: question[name] });
  return (
    <Form action={councilPath(vote.slug)} label={words.ask[lang]}>
      <TextArea {...field('nl')} label={words.nl[lang]} maxLength={questionLongest} rows={2} written="nl" />
      <TextArea {...field('en')} label={words.en[lang]} maxLength={questionLongest} rows={2} written="en" />
      <DateInput {...field('metOn')} label={words.metOn[lang]} />
      <Button name="step" value="question">
        {words.ask[lang]}
      </Button>
    </Form>
  );
}

function Question(props: CouncilProps): VNode {
  const { lang, vote, askedOn, speaks, problems } = props;
  const asked = vote.question.nl !== '';
  const wrong = problems.some(({ field }) => field === 'nl' || field === 'en' || field === 'metOn');
  return (
    <section aria-labelledby="vraag">
      <Heading level={2} id="vraag">
        {words.question[lang]}
      </Heading>
      {asked ? <p>{vote.question[lang]}</p> : <p>{words.questionNone[lang]}</p>}
      {askedOn !== null && <p>{fill(words.askedOn, lang, { date: dateText(askedOn)[lang] })}</p>}
      {speaks &&
        (asked ? (
          <Details summary={words.change[lang]} open={wrong}>
            <QuestionForm {...props} />
          </Details>
        ) : (
          <QuestionForm {...props} />
        ))}
    </section>
  );
}

function AdviceForm({
  lang,
  vote,
  problems,
  project,
  typed,
}: CouncilProps & { readonly project: ProjectBefore }): VNode {
  const own = typed?.project === String(project.number) ? typed : null;
  const name = (part: string): string => `${part}-${project.number}`;
  const field = (part: string) => ({ lang, problems, name: name(part) });
  return (
    <Details summary={fill(words.adviseOn, lang, { number: project.number })} open={own !== null}>
      <Form action={councilPath(vote.slug)} label={fill(words.adviseOn, lang, { number: project.number })}>
        <input type="hidden" name="project" value={String(project.number)} />
        <Radios
          {...field('standpoint')}
          label={words.standpoint[lang]}
          value={own?.standpoint ?? ''}
          options={standpoints.map((one) => ({ value: one, label: words.standpoints[one][lang] }))}
        />
        <TextArea
          {...field('reason')}
          label={words.reason[lang]}
          hint={words.reasonHint[lang]}
          value={own?.reason ?? ''}
          maxLength={reasonLongest}
          rows={3}
        />
        <Checkbox
          {...field('noInterest')}
          label={words.noInterest[lang]}
          checked={own?.noInterest ?? false}
        />
        <Button name="step" value="advice">
          {words.advise[lang]}
        </Button>
      </Form>
    </Details>
  );
}

function Project(props: CouncilProps & { readonly project: ProjectBefore }): VNode {
  const { lang, project, advice } = props;
  const said = advice.find(({ projectId }) => projectId === project.id);
  return (
    <section aria-labelledby={`project-${project.number}`}>
      <Heading level={3} id={`project-${project.number}`}>
        {project.number}. <OwnWords said={{ [project.lang]: project.title }} lang={lang} />
      </Heading>
      <OwnParagraphs said={{ [project.lang]: project.description }} lang={lang} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.cost[lang], value: euroText(project.costCents)[lang] },
          {
            key:
              project.council === null
                ? words.said[lang]
                : fill(words.saidBy, lang, { council: project.council }),
            value: said ? (
              <>
                <strong>{words.standpoints[said.standpoint][lang]}</strong>
                <OwnParagraphs said={{ nl: said.reason }} lang={lang} />
              </>
            ) : (
              words.nothing[lang]
            ),
          },
        ]}
      />
      {project.mayAdvise && <AdviceForm {...props} />}
    </section>
  );
}

export function CouncilView(props: CouncilProps): VNode {
  const { lang, vote, projects, problems } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/stemmingen', label: words.votes[lang] },
          { href: `/stemmingen/${vote.slug}`, label: vote.name[lang] },
        ]}
      />
      <Heading level={1} kicker={vote.name[lang]}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {councilMaySpeak(vote) ? (
        <Lead>{words.lead[lang]}</Lead>
      ) : (
        <Alert kind="info" lang={lang}>
          {words.fixed[lang]}
        </Alert>
      )}
      {(vote.status === 'counted' || vote.status === 'settled') && (
        <p>
          <LinkButton href={settlementPath(vote.slug)}>{settlementWords.toCouncil[lang]}</LinkButton>
        </p>
      )}
      <Question {...props} />
      <Heading level={2}>{words.projects[lang]}</Heading>
      {projects.length === 0 && <p>{words.projectsNone[lang]}</p>}
      {projects.map((project) => (
        <Project key={project.id} {...props} project={project} />
      ))}
    </>
  );
}
