/** One calendar or list: its state, what it asks of its keeper, and what it brought. */
import type { ComponentChildren, VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { actionsFrom } from '../../../kernel/status.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  LinkButton,
  OwnWords,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { intakePolicy } from '../policy.ts';
import { sourceStatus } from '../status.ts';
import type { ImportRun, ImportSource } from '../types.ts';
import { Differing, type OpenItem, Proposed, Vanished } from './open-items.tsx';
import { BackLink, SourceBadge } from './start.tsx';
import { sourceKindLabels, words } from './words.ts';

export type SourceProps = {
  lang: Lang;
  source: ImportSource;
  runs: readonly ImportRun[];
  open: readonly OpenItem[];
  problems: readonly Problem[];
};

const outcomes = { unchanged: words.unchanged, changed: words.changed, failed: words.failed } as const;

/** Only the host: the rest of an address can be a key. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? '';

function State({ lang, source }: { lang: Lang; source: ImportSource }): VNode {
  const { url, lastReadAt, nextReadAt, lastOutcome } = source;
  const row = (key: string, value: ComponentChildren) => ({ key, value });
  return (
    <SummaryList
      lang={lang}
      rows={[
        row(words.status[lang], <SourceBadge lang={lang} source={source} />),
        row(words.kind[lang], sourceKindLabels[source.kind][lang]),
        ...(url === null ? [] : [row(words.address[lang], hostOf(url))]),
        row(words.readLast[lang], lastReadAt === null ? words.notRead[lang] : formatMoment(lastReadAt, lang)),
        ...(lastOutcome === null || url === null
          ? []
          : [row(words.outcome[lang], outcomes[lastOutcome][lang])]),
        ...(nextReadAt === null ? [] : [row(words.readNext[lang], formatMoment(nextReadAt, lang))]),
      ]}
    />
  );
}

function Trouble({ lang, source }: { lang: Lang; source: ImportSource }): VNode | null {
  const { lastProblem, failures, status, url } = source;
  if (url === null) return null;
  if (status === 'new' && source.lastReadAt === null)
    return (
      <Alert kind="info" lang={lang} title={words.beingRead[lang]}>
        <p>{words.beingReadText[lang]}</p>
        <p>
          <LinkButton href={`/inlezen/${source.id}`} variant="secondary">
            {words.lookAgain[lang]}
          </LinkButton>
        </p>
      </Alert>
    );
  if (lastProblem === null) return null;
  const max = intakePolicy.failures.value;
  return (
    <Alert kind="attention" lang={lang} title={words.failedTitle[lang]}>
      <p>{lastProblem[lang]}</p>
      {status === 'followed' && failures > 1 && <p>{fill(words.failedTimes, lang, { n: failures, max })}</p>}
      {status === 'paused' && <p>{words.pausedText[lang]}</p>}
    </Alert>
  );
}

function Waiting({ lang, runs }: { lang: Lang; runs: readonly ImportRun[] }): VNode | null {
  const waiting = runs.filter(({ status }) => status === 'previewed');
  if (waiting.length === 0) return null;
  return (
    <Alert kind="attention" lang={lang} title={words.waiting[lang]}>
      {waiting.map((run) => (
        <p key={run.id}>
          {fill(words.waitingText, lang, { n: run.rowCount, moment: formatMoment(run.madeAt, lang) })}{' '}
          <LinkButton href={`/inlezen/voorbeelden/${run.id}`}>{words.toPreview[lang]}</LinkButton>
        </p>
      ))}
    </Alert>
  );
}

function Remarks({ lang, run }: { lang: Lang; run: ImportRun }): VNode | null {
  if (run.remarks.length === 0) return null;
  return (
    <Details summary={fill(words.remarks, lang, { n: run.remarks.length })}>
      <ul>
        {run.remarks.map(({ title, text }, place) => (
          <li key={`${place}`}>
            {title !== '' && (
              <>
                <OwnWords said={title} lang={lang} />:{' '}
              </>
            )}
            {text[lang]}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Runs({ lang, runs }: { lang: Lang; runs: readonly ImportRun[] }): VNode {
  const applied = runs.filter(({ status }) => status === 'applied');
  return (
    <section aria-labelledby="gebeurd">
      <Heading level={2} id="gebeurd">
        {words.runs[lang]}
      </Heading>
      <Table
        lang={lang}
        id="gebeurd-lijst"
        caption={words.runs[lang]}
        hideCaption
        narrow="stack"
        rows={applied}
        empty={<p>{words.noRuns[lang]}</p>}
        columns={[
          {
            header: words.when[lang],
            rowHeader: true,
            cell: (run) => formatMoment(run.appliedAt ?? run.madeAt, lang),
          },
          {
            header: words.by[lang],
            cell: ({ madeBy }) => (madeBy === 'hand' ? words.byHand : words.byNight)[lang],
          },
          { header: words.added[lang], numeric: true, cell: ({ counts }) => counts?.added ?? 0 },
          { header: words.changedCount[lang], numeric: true, cell: ({ counts }) => counts?.changed ?? 0 },
          { header: words.refusedCount[lang], numeric: true, cell: ({ counts }) => counts?.refused ?? 0 },
          { header: words.vanishedCount[lang], numeric: true, cell: ({ counts }) => counts?.vanished ?? 0 },
          { header: words.remarksHead[lang], cell: (run) => <Remarks lang={lang} run={run} /> },
        ]}
      />
    </section>
  );
}

function Actions({ lang, source }: { lang: Lang; source: ImportSource }): VNode | null {
  if (source.url === null || source.status === 'ended') return null;
  const path = `/inlezen/${source.id}`;
  const possible = actionsFrom(sourceStatus, source.status).filter(
    (one) => one === 'pause' || one === 'resume',
  );
  return (
    <>
      <ButtonGroup>
        {source.status !== 'paused' && (
          <Form action={`${path}/nu`} label={words.readNow[lang]}>
            <Button variant="secondary">{words.readNow[lang]}</Button>
          </Form>
        )}
        {possible.map((one) => (
          <Form key={one} action={`${path}/stand`} label={sourceStatus.transitions[one].label[lang]}>
            <Button variant="secondary" name="doe" value={one}>
              {sourceStatus.transitions[one].label[lang]}
            </Button>
          </Form>
        ))}
      </ButtonGroup>
      <Details summary={words.stopFollowing[lang]}>
        <p>{words.stopText[lang]}</p>
        <Form action={`${path}/stand`} label={words.stopFollowing[lang]}>
          <Button variant="danger" name="doe" value="end">
            {sourceStatus.transitions.end.label[lang]}
          </Button>
        </Form>
      </Details>
    </>
  );
}

export function SourceView(props: SourceProps): VNode {
  const { lang, source, runs, problems } = props;
  return (
    <>
      <Heading level={1} kicker={source.organisationName ?? words.ofCity[lang]}>
        <OwnWords said={source.name} lang={lang} />
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Trouble lang={lang} source={source} />
      <Waiting lang={lang} runs={runs} />
      <Differing {...props} />
      <Proposed {...props} />
      <Vanished {...props} />
      <State lang={lang} source={source} />
      <Runs lang={lang} runs={runs} />
      <Actions lang={lang} source={source} />
      <BackLink lang={lang} />
    </>
  );
}
