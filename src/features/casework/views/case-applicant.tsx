/** 'Waar is mijn aanvraag?': one sentence that says it, then what one can do, then everything behind it. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Breadcrumbs,
  ButtonGroup,
  Columns,
  ErrorSummary,
  Heading,
  type IconName,
  LinkButton,
  Situation,
  SummaryList,
} from '../../../ui/index.ts';
import { OwnKept } from '../../retention/index.ts';
import type { ApplicantLink } from '../applicant-links.ts';
import type { CaseFile } from '../case-file.ts';
import { caseWords as words } from '../messages.ts';
import { openRequest } from '../rules/completion.ts';
import { provisoText } from '../rules/proviso-words.ts';
import { situationOf } from '../rules/situation.ts';
import type { SituationTone } from '../rules/situation-outcome.ts';
import { AskedItems } from './asked.tsx';
import {
  CaseAnnexes,
  CaseClocks,
  CaseLetters,
  CaseMessages,
  CaseTimeline,
  CaseTitle,
  type Typed,
} from './case-parts.tsx';

export type ApplicantCaseProps = {
  readonly lang: Lang;
  readonly file: CaseFile;
  /** What the maker of the annexes says beside them. */
  readonly beside: VNode | null;
  /** What is asked of her after the activities. */
  readonly after: VNode | null;
  readonly links: readonly ApplicantLink[];
  readonly typed: Typed | null;
};

const icons: Readonly<Record<SituationTone, IconName>> = {
  neutral: 'clock',
  green: 'circle-check',
  orange: 'pencil',
  red: 'info',
};

/** What is still missing, for her to send. */
function Asked({ file, lang }: { file: CaseFile; lang: Lang }): VNode | null {
  const request = openRequest(file.facts);
  if (!request || request.items.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words.asksFor[lang]}</Heading>
      <AskedItems file={file} items={request.items} lang={lang} />
    </section>
  );
}

function Now({ lang, file, links }: ApplicantCaseProps): VNode {
  const situation = situationOf(file.facts, file.missingSigners, file.report);
  const condition = file.proviso && provisoText(file.proviso, 'applicant');
  const [primary] = links.filter((link) => link.primary);
  const others = links.filter((link) => link !== primary);
  return (
    <>
      <Situation title={situation.title[lang]} tone={situation.tone} icon={icons[situation.tone]}>
        {situation.sentences.map((sentence) => (
          <p key={sentence.en}>{sentence[lang]}</p>
        ))}
        {condition && <p>{condition[lang]}</p>}
        {primary && (
          <p>
            <LinkButton href={primary.href} icon="arrow-right">
              {primary.label[lang]}
            </LinkButton>
          </p>
        )}
      </Situation>
      {others.length > 0 && (
        <nav aria-label={words.whatYouCan[lang]}>
          <ButtonGroup>
            {others.map((link) => (
              <LinkButton
                key={link.key}
                href={link.href}
                variant={link.key === 'withdraw' ? 'quiet' : 'secondary'}
              >
                {link.label[lang]}
              </LinkButton>
            ))}
          </ButtonGroup>
        </nav>
      )}
    </>
  );
}

function About({ file, lang }: { file: CaseFile; lang: Lang }): VNode {
  const { application, facts, round, wijk, organisation } = file;
  const told =
    application.grantedCents !== null && !['decided', 'inTreatment', 'advised'].includes(application.status);
  const rows = [
    { key: words.caseNumber[lang], value: application.caseNumber },
    { key: words.scheme[lang], value: facts.version.name[lang] },
    { key: words.round[lang], value: round.name[lang] },
    ...(organisation ? [{ key: words.organisation[lang], value: organisation.name }] : []),
    { key: words.wijk[lang], value: wijk?.name ?? words.city[lang] },
    {
      key: words.asked[lang],
      value: application.requestedCents === null ? '–' : formatCents(application.requestedCents, lang),
    },
    ...(told ? [{ key: words.granted[lang], value: formatCents(application.grantedCents ?? 0, lang) }] : []),
    {
      key: words.received[lang],
      value: application.receivedOn === null ? '–' : formatDate(application.receivedOn, lang),
    },
  ];
  return (
    <section>
      <Heading level={2}>{words.about[lang]}</Heading>
      <SummaryList lang={lang} rows={rows} />
      <p>
        <a href={`/aanvragen/${application.id}/bevestiging`}>{words.wholeCopy[lang]}</a>
      </p>
    </section>
  );
}

export function ApplicantCaseView(props: ApplicantCaseProps): VNode {
  const { lang, file } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.mine[lang], href: '/mijn-aanvragen' }]} />
      <Heading level={1} kicker={file.application.caseNumber}>
        <CaseTitle of={file.application} lang={lang} />
      </Heading>
      <ErrorSummary problems={props.typed?.problems ?? []} lang={lang} />
      <Now {...props} />
      {props.after}
      <Columns
        aside={
          <>
            <About file={file} lang={lang} />
            <CaseLetters file={file} lang={lang} />
            <OwnKept kept={file.application} lang={lang} />
          </>
        }
      >
        <Asked file={file} lang={lang} />
        <CaseClocks file={file} lang={lang} />
        {props.beside}
        <CaseAnnexes file={file} lang={lang} />
        <CaseMessages file={file} lang={lang} typed={props.typed} />
        <CaseTimeline file={file} lang={lang} />
      </Columns>
    </>
  );
}
