/** The same case for the office: the clock first, what can be done, then everything that one needs to do it. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { clockNames } from '../../../kernel/terms/index.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  ButtonGroup,
  Columns,
  ErrorSummary,
  Heading,
  LinkButton,
  Situation,
} from '../../../ui/index.ts';
import { type ActKey, actPath, acts, casePath } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { caseWords as words } from '../messages.ts';
import { clockOf } from '../rules/case-facts.ts';
import { expectedDecision } from '../rules/delay.ts';
import { penaltyToFix, type RaisedPenalty, raisedPenalty } from '../rules/penalty.ts';
import { provisoText } from '../rules/proviso-words.ts';
import { remainingText, toneOf } from '../rules/urgency.ts';
import {
  CaseAnnexes,
  CaseClocks,
  CaseLetters,
  CaseMessages,
  CaseTimeline,
  CaseTitle,
  type Typed,
} from './case-parts.tsx';
import { About, Answers, Completeness, Cosigners, Files, Ledger, Notes } from './office-parts.tsx';

export type OfficeCaseProps = {
  readonly lang: Lang;
  readonly file: CaseFile;
  /** What the maker of the annexes says beside them. */
  readonly beside: VNode | null;
  /** What is proposed after the activities. */
  readonly after: VNode | null;
  readonly statusLabel: string;
  readonly possible: readonly ActKey[];
  /** May the decision page be opened from here? */
  readonly decide: boolean;
  readonly decided: boolean;
  readonly mine: boolean;
  readonly typedMessage: Typed | null;
  readonly typedNote: Typed | null;
};

function Now({ lang, file, possible, after }: OfficeCaseProps): VNode | null {
  const clock = file.next;
  const primary = possible.find((key) => key === 'startTreatment') ?? null;
  // What is proposed says itself until when: the case has no term of its own then, and saying so would deny that one.
  if (!clock && after !== null) return null;
  const due = clock && formatDate(clock.due, lang);
  // An answer came in: declining is what she may do about it, not what she must.
  const answered = clock?.clock === 'decline' && file.application.status === 'submitted';
  const name = clock && (answered ? words.lookAgain : clockNames[clock.clock]);
  return (
    <Situation
      title={
        clock && name
          ? `${name[lang]}: ${remainingText(clock.due, file.facts.today)[lang]}`
          : words.noClock[lang]
      }
      tone={clock ? toneOf(clock.due, file.facts.today) : 'neutral'}
      icon="clock"
    >
      {clock && (
        <>
          <p>{answered && due ? words.orDecline(due)[lang] : `${words.lastDay[lang]} ${due}.`}</p>
          <p class="hv-soft">{clock.because[lang]}.</p>
        </>
      )}
      {primary && file.problems.length === 0 && (
        <p>
          <LinkButton href={actPath(file.application.caseNumber, primary)} icon="arrow-right">
            {acts[primary].label[lang]}
          </LinkButton>
        </p>
      )}
    </Situation>
  );
}

function Acts({ lang, file, possible, decide, decided }: OfficeCaseProps): VNode | null {
  const { caseNumber } = file.application;
  const shown = possible.filter((key) => key !== 'startTreatment' || file.problems.length > 0);
  if (shown.length === 0 && !decide && !decided) return null;
  return (
    <nav aria-label={words.acts[lang]}>
      <ButtonGroup>
        {decide && (
          <LinkButton href={`${casePath(caseNumber)}/beoordelen`} icon="arrow-right">
            {words.assess[lang]}
          </LinkButton>
        )}
        {decided && (
          <LinkButton href={`${casePath(caseNumber)}/besluit`} variant="secondary">
            {words.decision[lang]}
          </LinkButton>
        )}
        {shown.map((key) => (
          <LinkButton key={key} href={actPath(caseNumber, key)} variant="secondary">
            {acts[key].label[lang]}
          </LinkButton>
        ))}
      </ButtonGroup>
    </nav>
  );
}

/** The condition on the grant, and where to go with it while it can be invoked. */
function Proviso({ lang, file }: Pick<OfficeCaseProps, 'lang' | 'file'>): VNode | null {
  const { proviso, access, application } = file;
  const said = proviso && provisoText(proviso, 'office');
  if (!said) return null;
  return (
    <Alert kind={proviso.state === 'running' ? 'attention' : 'info'} lang={lang}>
      <p>{said[lang]}</p>
      {proviso.state === 'waiting' && (
        <p>
          <a href="/beheer/begrotingen">{words.adoptedBudgets[lang]}</a>
        </p>
      )}
      {proviso.state === 'running' && access.handle && (
        <p>
          <a href={`${casePath(application.caseNumber)}/wijzigen`}>{words.invokeProviso[lang]}</a>
        </p>
      )}
    </Alert>
  );
}

/** The clock names the penalty as it was first fixed; what it became stands beside it. */
function Raised({ lang, raised }: { lang: Lang; raised: RaisedPenalty | null }): VNode | null {
  if (raised === null) return null;
  const { fixedCents, finalCents } = raised;
  const [before, now, more] = [fixedCents, finalCents, finalCents - fixedCents].map((cents) =>
    formatCents(cents, lang),
  );
  return (
    <Alert kind="info" lang={lang}>
      {words.penaltyRaised(before ?? '', now ?? '', more ?? '')[lang]}
    </Alert>
  );
}

function Warnings({ lang, file }: OfficeCaseProps): VNode {
  const { report, facts } = file;
  const owed = penaltyToFix(facts);
  // Once it is fixed it no longer grows: what is left is to pay it.
  const payment = clockOf(report, 'penaltyPayment');
  const ceiling = facts.events.some((event) => event.kind === 'ceilingReached') && file.ledger.length === 0;
  const expected = expectedDecision(facts);
  return (
    <>
      {expected && (
        <Alert kind="attention" lang={lang}>
          {words.delayAnnounced(formatDate(expected, lang))[lang]}
        </Alert>
      )}
      {payment && payment.doneOn === null && (
        <Alert kind="attention" lang={lang}>
          {words.penaltyToPay(formatCents(report.penaltyCents, lang), formatDate(payment.due, lang))[lang]}
        </Alert>
      )}
      <Raised lang={lang} raised={raisedPenalty(facts.events)} />
      {!payment && report.penaltyCents > 0 && (
        <Alert kind="danger" lang={lang}>
          <p>{words.penalty(formatCents(report.penaltyCents, lang))[lang]}</p>
          {owed && (
            <p>{words.penaltyToFix(formatCents(owed.cents, lang), formatDate(owed.clock.due, lang))[lang]}</p>
          )}
        </Alert>
      )}
      <Proviso lang={lang} file={file} />
      {ceiling && (
        <Alert kind="attention" lang={lang}>
          {words.ceiling[lang]}
        </Alert>
      )}
    </>
  );
}

export function OfficeCaseView(props: OfficeCaseProps): VNode {
  const { lang, file } = props;
  return (
    <>
      {file.access.handle && (
        <Breadcrumbs lang={lang} items={[{ label: words.workList[lang], href: '/werklijst' }]} />
      )}
      <Heading level={1} kicker={file.application.caseNumber}>
        <CaseTitle of={file.application} lang={lang} /> <Badge tone="sand">{props.statusLabel}</Badge>
      </Heading>
      <ErrorSummary problems={(props.typedMessage ?? props.typedNote)?.problems ?? []} lang={lang} />
      <Now {...props} />
      <Warnings {...props} />
      <Acts {...props} />
      <Columns
        aside={
          <>
            <About file={file} lang={lang} mine={props.mine} statusLabel={props.statusLabel} />
            <Cosigners file={file} lang={lang} />
            <Files file={file} lang={lang} />
            <CaseLetters file={file} lang={lang} />
            <Ledger file={file} lang={lang} />
          </>
        }
      >
        {props.after}
        <Completeness file={file} lang={lang} />
        <Answers file={file} lang={lang} />
        {props.beside}
        <CaseAnnexes file={file} lang={lang} />
        <CaseMessages file={file} lang={lang} typed={props.typedMessage} />
        <Notes file={file} lang={lang} typed={props.typedNote} />
        <CaseClocks file={file} lang={lang} />
        <CaseTimeline file={file} lang={lang} />
      </Columns>
    </>
  );
}
