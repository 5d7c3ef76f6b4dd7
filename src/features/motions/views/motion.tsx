/** One motion or pledge: what was asked, how it stands, and all that happened to it. */
import type { ComponentChildren, VNode } from 'preact';
import { formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Breadcrumbs,
  ErrorSummary,
  fill,
  Heading,
  LinkButton,
  SummaryList,
  Timeline,
  type TimelineItem,
} from '../../../ui/index.ts';
import { correctPath, motionsPath } from '../paths.ts';
import { motionStatus } from '../status.ts';
import type { Motion, MotionEvent, MotionFacts } from '../types.ts';
import { recordWords, motionWords as words } from '../words.ts';
import {
  actionText,
  dayText,
  documentLink,
  StatusBadge,
  ToVerify,
  Typed,
  TypedParagraphs,
} from './parts.tsx';
import { StepForm, type StepFormProps, stepFields } from './step.tsx';

export type MotionProps = {
  readonly lang: Lang;
  readonly motion: Motion;
  /** Oldest first. */
  readonly events: readonly MotionEvent[];
  readonly mayKeep: boolean;
  /** Null for who may not take any step. */
  readonly form: Omit<StepFormProps, 'lang' | 'motion'> | null;
};

const factLabels = {
  number: words.number,
  kind: words.kind,
  title: recordWords.titleLabel,
  askedBy: words.askedBy,
  promised: recordWords.promised,
  documentUrl: recordWords.documentUrl,
  datedOn: words.datedOn,
  source: words.source,
  toVerify: words.toVerify,
  keptBy: words.keptBy,
} as const satisfies Record<keyof MotionFacts, unknown>;

/** What a correction replaced, field by field. */
function Before({ lang, before }: { lang: Lang; before: Partial<MotionFacts> }): VNode {
  const names = (Object.keys(factLabels) as (keyof MotionFacts)[]).filter((name) => name in before);
  const shown = (name: keyof MotionFacts): ComponentChildren => {
    const value = before[name] ?? '';
    if (value === '') return words.nothing[lang];
    if (name === 'kind') return words.kinds[value === 'pledge' ? 'pledge' : 'motion'][lang];
    if (name === 'datedOn') return formatDate(value, lang);
    return <Typed lang={lang} words={value} />;
  };
  return (
    <>
      <p>{words.before[lang]}:</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {factLabels[name][lang]}: {shown(name)}
          </li>
        ))}
      </ul>
    </>
  );
}

function itemOf(motion: Motion, event: MotionEvent, lang: Lang): TimelineItem {
  // Nobody knows the day: the one in the register stands for the end of the year.
  const unknown = event.action === 'record' && motion.datedOn === null;
  return {
    at: unknown ? dayText(motion, lang) : formatDate(event.happenedOn, lang),
    dateTime: unknown ? undefined : event.happenedOn,
    title: actionText(event.action)[lang],
    tone: event.action === 'settle' ? 'green' : event.action === 'propose' ? 'orange' : 'neutral',
    body: (
      <>
        <TypedParagraphs lang={lang} words={event.reason} />
        {event.before && <Before lang={lang} before={event.before} />}
        {event.action !== 'record' && (event.document !== null || event.documentUrl !== null) && (
          <p>{documentLink({ lang, name: event.document, url: event.documentUrl })}</p>
        )}
        <p>
          <small>
            {fill(words.recordedAt, lang, { at: formatMoment(event.recordedAt, lang) })}
            {event.nextOn !== null &&
              `. ${fill(words.nextStep, lang, { date: formatDate(event.nextOn, lang) })}`}
          </small>
        </p>
      </>
    ),
  };
}

function Facts({ lang, motion }: { lang: Lang; motion: Motion }): VNode {
  const { askedBy, documentUrl, nextOn } = motion;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.status[lang], value: motionStatus.labels[motion.status][lang] },
        ...(nextOn === null ? [] : [{ key: words.nextOn[lang], value: formatDate(nextOn, lang) }]),
        { key: words.datedOn[lang], value: dayText(motion, lang) },
        {
          key: words.askedBy[lang],
          value: askedBy === null ? words.unknownAsker[lang] : <Typed lang={lang} words={askedBy} />,
        },
        { key: words.keptBy[lang], value: <Typed lang={lang} words={motion.keptBy} /> },
        { key: words.source[lang], value: <Typed lang={lang} words={motion.source} /> },
        ...(documentUrl === null
          ? []
          : [
              {
                key: words.document[lang],
                value: documentLink({ lang, name: null, url: documentUrl }),
              },
            ]),
      ]}
    />
  );
}

export function MotionView(props: MotionProps): VNode {
  const { lang, motion, events, form } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: motionsPath, label: words.title[lang] }]} />
      <Heading
        level={1}
        kicker={
          <>
            {words.kinds[motion.kind][lang]} {motion.number}{' '}
            <StatusBadge lang={lang} status={motion.status} />
          </>
        }
      >
        <Typed lang={lang} words={motion.title} />
      </Heading>
      <ErrorSummary lang={lang} problems={form?.problems ?? []} order={stepFields} />
      <ToVerify lang={lang} doubt={motion.toVerify} />
      <Heading level={2}>{words.promised[motion.kind][lang]}</Heading>
      <TypedParagraphs lang={lang} words={motion.promised} />
      <Facts lang={lang} motion={motion} />
      <Heading level={2}>{words.history[lang]}</Heading>
      <Timeline
        label={words.history[lang]}
        items={events.toReversed().map((event) => itemOf(motion, event, lang))}
      />
      {form && <StepForm lang={lang} motion={motion} {...form} />}
      {props.mayKeep && (
        <p>
          <LinkButton href={correctPath(motion.number)} variant="quiet" icon="pencil">
            {words.correct[lang]}
          </LinkButton>
        </p>
      )}
    </>
  );
}
