/** One objection: for the objector where it stands, for the office also what to do next. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type Clock, clockNames } from '../../../kernel/terms/index.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  ClockLine,
  ErrorSummary,
  Form,
  fill,
  Heading,
  SummaryList,
  shownState,
  Timeline,
} from '../../../ui/index.ts';
import {
  channelLabels,
  followUpTexts,
  objectionEventLabels,
  outcomeLabels,
  timelinessLabels,
} from '../messages.ts';
import { askedBy, contestedText, morePapersUntil, papersFrom } from '../rules.ts';
import { objectionStatus } from '../status.ts';
import type { Contested, Hearing, Objection, ObjectionEvent } from '../types.ts';
import { AdviceGiven } from './objection-committee.tsx';
import { HandleSection } from './objection-handle.tsx';
import { HearingReports } from './objection-hearings.tsx';
import type { HandleProps } from './objection-step-form.tsx';
import { caseHref } from './parts.tsx';
import { objectionWords as words } from './words-objection.ts';

export type ObjectionProps = {
  readonly lang: Lang;
  readonly objection: Objection;
  readonly caseNumber: string | null;
  readonly contested: Contested | null;
  /** The reader may open the case itself. */
  readonly maySeeCase: boolean;
  readonly reference: string;
  readonly events: readonly ObjectionEvent[];
  readonly clocks: readonly Clock[];
  readonly penaltyCents: number;
  readonly hearingOn: PlainDate | null;
  readonly hearings: readonly Hearing[];
  readonly today: PlainDate;
  readonly office: boolean;
  readonly mayWithdraw: boolean;
  /** For officers: the steps that can be taken now. */
  readonly handle: Omit<HandleProps, 'lang' | 'problems'> | null;
  readonly problems: readonly Problem[];
};

export function ObjectionPage(props: ObjectionProps): VNode {
  const { lang, objection, problems, office } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          office
            ? { label: words.listTitle[lang], href: '/bezwaren' }
            : { label: words.start[lang], href: '/bezwaar' },
        ]}
      />
      {/* The number of the case stands below it, as a link. */}
      <Heading level={1} kicker={props.caseNumber === null ? props.reference : undefined}>
        {words.detail[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <p>
        <Badge tone={objection.status === 'decided' ? 'green' : 'neutral'}>
          {objectionStatus.labels[objection.status][lang]}
        </Badge>
      </p>
      <Facts {...props} />
      {props.hearingOn && objection.status === 'inTreatment' && <Planned {...props} on={props.hearingOn} />}
      {office && <AdviceGiven lang={lang} objection={objection} />}
      <Answer {...props} />
      {office && <FollowUpNote {...props} />}
      <Clocks {...props} />
      {props.handle && <HandleSection lang={lang} problems={problems} {...props.handle} />}
      <Grounds {...props} />
      <HearingReports lang={lang} hearings={props.hearings} />
      <History {...props} />
      {props.mayWithdraw && <Withdraw {...props} />}
    </>
  );
}

function Facts({ lang, objection, caseNumber, contested, maySeeCase, office }: ObjectionProps): VNode {
  const rows = [
    {
      key: words.case[lang],
      value:
        caseNumber === null ? (
          <>
            {words.unknownCase[lang]}
            {objection.about === '' ? '' : `: ${objection.about}`}
          </>
        ) : maySeeCase ? (
          <a href={`${caseHref(caseNumber)}${objection.decisionId === null ? '' : '/besluit'}`}>
            {caseNumber}
          </a>
        ) : (
          caseNumber
        ),
    },
    ...(contested === null ? [] : [{ key: words.contested[lang], value: contestedText(contested)[lang] }]),
    {
      key: words.received[lang],
      value: `${formatDate(objection.receivedOn, lang)}, ${channelLabels[objection.channel][lang].toLowerCase()}`,
    },
    ...(objection.timeliness === null
      ? []
      : [{ key: words.timeliness[lang], value: timelinessLabels[objection.timeliness][lang] }]),
    ...(objection.forwardedOn === null
      ? []
      : [
          {
            key: words.forwardedTo[lang],
            value: `${objection.forwardedTo}, ${formatDate(objection.forwardedOn, lang)}`,
          },
        ]),
    ...(office
      ? [{ key: words.objector[lang], value: `${objection.objectorName}, ${objection.objectorAddress}` }]
      : []),
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

function Planned({ lang, on, today }: { lang: Lang; on: PlainDate; today: PlainDate }): VNode {
  const passed = Temporal.PlainDate.compare(on, today) < 0;
  return (
    <Alert kind={passed ? 'attention' : 'info'} lang={lang}>
      {fill(passed ? words.hearingPassed : words.hearingPlanned, lang, {
        date: formatDate(on, lang),
        papers: formatDate(papersFrom(on), lang),
        more: formatDate(morePapersUntil(on), lang),
      })}
    </Alert>
  );
}

function Answer({ lang, objection }: ObjectionProps): VNode | null {
  if (objection.outcome === null) return null;
  return (
    <>
      <Heading level={2}>{words.outcome[lang]}</Heading>
      <p>
        <strong>{outcomeLabels[objection.outcome][lang]}</strong>
      </p>
      <p dir="auto">{objection.outcomeReasons}</p>
    </>
  );
}

function FollowUpNote({ lang, objection }: ObjectionProps): VNode | null {
  const { followUp, followUpNote, followedUpOn } = objection;
  if (followUp === null) return null;
  return followedUpOn === null ? (
    <Alert kind="attention" lang={lang} title={words.followUp[lang]}>
      {followUpTexts[followUp][lang]}
    </Alert>
  ) : (
    <>
      <Heading level={3}>{words.followUpDone[lang]}</Heading>
      <p dir="auto">{followUpNote}</p>
    </>
  );
}

function Clocks({ lang, objection, clocks, today, penaltyCents, office }: ObjectionProps): VNode | null {
  // Until it is known when she gets an answer nothing is promised to the objector.
  if (clocks.length === 0 || (!office && objection.notifiedOn === null)) return null;
  return (
    <>
      <Heading level={2}>{words.clocks[lang]}</Heading>
      <ClockLine
        lang={lang}
        today={today}
        label={words.clocks[lang]}
        clocks={clocks.map((clock) => ({
          label: (clock.clock === 'objectionDecision' ? askedBy(objection) : clockNames[clock.clock])[lang],
          start: clock.start,
          due: clock.due,
          state: shownState(clock),
          because: clock.because[lang],
          ...(clock.doneOn === null ? {} : { metOn: clock.doneOn }),
        }))}
      />
      {penaltyCents > 0 && (
        <Alert kind="attention" lang={lang}>
          {fill(words.penalty, lang, { amount: formatCents(penaltyCents, lang) })}
        </Alert>
      )}
    </>
  );
}

function Grounds({ lang, objection, office }: ObjectionProps): VNode {
  return (
    <>
      <Heading level={2}>
        {words[office || objection.objectorPersonId === null ? 'wrote' : 'youWrote'][lang]}
      </Heading>
      {objection.grounds.split(/\n{2,}/).map((part, index) => (
        <p key={`grounds-${index}`} dir="auto">
          {part}
        </p>
      ))}
      {objection.lateReason !== null && (
        <>
          <Heading level={3}>{words.lateSaid[lang]}</Heading>
          <p dir="auto">{objection.lateReason}</p>
        </>
      )}
    </>
  );
}

function History({ lang, events }: ObjectionProps): VNode {
  return (
    <>
      <Heading level={2}>{words.history[lang]}</Heading>
      <Timeline
        label={words.history[lang]}
        items={[...events].reverse().map((event) => ({
          at: formatDate(event.onDate, lang),
          dateTime: event.onDate,
          title: objectionEventLabels[event.kind][lang],
        }))}
      />
    </>
  );
}

function Withdraw({ lang, objection }: ObjectionProps): VNode {
  return (
    <>
      <Heading level={2}>{words.withdraw[lang]}</Heading>
      <p>{words.withdrawWarning[lang]}</p>
      <Form action={`/bezwaren/${objection.id}/intrekken`} label={words.withdraw[lang]}>
        <input type="hidden" name="revision" value={objection.revision} />
        <Button variant="danger">{words.withdraw[lang]}</Button>
      </Form>
    </>
  );
}
