import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  ButtonGroup,
  Card,
  fill,
  Heading,
  LinkButton,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import type { Annex, Attachment } from '../../application/index.ts';
import { AnnexView } from '../../correspondence/index.ts';
import { type TextPart, type TextValue, viewOf } from '../rules.ts';
import type { Advice, Pack, PackFinding, PackRow, Viewer } from '../types.ts';
import { Said } from './advice-said.tsx';
import { applicantOf, countWords, packCrumbs, packHref, rowHref, StandingBadge } from './parts.tsx';
import { packWords, textWords } from './words.ts';

export type FullTextProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly row: PackRow;
  readonly viewer: Viewer;
  readonly parts: readonly TextPart[];
  /** What the applicant wrote when the office asked for more. */
  readonly added: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly annexes: readonly Annex[];
  /** How many confirmed; their names are not for the council. */
  readonly cosigners: number;
  readonly maximumCents: number;
  readonly findings: readonly PackFinding[];
  /** Newest first. */
  readonly advice: readonly Advice[];
  /** Why nothing can be recorded now; null when it can, or when this reader never could. */
  readonly barrier: Problem | null;
  readonly mayRecord: boolean;
  readonly previous: PackRow | null;
  readonly next: PackRow | null;
};

/** The full text of one application, with what helps to talk about it. */
export function FullTextView(props: FullTextProps): VNode {
  const { lang, pack, row } = props;
  const closed = !pack.open.includes(row);
  const said = props.advice.length > 0 && <Said {...props} />;
  return (
    <>
      <Breadcrumbs lang={lang} items={packCrumbs(pack, lang)} />
      <Heading level={1} kicker={row.caseNumber}>
        {row.application.title}
      </Heading>
      <Facts {...props} />
      {props.barrier && props.viewer.kind === 'member' && (
        <Alert kind="info" lang={lang}>
          {props.barrier.text[lang]}
        </Alert>
      )}
      {closed && said}
      {props.parts.map((part) => (
        <section key={part.title} class="hv-prose">
          <h2>{part.title}</h2>
          {part.rows.map(({ key, label, value }) => (
            <div key={key} class="hv-pack__answer">
              <h3>{label}</h3>
              <Value id={key} label={label} value={value} lang={lang} />
            </div>
          ))}
        </section>
      ))}
      {props.added.map((words) => (
        <section key={words} class="hv-prose">
          <h2>{textWords.added[lang]}</h2>
          <p class="hv-pack__text" dir="auto">
            {words}
          </p>
        </section>
      ))}
      <Attachments {...props} />
      {props.annexes.map(({ title, blocks }) => (
        <AnnexView key={title.nl} lang={lang} annex={{ title: title[lang], blocks: blocks[lang] }} />
      ))}
      {props.findings.length > 0 && <Findings {...props} />}
      {!closed && <Rubric lang={lang} />}
      {!closed && said}
      {props.mayRecord && <RecordButton {...props} />}
      <Neighbours {...props} />
    </>
  );
}

const dayOf = (moment: Date): string => dateOf(moment).toString();

function Facts({ lang, pack, row, viewer, cosigners, maximumCents }: FullTextProps): VNode {
  const { requestedCents, completeAt } = row.application;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: textWords.asks[lang], value: <strong>{formatCents(requestedCents ?? 0, lang)}</strong> },
        { key: textWords.maximum[lang], value: formatCents(maximumCents, lang) },
        {
          key: textWords.applicant[lang],
          value:
            row.organisation === null
              ? fill(textWords.aResident, lang, { wijk: row.wijk.name })
              : applicantOf(row, lang),
        },
        ...(completeAt
          ? [{ key: textWords.complete[lang], value: formatDate(dayOf(completeAt), lang) }]
          : []),
        ...(pack.version.rules.cosigners.count === 0
          ? []
          : [
              {
                key: textWords.cosigners[lang],
                value: fill(textWords.cosignersCount, lang, { n: cosigners }),
              },
            ]),
        { key: textWords.members[lang], value: countWords(row, lang) },
        ...(viewer.kind === 'member' && pack.open.includes(row)
          ? [
              {
                key: packWords.yourInterest[lang],
                value: <StandingBadge standing={viewOf(viewer, row.standings)} lang={lang} />,
                changeHref: `${packHref(pack)}/belangen?zaak=${row.caseNumber}`,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Reading comes before saying: the button stands under the text. */
function RecordButton({ lang, pack, row, advice }: FullTextProps): VNode {
  const decides = pack.mandate.role === 'mandatedDecision';
  const first = decides ? textWords.recordDecision : textWords.record;
  return (
    <ButtonGroup>
      <LinkButton href={`${rowHref(pack, row)}/advies`} icon="pencil">
        {(advice.length > 0 ? textWords.correct : first)[lang]}
      </LinkButton>
    </ButtonGroup>
  );
}

function Value({
  id,
  label,
  value,
  lang,
}: {
  id: string;
  label: string;
  value: TextValue;
  lang: Lang;
}): VNode {
  if (value.kind === 'text') {
    return (
      <>
        {value.text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={`${id}-${index}`} class="hv-pack__text" dir="auto">
            {paragraph}
          </p>
        ))}
      </>
    );
  }
  if (value.kind === 'list') {
    return (
      <ul>
        {value.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  return (
    <Table
      lang={lang}
      id={`geld-${id}`}
      caption={label}
      hideCaption
      rows={value.rows}
      columns={[
        {
          header: { nl: 'Omschrijving', en: 'Description' }[lang],
          rowHeader: true,
          cell: ([words]) => words,
        },
        { header: { nl: 'Bedrag', en: 'Amount' }[lang], numeric: true, cell: ([, amount]) => amount },
      ]}
      foot={[textWords.total[lang], value.total]}
    />
  );
}

/** `1,2 MB`, `340 kB` */
function sizeWords(bytes: number, lang: Lang): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const mega = (bytes / 1_000_000).toFixed(1);
  return `${lang === 'nl' ? mega.replace('.', ',') : mega} MB`;
}

function Attachments({ lang, pack, row, attachments }: FullTextProps): VNode {
  return (
    <section>
      <h2>{textWords.attachments[lang]}</h2>
      {attachments.length === 0 ? (
        <p>{textWords.noAttachments[lang]}</p>
      ) : (
        <ul class="hv-pack__files">
          {attachments.map((file) => (
            <li key={file.id}>
              <a href={`${rowHref(pack, row)}/bijlagen/${file.id}`} download="">
                {fill(textWords.download, lang, { name: file.name, size: sizeWords(file.sizeBytes, lang) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Findings({ lang, findings }: FullTextProps): VNode {
  const tone = { passed: 'green', failed: 'orange', needsPerson: 'neutral' } as const;
  return (
    <section>
      <h2>{textWords.findings[lang]}</h2>
      <ul class="hv-pack__findings">
        {findings.map(({ label, result, sentence }) => (
          <li key={label.en}>
            <Badge tone={tone[result]}>{textWords[result][lang]}</Badge>
            <div>
              <strong>{label[lang]}</strong>
              {/* A finding that only repeats its rule says nothing new. */}
              {sentence[lang] !== `${label[lang]}.` && <p>{sentence[lang]}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rubric({ lang }: { lang: Lang }): VNode {
  return (
    <Card title={textWords.questions[lang]} icon="circle-question-mark">
      <p>{textWords.questionsText[lang]}</p>
      <ol>
        {textWords.rubric.map((question) => (
          <li key={question.en}>{question[lang]}</li>
        ))}
      </ol>
    </Card>
  );
}

function Neighbours({ lang, pack, previous, next }: FullTextProps): VNode | null {
  if (!previous && !next) return null;
  return (
    <nav aria-label={textWords.neighbours[lang]} class="hv-pack__neighbours">
      {previous && (
        <a href={rowHref(pack, previous)} rel="prev">
          {textWords.previous[lang]}: {previous.application.title}
        </a>
      )}
      {next && (
        <a href={rowHref(pack, next)} rel="next">
          {textWords.next[lang]}: {next.application.title}
        </a>
      )}
    </nav>
  );
}
