import type { VNode } from 'preact';
import { formatDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Words } from '../../../kernel/words.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  ButtonGroup,
  Details,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  PrintButton,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { LetterView, type Message } from '../../correspondence/index.ts';
import { kindLabels } from '../messages.ts';
import { objectionStatus } from '../status.ts';
import type { Decision, Objection } from '../types.ts';
import { caseCrumbs, caseHref } from './parts.tsx';
import { words } from './words.ts';
import { provisoWords } from './words-proviso.ts';

export type DecisionPageProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  /** What the applicant calls her plan; null as long as it has no name. */
  readonly title: Words | null;
  /** The first first. */
  readonly versions: readonly Decision[];
  readonly latest: Decision;
  readonly message: Message | null;
  /** Last day to object, or to go to court against a decision on objection; null while the letter has not been sent. */
  readonly remedyUntil: PlainDate | null;
  readonly today: PlainDate;
  /** Those that the reader may see. */
  readonly objections: readonly Objection[];
  readonly office: boolean;
  /** May this reader write down an objection for someone else? */
  readonly entersObjections: boolean;
  readonly mayChange: boolean;
  readonly mayDetermine: boolean;
  readonly mayRevise: boolean;
  readonly mayReclaim: boolean;
  readonly mayReadLetter: boolean;
  readonly siteUrl: string;
};

export function DecisionPage(props: DecisionPageProps): VNode {
  const { lang, caseNumber, message, latest } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={caseCrumbs(caseNumber, lang, props.office)} />
      <Heading
        level={1}
        kicker={props.title === null ? undefined : <OwnWords said={props.title} lang={lang} />}
      >
        {words.decisionTitle[lang]}
      </Heading>
      {!props.office && <Lead>{words.decisionLead[lang]}</Lead>}
      {latest.notifiedOn === null && (
        <Alert kind="info" lang={lang}>
          {words.notSent[lang]}
        </Alert>
      )}
      {message && <LetterView document={message.document} lang={message.lang} siteUrl={props.siteUrl} />}
      <ObjectionNote {...props} />
      <ButtonGroup>
        {message && props.mayReadLetter && (
          <LinkButton href={`/berichten/${message.id}/brief.pdf`} variant="secondary" download>
            {words.pdf[lang]}
          </LinkButton>
        )}
        <PrintButton lang={lang} />
        {props.mayDetermine && (
          <LinkButton href={`${caseHref(caseNumber)}/vaststellen`} variant="secondary">
            {words.determine[lang]}
          </LinkButton>
        )}
        {props.mayChange && (
          <LinkButton href={`${caseHref(caseNumber)}/wijzigen`} variant="quiet">
            {words.change[lang]}
          </LinkButton>
        )}
        {props.mayRevise && (
          <LinkButton href={`${caseHref(caseNumber)}/vaststelling-wijzigen`} variant="quiet">
            {words.revise[lang]}
          </LinkButton>
        )}
        {props.mayReclaim && (
          <LinkButton href={`${caseHref(caseNumber)}/terugvorderen`} variant="quiet">
            {words.reclaim[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
      <Objections {...props} />
      <Versions {...props} />
    </>
  );
}

function ObjectionNote({
  lang,
  caseNumber,
  remedyUntil,
  latest,
  today,
  office,
  entersObjections,
}: DecisionPageProps): VNode | null {
  if (remedyUntil === null) return null;
  const late = Temporal.PlainDate.compare(today, remedyUntil) > 0;
  const date = formatDate(remedyUntil, lang);
  // Against a decision on objection one goes to court (Awb 7:1 and 8:1); how, stands in the letter.
  if (latest.kind === 'onObjection')
    return (
      <>
        <Heading level={2}>{words.appeal[lang]}</Heading>
        <p>{fill(late ? words.appealLate : words.appealUntil, lang, { date })}</p>
      </>
    );
  return (
    <>
      <Heading level={2}>{words.object[lang]}</Heading>
      <p>{fill(late ? words.objectLate : words.objectUntil, lang, { date })}</p>
      {(!office || entersObjections) && (
        <p>
          <LinkButton
            href={`/bezwaar/${office ? 'invoeren' : 'indienen'}?zaak=${encodeURIComponent(caseNumber)}`}
            variant="secondary"
          >
            {words.object[lang]}
          </LinkButton>
        </p>
      )}
    </>
  );
}

function Objections({ lang, objections, office }: DecisionPageProps): VNode | null {
  if (objections.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words[office ? 'objections' : 'yourObjections'][lang]}</Heading>
      <ul>
        {objections.map((objection) => (
          <li key={objection.id}>
            <a href={`/bezwaren/${objection.id}`}>{formatDate(objection.receivedOn, lang)}</a>{' '}
            <Badge>{objectionStatus.labels[objection.status][lang]}</Badge>
          </li>
        ))}
      </ul>
    </>
  );
}

function Versions({ lang, versions, latest, office }: DecisionPageProps): VNode {
  return (
    <Details summary={words.basis[lang]}>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.mandateHolder[lang], value: latest.mandateHolder },
          { key: words.legalBasis[lang], value: latest.legalBasis },
          ...(latest.provisoYear === null
            ? []
            : [
                {
                  key: provisoWords.condition[lang],
                  value: fill(provisoWords.conditionOf, lang, { year: latest.provisoYear }),
                },
              ]),
        ]}
      />
      {(versions.length > 1 || office) && (
        <Table
          lang={lang}
          caption={words.versions[lang]}
          narrow="stack"
          rows={versions}
          columns={[
            { header: words.version[lang], rowHeader: true, cell: (one) => one.version },
            { header: words.kind[lang], cell: (one) => kindLabels[one.kind][lang] },
            {
              header: words.aidAmount[lang],
              numeric: true,
              cell: (one) => formatCents(one.amountCents, lang),
            },
            { header: words.decidedOn[lang], cell: (one) => formatDate(one.decidedOn, lang) },
            {
              header: words.state[lang],
              cell: (one) =>
                one.notifiedOn === null
                  ? '–'
                  : fill(words.sentOn, lang, { date: formatDate(one.notifiedOn, lang) }),
            },
          ]}
        />
      )}
    </Details>
  );
}
