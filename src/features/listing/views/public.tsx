/** Pages for everybody: history, report a mistake, how current the map is; and the keeper's 'klopt het nog?'. */

import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PeoplesWords } from '../../../kernel/words.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Radios,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import { ageingWords } from '../ageing/words.ts';
import type { Difference, Fact } from '../differences.ts';
import { stewardVias } from '../forms.ts';
import { type AgeingPolicy, type AgeingRule, freshPercent } from '../freshness.ts';
import {
  type HandMove,
  type ListingKindName,
  type ListingStatus,
  type Revision,
  reportWhats,
} from '../types.ts';
import { confirmedViaLabels, madeViaLabels, reportLabels, words } from '../words.ts';
import { Differences, dateWords, FactList, LastConfirmed, type LastConfirmedProps } from './parts.tsx';
import { Moves, Stand } from './stand.tsx';

export type Version = Pick<Revision, 'madeAt' | 'madeVia' | 'restores'> & {
  readonly number: number;
  /** Null for the first. */
  readonly differences: readonly Difference[] | null;
};

type Thing = { lang: Lang; title: PeoplesWords; href: string; path: string };

const Up = ({ lang, title, href }: Thing): VNode => (
  <Breadcrumbs lang={lang} items={[{ href, label: <OwnWords said={title} lang={lang} /> }]} />
);

export type HistoryProps = Thing & {
  versions: readonly Version[];
  /** The newest number, for who may undo; null for everybody else. */
  undoFrom: number | null;
  /** What stewards did by hand, the last first. */
  moves: readonly HandMove[];
  /** Their reasons are for its keeper and for stewards. */
  withReasons: boolean;
  /** What was typed when she was told what is wrong. */
  reason: string;
  /** For who may move it; null for everybody else. */
  status: ListingStatus | null;
};

function UndoForm({
  lang,
  path,
  number,
  basedOn,
}: {
  lang: Lang;
  path: string;
  number: number;
  basedOn: number;
}): VNode {
  const label = fill(words.undo, lang, { n: number });
  return (
    <Form action={`/sociale-kaart/geschiedenis/${path}`} label={label}>
      <input type="hidden" name="number" value={String(number)} />
      <input type="hidden" name="revision" value={String(basedOn)} />
      <Button variant="secondary">{label}</Button>
    </Form>
  );
}

function VersionPart({ version, ...props }: HistoryProps & { version: Version }): VNode {
  const { lang, undoFrom, path } = props;
  const id = `versie-${version.number}`;
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id}>
        {fill(words.version, lang, { n: version.number })}
      </Heading>
      <p>
        {dateWords(version.madeAt, lang)}. {madeViaLabels[version.madeVia][lang]}.{' '}
        {version.restores !== null && fill(words.restores, lang, { n: version.restores })}
      </p>
      {version.differences === null ? (
        <p>{words.first[lang]}</p>
      ) : (
        <Differences
          lang={lang}
          id={`verschil-${version.number}`}
          caption={fill(words.version, lang, { n: version.number })}
          differences={version.differences}
          columns={[words.wasBefore[lang], words.isAfter[lang]]}
        />
      )}
      {undoFrom !== null && version.number < undoFrom && (
        <UndoForm lang={lang} path={path} number={version.number} basedOn={undoFrom} />
      )}
    </section>
  );
}

export function HistoryView(props: HistoryProps & { problems: readonly Problem[] }): VNode {
  const { lang, title } = props;
  return (
    <>
      <Up {...props} />
      <Heading level={1}>
        {fillWith(words.historyTitle, lang, { title: <OwnWords said={title} lang={lang} /> })}
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{words.historyLead[lang]}</Lead>
      {props.status !== null && <Stand {...props} status={props.status} />}
      <Moves lang={lang} moves={props.moves} withReasons={props.withReasons} />
      {props.versions.map((version) => (
        <VersionPart key={version.number} {...props} version={version} />
      ))}
    </>
  );
}

export type MeldProps = Thing & { typed: { what: string; note: string }; problems: readonly Problem[] };

/** After sending: thanks stand above it. The form again would look as if nothing had come of it. */
export function MeldSentView({ lang, title, path, href }: Thing): VNode {
  return (
    <>
      <Heading level={1}>{words.meldTitle[lang]}</Heading>
      <ButtonGroup>
        <LinkButton href={href}>
          {fillWith(words.meldBack, lang, { title: <OwnWords said={title} lang={lang} /> })}
        </LinkButton>
        <LinkButton href={`/sociale-kaart/melden/${path}`} variant="secondary">
          {words.meldMore[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}

export function MeldView(props: MeldProps): VNode {
  const { lang, title, path, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <Up {...props} />
      <Heading level={1}>{words.meldTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{fillWith(words.meldLead, lang, { title: <OwnWords said={title} lang={lang} /> })}</Lead>
      <Form action={`/sociale-kaart/melden/${path}`}>
        <Radios
          {...common}
          name="what"
          label={words.meldWhat[lang]}
          value={typed.what}
          options={reportWhats.map((value) => ({ value, label: reportLabels[value][lang] }))}
        />
        <TextArea
          {...common}
          name="note"
          label={words.meldNote[lang]}
          hint={words.meldNoteHint[lang]}
          value={typed.note}
          maxLength={1000}
          rows={4}
          optional
        />
        <Button icon="send">{words.meldSend[lang]}</Button>
      </Form>
    </>
  );
}

export type ConfirmProps = Thing & {
  listing: LastConfirmedProps['listing'];
  ageing: AgeingRule;
  today: LastConfirmedProps['today'];
  facts: readonly Fact[];
  editHref: string;
  /** A steward also says how she knows. */
  steward: boolean;
  /** Of what is not her own: why it stopped. */
  saysWhy: boolean;
  typed: { readonly via: string; readonly reason: string };
  problems: readonly Problem[];
};

export function ConfirmView(props: ConfirmProps): VNode {
  const { lang, title, path, problems } = props;
  return (
    <>
      <Up {...props} />
      <Heading level={1} kicker={words.confirmTitle[lang]}>
        <OwnWords said={title} lang={lang} />
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.confirmLead[lang]}</Lead>
      <LastConfirmed lang={lang} listing={props.listing} ageing={props.ageing} today={props.today} />
      <FactList lang={lang} facts={props.facts} />
      <Form action={`/sociale-kaart/klopt/${path}`}>
        {props.steward && (
          <Radios
            lang={lang}
            problems={problems}
            name="via"
            label={words.confirmVia[lang]}
            value={props.typed.via}
            options={stewardVias.map((value) => ({ value, label: confirmedViaLabels[value][lang] }))}
          />
        )}
        {props.saysWhy && (
          <TextArea
            lang={lang}
            problems={problems}
            name="reason"
            label={words.stopReason[lang]}
            hint={words.stopReasonHint[lang]}
            value={props.typed.reason}
            maxLength={1000}
            rows={2}
            optional
          />
        )}
        <ButtonGroup>
          <Button name="answer" value="right" icon="check">
            {words.confirmYes[lang]}
          </Button>
          <LinkButton href={props.editHref} variant="secondary" icon="pencil">
            {words.edit[lang]}
          </LinkButton>
          <Button name="answer" value="stopped" variant="danger">
            {words.confirmStop[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type FreshRow = {
  readonly name: string;
  readonly href: string | null;
  readonly listed: number;
  readonly fresh: number;
};

const share = (row: Pick<FreshRow, 'fresh' | 'listed'>): string => {
  const percent = freshPercent(row.fresh, row.listed);
  return percent === null ? '–' : `${percent}%`;
};

export function FreshnessView({
  lang,
  rows,
  kinds,
  maySet,
}: {
  lang: Lang;
  rows: readonly FreshRow[];
  kinds: readonly { readonly rule: AgeingPolicy[ListingKindName]; readonly label: string }[];
  /** An administrator is led to where the terms are set. */
  maySet: boolean;
}): VNode {
  const listed = rows.reduce((sum, row) => sum + row.listed, 0);
  const fresh = rows.reduce((sum, row) => sum + row.fresh, 0);
  return (
    <>
      <Heading level={1}>{words.freshTitle[lang]}</Heading>
      <Lead>{words.freshLead[lang]}</Lead>
      <Table
        lang={lang}
        id="versheid"
        caption={words.freshCaption[lang]}
        narrow="stack"
        rows={rows}
        columns={[
          {
            header: words.wijk[lang],
            rowHeader: true,
            cell: (row) => (row.href === null ? row.name : <a href={row.href}>{row.name}</a>),
          },
          { header: words.listed[lang], numeric: true, cell: (row) => row.listed },
          { header: words.fresh[lang], numeric: true, cell: (row) => row.fresh },
          { header: words.percent[lang], numeric: true, cell: share },
        ]}
        foot={[words.total[lang], listed, fresh, share({ listed, fresh })]}
      />
      <Heading level={2}>{words.rulesTitle[lang]}</Heading>
      <dl class="hv-summary">
        {kinds.map(({ rule, label }) => (
          <div class="hv-summary__row" key={label}>
            <dt class="hv-summary__key">{label}</dt>
            <dd class="hv-summary__value">
              {fill(words.rule, lang, {
                fade: rule.fadeAfterDays,
                remind: rule.remindAfterDays,
                delist: rule.delistAfterDays,
              })}{' '}
              <span class="hv-hint">
                {rule.source[lang]} {rule.toVerify && <Badge tone="sand">{words.toVerify[lang]}</Badge>}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {maySet && (
        <p>
          <a href="/beheer/versheid">{ageingWords.set[lang]}</a>
        </p>
      )}
    </>
  );
}
