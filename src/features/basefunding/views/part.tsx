/** One member's part: what the agenda knows, the five conditions, what only the member knows, and its word. */
import type { VNode } from 'preact';
import {
  Badge,
  Button,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { fundingWords as words } from '../funding-words.ts';
import { isShortYear } from '../rules/evidence.ts';
import { isOpen, partStatus } from '../status.ts';
import { answerFields, type CriterionState, criteria } from '../types.ts';
import { AnswersForm, type PartProps } from './part-form.tsx';
import { hoursWords, Names, PartBadge } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';

function Activities({ lang, one }: PartProps): VNode {
  return (
    <Table
      lang={lang}
      id="activiteiten"
      caption={words.what[lang]}
      hideCaption
      narrow="stack"
      rows={one.activities}
      empty={<p>{words.noActivities[lang]}</p>}
      columns={[
        {
          header: words.activity[lang],
          rowHeader: true,
          cell: ({ activity }) =>
            activity.listed ? (
              <a href={`/activiteiten/${activity.slug}`}>
                <OwnWords said={activity.title} lang={lang} />
              </a>
            ) : (
              <OwnWords said={activity.title} lang={lang} />
            ),
        },
        {
          header: words.confirmedTimes[lang],
          numeric: true,
          cell: ({ confirmed }) => fill(words.timesSaid, lang, { n: confirmed }),
        },
      ]}
    />
  );
}

const tones: Readonly<Record<CriterionState, 'green' | 'red' | 'orange'>> = {
  met: 'green',
  missed: 'red',
  unanswered: 'orange',
};

function Criteria({ lang, one, parameters }: PartProps): VNode {
  return (
    <Table
      lang={lang}
      id="voorwaarden"
      caption={words.criteriaTitle[lang]}
      hideCaption
      narrow="stack"
      rows={criteria}
      columns={[
        {
          header: words.criterion[lang],
          rowHeader: true,
          cell: (criterion) => words.criteria[criterion][lang],
        },
        {
          header: words.outcome[lang],
          cell: (criterion) => {
            const state = one.criteria[criterion];
            return <Badge tone={tones[state]}>{words.states[state][lang]}</Badge>;
          },
        },
        {
          header: words.mend[lang],
          cell: (criterion) =>
            one.criteria[criterion] === 'met'
              ? '–'
              : fill(words.mends[criterion], lang, { n: one.weeksOpen, needed: parameters.countedWeeks }),
        },
      ]}
    />
  );
}

function Aside({ lang, one, asideAction }: PartProps): VNode | null {
  if (asideAction === null) return null;
  const action = one.part.status === 'setAside' ? 'bringBack' : 'setAside';
  return (
    <section aria-labelledby="zonder">
      <Heading level={2} id="zonder">
        {words.asideTitle[lang]}
      </Heading>
      <p>{words.asideHint[lang]}</p>
      <Form action={asideAction} label={words.asideTitle[lang]}>
        <Button name="stap" value={action} variant="secondary">
          {partStatus.transitions[action].label[lang]}
        </Button>
      </Form>
    </section>
  );
}

function Facts({ lang, one, parameters }: PartProps): VNode {
  const { part } = one;
  return (
    <SummaryList
      lang={lang}
      rows={[
        {
          key: words.place[lang],
          value:
            part.venueName === null ? (
              words.placeNone[lang]
            ) : part.venueSlug === null ? (
              <OwnWords said={part.venueName} lang={lang} />
            ) : (
              <OwnWords as="a" href={`/plekken/${part.venueSlug}`} said={part.venueName} lang={lang} />
            ),
        },
        { key: words.hours[lang], value: hoursWords(one.minutesAWeek, lang) },
        { key: words.times[lang], value: numberWords(one.timesAWeek, lang) },
        {
          key: words.weeksOpen[lang],
          value: fill(isShortYear(one.weeksOpen, parameters) ? words.shortYear : words.weeksOpenSaid, lang, {
            n: one.weeksOpen,
            all: parameters.referenceWeeks,
            usual: parameters.ordinaryWeeks,
          }),
        },
        { key: words.status[lang], value: <PartBadge lang={lang} one={one} /> },
        ...(part.mandate === null
          ? []
          : [{ key: words.mandateSaid[lang], value: words.mandates[part.mandate][lang] }]),
      ]}
    />
  );
}

export function PartView(props: PartProps): VNode {
  const { lang, request, one, problems, sharing, action } = props;
  const { organisationName: name } = one.part;
  return (
    <>
      {props.crumbs}
      <Heading level={1} kicker={<OwnWords said={request.networkName} lang={lang} />}>
        {fillWith(words.partTitle, lang, { name: <OwnWords said={name} lang={lang} />, year: request.year })}
      </Heading>
      <ErrorSummary
        problems={problems}
        lang={lang}
        order={[...answerFields.slice(0, 3), 'place', ...answerFields.slice(3), 'mandate']}
        labels={new Map(answerFields.map((field) => [field, words.fields[field][lang]]))}
      />
      <Lead>{fillWith(words.partLead, lang, { name: <OwnWords said={name} lang={lang} /> })}</Lead>
      <section aria-labelledby="agenda">
        <Heading level={2} id="agenda">
          {words.what[lang]}
        </Heading>
        <Facts {...props} />
        {sharing.length > 0 && (
          <p>{fillWith(words.shared, lang, { names: <Names lang={lang} names={sharing} /> })}</p>
        )}
        <Activities {...props} />
      </section>
      <section aria-labelledby="vijf">
        <Heading level={2} id="vijf">
          {words.criteriaTitle[lang]}
        </Heading>
        <Criteria {...props} />
      </section>
      {isOpen(request, one.part) && action !== null && (
        <section aria-labelledby="invullen">
          <Heading level={2} id="invullen">
            {words.answersTitle[lang]}
          </Heading>
          <AnswersForm {...props} action={action} />
        </section>
      )}
      {request.status !== 'submitted' && <Aside {...props} />}
    </>
  );
}
