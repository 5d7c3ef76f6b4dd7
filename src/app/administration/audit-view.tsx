import type { VNode } from 'preact';
import { formatMoment } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Problem } from '../../kernel/result.ts';
import { searchWords } from '../../kernel/too-long.ts';
import type { StoredEntry } from '../../platform/audit/entries.ts';
import type { ChainFault } from '../../platform/audit/index.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Select,
  Table,
  TextInput,
} from '../../ui/index.ts';
import { auditWords as words } from './words.ts';

export type AuditTyped = Readonly<Record<'wat' | 'wie' | 'nummer' | 'van' | 'tot', string>>;

export type AuditProps = {
  readonly lang: Lang;
  readonly typed: AuditTyped;
  readonly problems: readonly Problem[];
  readonly actions: readonly string[];
  readonly entries: readonly StoredEntry[];
  /** Names of the people who acted, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** Of a number to search by. */
export const longestNumber = 100;

export function auditQuery(typed: AuditTyped, page = 1): string {
  const nummer = searchWords('nummer', typed.nummer, longestNumber).words;
  const query = new URLSearchParams(Object.entries({ ...typed, nummer }).filter(([, value]) => value !== ''));
  if (page > 1) query.set('pagina', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

const administration = { href: '/beheer', label: { nl: 'Beheer', en: 'Administration' } } as const;

export function AuditView(props: AuditProps): VNode {
  const { lang, typed, entries } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: administration.href, label: administration.label[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <p>{words.verifyHint[lang]}</p>
      <p>
        <LinkButton href="/beheer/audit/controle" variant="secondary" icon="list-checks">
          {words.verify[lang]}
        </LinkButton>
      </p>
      <Filter {...props} />
      <h2>{fill(words.found, lang, { n: props.total })}</h2>
      {entries.length === 0 ? <EmptyState title={words.none[lang]} icon="search" /> : <Entries {...props} />}
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `/beheer/audit${auditQuery(typed, page)}`}
      />
    </>
  );
}

function Filter({ lang, typed, problems, actions }: AuditProps): VNode {
  const shared = { lang, problems, optional: 'unmarked' as const };
  return (
    <Form method="get" action="/beheer/audit" label={words.filter[lang]} inline>
      <Select
        {...shared}
        name="wat"
        label={words.action[lang]}
        placeholder={words.everyAction[lang]}
        options={actions.map((action) => ({ value: action, label: action }))}
        value={typed.wat}
      />
      <Select
        {...shared}
        name="wie"
        label={words.actorKind[lang]}
        placeholder={words.everybody[lang]}
        options={(['person', 'token', 'system'] as const).map((kind) => ({
          value: kind,
          label: words.kinds[kind][lang],
        }))}
        value={typed.wie}
      />
      <TextInput
        {...shared}
        name="nummer"
        label={words.subject[lang]}
        hint={words.subjectHint[lang]}
        value={typed.nummer}
      />
      <DateInput {...shared} name="van" label={words.from[lang]} value={typed.van} />
      <DateInput {...shared} name="tot" label={words.until[lang]} value={typed.tot} />
      <ButtonGroup>
        <Button icon="search">{words.show[lang]}</Button>
        {auditQuery(typed) !== '' && (
          <LinkButton href="/beheer/audit" variant="quiet">
            {words.clear[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
    </Form>
  );
}

function actorWords({ actorKind, actorId }: StoredEntry, names: AuditProps['names'], lang: Lang): string {
  const kind = words.kinds[actorKind][lang];
  if (actorId === null) return kind;
  return actorKind === 'person' ? (names.get(actorId) ?? kind) : `${kind}: ${actorId}`;
}

const factsText = (entry: StoredEntry): string =>
  Object.entries(entry.facts)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');

function Entries({ lang, entries, names }: AuditProps): VNode {
  return (
    <Table
      lang={lang}
      id="regels"
      caption={words.caption[lang]}
      hideCaption
      narrow="stack"
      rows={entries}
      columns={[
        { header: words.seq[lang], rowHeader: true, cell: ({ seq }) => seq },
        {
          header: words.at[lang],
          cell: ({ at }) => <time dateTime={at.toISOString()}>{formatMoment(at, lang)}</time>,
        },
        { header: words.who[lang], cell: (entry) => actorWords(entry, names, lang) },
        { header: words.action[lang], cell: ({ action }) => action },
        {
          header: words.about[lang],
          cell: ({ subjectType, subjectId }) => (
            <>
              {subjectType} <a href={`/beheer/audit?nummer=${encodeURIComponent(subjectId)}`}>{subjectId}</a>
            </>
          ),
        },
        { header: words.facts[lang], cell: factsText },
      ]}
    />
  );
}

export type Verification = {
  readonly audit: { readonly rows: number; readonly faults: readonly ChainFault[] };
  readonly ledger: {
    readonly envelopes: number;
    readonly entries: number;
    readonly faults: readonly {
      readonly envelopeId: string;
      readonly what: string;
      readonly detail: string;
    }[];
  };
  readonly areas: {
    readonly budgets: number;
    readonly entries: number;
    readonly faults: readonly { readonly where: string; readonly what: string; readonly detail: string }[];
  };
};

/** A broken chain breaks everywhere after it: the first faults say enough. */
const shownFaults = 50;

export function VerificationView({ lang, audit, ledger, areas }: Verification & { lang: Lang }): VNode {
  const auditSlots = { n: audit.rows, faults: audit.faults.length };
  const ledgerSlots = { envelopes: ledger.envelopes, n: ledger.entries, faults: ledger.faults.length };
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: administration.href, label: administration.label[lang] },
          { href: '/beheer/audit', label: words.title[lang] },
        ]}
      />
      <Heading level={1}>{words.verified[lang]}</Heading>
      <Alert kind={audit.faults.length === 0 ? 'success' : 'danger'} lang={lang}>
        {fill(audit.faults.length === 0 ? words.auditGood : words.auditBad, lang, auditSlots)}
      </Alert>
      {audit.faults.length > 0 && (
        <ul>
          {audit.faults.slice(0, shownFaults).map(({ seq, what }) => (
            <li key={`${seq}-${what}`}>
              {fill(words.faultAt, lang, { seq, what: words.faultWords[what][lang] })}
            </li>
          ))}
        </ul>
      )}
      <Alert kind={ledger.faults.length === 0 ? 'success' : 'danger'} lang={lang}>
        {fill(ledger.faults.length === 0 ? words.ledgerGood : words.ledgerBad, lang, ledgerSlots)}
      </Alert>
      {ledger.faults.length > 0 && (
        <ul>
          {ledger.faults.slice(0, shownFaults).map(({ envelopeId, what, detail }) => (
            <li key={`${envelopeId}-${what}-${detail}`}>
              <a href={`/plafonds/${envelopeId}`}>{envelopeId}</a>: {what}, {detail}
            </li>
          ))}
        </ul>
      )}
      <Areas lang={lang} areas={areas} />
      <p>
        <LinkButton href="/beheer/audit">{words.back[lang]}</LinkButton>
      </p>
    </>
  );
}

function Areas({ lang, areas }: Pick<Verification, 'areas'> & { lang: Lang }): VNode {
  const good = areas.faults.length === 0;
  const slots = { budgets: areas.budgets, n: areas.entries, faults: areas.faults.length };
  return (
    <>
      <Alert kind={good ? 'success' : 'danger'} lang={lang}>
        {fill(good ? words.areasGood : words.areasBad, lang, slots)}
      </Alert>
      {!good && (
        <ul>
          {areas.faults.slice(0, shownFaults).map(({ where, what, detail }) => (
            <li key={`${where}-${what}-${detail}`}>
              {where}: {what}, {detail}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
