/** The office looks at one idea, and answers it. */
import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  Radios,
  TextArea,
} from '../../../../ui/index.ts';
import { findingLongest } from '../forms.ts';
import { checksIdeas, similarTo } from '../rules.ts';
import type { Idea } from '../types.ts';
import { officeIdeaPath, projectPath, officeWords as words } from '../words.ts';
import { IdeaLink, OfficeCrumbs, type OfVote } from './office-parts.tsx';
import { IdeaBadge, IdeaText, inLang } from './parts.tsx';

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
