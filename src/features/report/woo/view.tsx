/** `/woo`: decisions on grants to organisations, as the Open Government Act wants them found. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  OwnWords,
  Pager,
  Select,
  Table,
} from '../../../ui/index.ts';
import type { PublishedDecision } from './store.ts';
import { kindWords, wooWords as words } from './words.ts';

export type WooProps = {
  readonly lang: Lang;
  readonly decisions: readonly PublishedDecision[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly year: number | null;
  readonly years: readonly number[];
  readonly problems: readonly Problem[];
};

const queryOf = (year: number | null, page = 1): string => {
  const query = new URLSearchParams();
  if (year !== null) query.set('jaar', String(year));
  if (page > 1) query.set('pagina', String(page));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
};

function Purpose({ lang, decision }: { lang: Lang; decision: PublishedDecision }): VNode {
  const paidBy = `${decision.scheme.name[lang]} ${decision.year}`;
  if (decision.title === null) return <>{paidBy}</>;
  return (
    <>
      <OwnWords said={saidIn(decision.titleLang, decision.title)} lang={lang} />
      <br />
      <small>{paidBy}</small>
    </>
  );
}

function Decisions({ lang, decisions }: Pick<WooProps, 'lang' | 'decisions'>): VNode {
  return (
    <Table
      lang={lang}
      id="besluiten"
      caption={words.caption[lang]}
      hideCaption
      narrow="stack"
      rows={decisions}
      columns={[
        {
          header: words.recipient[lang],
          rowHeader: true,
          cell: ({ recipient }) => <OwnWords said={recipient} lang={lang} />,
        },
        { header: words.purpose[lang], cell: (decision) => <Purpose lang={lang} decision={decision} /> },
        { header: words.kind[lang], cell: ({ kind }) => kindWords[kind][lang] },
        {
          header: words.amount[lang],
          numeric: true,
          cell: ({ amountCents }) => formatCents(amountCents, lang),
        },
        { header: words.basis[lang], cell: ({ legalBasis }) => <span lang="nl">{legalBasis}</span> },
        {
          header: words.notifiedOn[lang],
          cell: ({ notifiedOn }) => <time dateTime={notifiedOn}>{formatDate(notifiedOn, lang)}</time>,
        },
        { header: words.case[lang], cell: ({ caseNumber, version }) => `${caseNumber} (${version})` },
      ]}
    />
  );
}

function countLine(count: number, lang: Lang): string {
  return count === 1 ? words.foundOne[lang] : fill(words.found, lang, { n: count });
}

export function WooView(props: WooProps): VNode {
  const { lang, decisions, count, year, years, problems } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      <p>{words.source[lang]}</p>
      <p>
        {words.people[lang]}{' '}
        {fillWith(words.ofSubsidies, lang, { link: <a href="/register">{words.register[lang]}</a> })}
      </p>
      <Form method="get" action="/woo" label={words.choose[lang]} inline>
        <Select
          lang={lang}
          name="jaar"
          label={words.year[lang]}
          optional="unmarked"
          problems={problems}
          placeholder={words.everyYear[lang]}
          value={year === null ? '' : String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Button variant="secondary">{words.show[lang]}</Button>
      </Form>
      {count === 0 ? (
        <EmptyState title={year === null ? words.none[lang] : words.noneThen[lang]} icon="search" />
      ) : (
        <>
          <h2>{countLine(count, lang)}</h2>
          <Decisions lang={lang} decisions={decisions} />
        </>
      )}
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `/woo${queryOf(year, page)}`}
      />
      <section aria-labelledby="downloaden">
        <h2 id="downloaden">{words.download[lang]}</h2>
        <ul>
          <li>
            <a href={`/woo.csv${queryOf(year)}`}>{words.csv[lang]}</a>
          </li>
          <li>
            <a href="/open-data#decisions">{words.api[lang]}</a>
          </li>
        </ul>
      </section>
    </>
  );
}
