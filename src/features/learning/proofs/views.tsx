/** The Werkatelier: all trials, and one with its history. */
import type { ComponentChildren, VNode } from 'preact';
import { formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  ErrorSummary,
  fill,
  Heading,
  Lead,
  LinkButton,
  SummaryList,
  Timeline,
  type TimelineItem,
  type Tone,
} from '../../../ui/index.ts';
import type { Wijk } from '../../place/index.ts';
import { questionWords } from '../questions/words.ts';
import { type FormState, readMore, Typed, TypedParagraphs } from '../view-parts.tsx';
import {
  askPath,
  correctProofPath,
  lessonsPath,
  newLessonPath,
  newProofPath,
  ownQuestionsPath,
  proofPath,
  proofsPath,
  questionsPath,
  sharedWords,
} from '../words.ts';
import { StepForm } from './form-views.tsx';
import { isOver } from './rules.ts';
import { proofStatus } from './status.ts';
import type { Proof, ProofAction, ProofEvent, ProofStatus } from './types.ts';
import { proofForm, proofWords as words } from './words.ts';

const tones: Readonly<Record<ProofStatus, Tone>> = {
  proposed: 'sand',
  running: 'orange',
  finished: 'green',
  stopped: 'neutral',
  scaledUp: 'green',
};

export function ProofBadge({ lang, status }: { lang: Lang; status: ProofStatus }): VNode {
  return <Badge tone={tones[status]}>{proofStatus.labels[status][lang]}</Badge>;
}

type Place = { readonly wijk: string | null; readonly place: string | null };

function whereText({ wijk, place }: Place, lang: Lang): ComponentChildren {
  if (wijk === null && place === null) return words.whereCity[lang];
  return (
    <>
      {place !== null && <Typed lang={lang} words={place} />}
      {place !== null && wijk !== null && ', '}
      {wijk}
    </>
  );
}

function daysText({ beginsOn, endsOn }: Pick<Proof, 'beginsOn' | 'endsOn'>, lang: Lang): string {
  const from = beginsOn === null ? '' : formatDate(beginsOn, lang);
  const until = endsOn === null ? '' : formatDate(endsOn, lang);
  if (from === '' && until === '') return words.unknownDays[lang];
  if (until === '') return fill(words.fromDay, lang, { from });
  return from === '' ? fill(words.untilDay, lang, { until }) : fill(words.fromUntil, lang, { from, until });
}

export type ProofsProps = {
  readonly lang: Lang;
  readonly proofs: readonly Proof[];
  readonly wijken: readonly Pick<Wijk, 'id' | 'name'>[];
  readonly mayKeep: boolean;
  readonly signedIn: boolean;
};

const order: readonly ProofStatus[] = ['running', 'proposed', 'scaledUp', 'finished', 'stopped'];

function Group({ lang, proofs, wijken, status }: ProofsProps & { status: ProofStatus }): VNode | null {
  const own = proofs.filter((proof) => proof.status === status);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`groep-${status}`}>
      <Heading level={2} id={`groep-${status}`}>
        {words.groups[status][lang]}
      </Heading>
      <CardList label={words.groups[status][lang]}>
        {own.map((proof) => (
          <Card
            key={proof.slug}
            level={3}
            title={<Typed lang={lang} words={proof.question} />}
            href={proofPath(proof.slug)}
            kicker={whereText(
              { wijk: wijken.find(({ id }) => id === proof.wijkId)?.name ?? null, place: proof.place },
              lang,
            )}
            footer={daysText(proof, lang)}
          />
        ))}
      </CardList>
    </section>
  );
}

export function ProofsView(props: ProofsProps): VNode {
  const { lang, proofs } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ButtonGroup>
        <LinkButton href={askPath} icon="message-square">
          {questionWords.title[lang]}
        </LinkButton>
        {props.signedIn && (
          <LinkButton href={ownQuestionsPath} variant="secondary">
            {questionWords.own[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
      {props.mayKeep && (
        <ButtonGroup>
          <LinkButton href={newProofPath} icon="plus" variant="secondary">
            {words.add[lang]}
          </LinkButton>
          <LinkButton href={questionsPath} variant="secondary">
            {questionWords.waiting[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      {proofs.length === 0 && <EmptyState title={words.none[lang]} />}
      {order.map((status) => (
        <Group key={status} {...props} status={status} />
      ))}
      <ButtonGroup>
        <LinkButton href={lessonsPath} variant="secondary" icon="arrow-right">
          {sharedWords.lessons[lang]}
        </LinkButton>
        <LinkButton href={`${proofsPath}.csv`} variant="quiet" icon="download" download>
          {sharedWords.csv[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}

const factLabels: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  question: proofForm.question,
  why: proofForm.why,
  wijkId: proofForm.wijk,
  place: proofForm.place,
  partners: proofForm.partners,
  beginsOn: proofForm.beginsOn,
  endsOn: proofForm.endsOn,
  documentUrl: sharedWords.documentUrl,
};

function Before({ lang, before }: { lang: Lang; before: NonNullable<ProofEvent['before']> }): VNode {
  return (
    <>
      <p>{sharedWords.before[lang]}:</p>
      <ul>
        {Object.entries(before).map(([name, value]) => (
          <li key={name}>
            {factLabels[name]?.[lang] ?? name}{' '}
            {value === null ? sharedWords.nothing[lang] : <Typed lang={lang} words={value} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function itemOf(event: ProofEvent, lang: Lang): TimelineItem {
  const { action } = event;
  const title =
    action === 'propose' || action === 'report' || action === 'correct'
      ? words.actions[action]
      : proofStatus.transitions[action].label;
  return {
    at: formatDate(event.happenedOn, lang),
    dateTime: event.happenedOn,
    title: title[lang],
    tone: action === 'finish' || action === 'scaleUp' ? 'green' : 'neutral',
    body: (
      <>
        <TypedParagraphs lang={lang} words={event.note} />
        {event.before && <Before lang={lang} before={event.before} />}
        <p>
          <small>{fill(sharedWords.recordedAt, lang, { at: formatMoment(event.recordedAt, lang) })}</small>
        </p>
      </>
    ),
  };
}

export type ProofProps = {
  readonly lang: Lang;
  readonly proof: Proof;
  /** Oldest first. */
  readonly events: readonly ProofEvent[];
  /** Name of its wijk; null when it is of none. */
  readonly wijk: string | null;
  readonly mayKeep: boolean;
  readonly actions: readonly ProofAction[];
  readonly form: FormState;
};

function Outcome({ lang, proof }: { lang: Lang; proof: Proof }): VNode | null {
  if (proof.finding === null) return null;
  return (
    <>
      <Heading level={2}>{words.finding[lang]}</Heading>
      {proof.status === 'stopped' && (
        <Alert kind="info" lang={lang}>
          {words.stoppedNote[lang]}
        </Alert>
      )}
      <TypedParagraphs lang={lang} words={proof.finding} />
      {proof.followUp !== null && (
        <>
          <Heading level={2}>{words.followUp[lang]}</Heading>
          <TypedParagraphs lang={lang} words={proof.followUp} />
        </>
      )}
    </>
  );
}

export function ProofView(props: ProofProps): VNode {
  const { lang, proof, mayKeep, actions, form } = props;
  const mayReport = !isOver(proof.status);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: proofsPath, label: words.title[lang] }]} />
      <Heading level={1} kicker={<ProofBadge lang={lang} status={proof.status} />}>
        <Typed lang={lang} words={proof.question} />
      </Heading>
      <ErrorSummary lang={lang} problems={form.problems} />
      <Heading level={2}>{words.why[lang]}</Heading>
      <TypedParagraphs lang={lang} words={proof.why} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.where[lang], value: whereText({ wijk: props.wijk, place: proof.place }, lang) },
          { key: words.when[lang], value: daysText(proof, lang) },
          {
            key: words.partners[lang],
            value:
              proof.partners === null ? words.noPartners[lang] : <Typed lang={lang} words={proof.partners} />,
          },
        ]}
      />
      {readMore({ lang, url: proof.documentUrl, words: sharedWords.readMore })}
      <Outcome lang={lang} proof={proof} />
      <Heading level={2}>{words.history[lang]}</Heading>
      <Timeline
        label={words.history[lang]}
        items={props.events.toReversed().map((event) => itemOf(event, lang))}
      />
      {mayKeep && (actions.length > 0 || mayReport) && (
        <StepForm lang={lang} slug={proof.slug} actions={actions} mayReport={mayReport} form={form} />
      )}
      {mayKeep && (
        <ButtonGroup>
          <LinkButton href={correctProofPath(proof.slug)} variant="secondary" icon="pencil">
            {sharedWords.correct[lang]}
          </LinkButton>
          {isOver(proof.status) && (
            <LinkButton href={`${newLessonPath}?proef=${proof.slug}`} variant="secondary" icon="plus">
              {words.toLessons[lang]}
            </LinkButton>
          )}
        </ButtonGroup>
      )}
    </>
  );
}
