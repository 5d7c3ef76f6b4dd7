import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Pager,
  Select,
  type SelectProps,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { type Domain, domainLabels, domains } from '../../scheme/index.ts';
import { type FilterForm, filterQuery } from '../forms.ts';
import type { Grant, GrantTotals } from '../types.ts';
import { registerWords } from './words.ts';

export type RegisterProps = {
  readonly lang: Lang;
  readonly form: FilterForm;
  readonly grants: readonly Grant[];
  readonly totals: GrantTotals;
  readonly page: number;
  readonly pages: number;
  /** Wijken by gebied, as options. */
  readonly wijken: SelectProps['options'];
  readonly years: readonly number[];
  /** Domains in which something was granted. */
  readonly granted: ReadonlySet<string>;
  /** The wijk in the address, when there is none that is called so. */
  readonly unknownWijk: string | null;
};

export function RegisterView(props: RegisterProps): VNode {
  const { lang, form, grants } = props;
  const filtered = filterQuery(form.typed) !== '';
  return (
    <>
      <Heading level={1}>{registerWords.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={form.problems} />
      <Lead>{registerWords.lead[lang]}</Lead>
      <FilterFields {...props} filtered={filtered} />
      <h2>{totalsLine(props.totals, lang)}</h2>
      {grants.length === 0 ? (
        <Nothing {...props} filtered={filtered} />
      ) : (
        <div class="hv-register">
          <Grants lang={lang} grants={grants} />
        </div>
      )}
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `/register${filterQuery(form.typed, page)}`}
      />
      <Downloads lang={lang} query={filterQuery(form.typed)} />
      <Details summary={registerWords.privacyTitle[lang]}>
        {registerWords.privacy.map((paragraph) => (
          <p key={paragraph.en}>{paragraph[lang]}</p>
        ))}
      </Details>
    </>
  );
}

function Nothing({ lang, unknownWijk, filtered }: RegisterProps & { filtered: boolean }): VNode {
  if (unknownWijk !== null) {
    return (
      <EmptyState title={fill(registerWords.unknownWijk, lang, { wijk: unknownWijk })} icon="search">
        <p>
          <a href="/register">{registerWords.wholeList[lang]}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={filtered ? registerWords.none[lang] : registerWords.noneYet[lang]} icon="search">
      {filtered && <p>{registerWords.noneNext[lang]}</p>}
    </EmptyState>
  );
}

export function totalsLine({ grants, amountCents }: GrantTotals, lang: Lang): string {
  if (grants === 0) return registerWords.none[lang];
  const amount = formatCents(amountCents, lang);
  if (grants === 1) return fill(registerWords.foundOne, lang, { amount });
  return fill(registerWords.found, lang, { n: counted[lang].format(grants), amount });
}

const counted = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

function FilterFields(props: RegisterProps & { filtered: boolean }): VNode {
  const { lang, form, years, granted } = props;
  // The one in the address stays to be seen, also when it finds nothing.
  const offered = domains.filter((domain) => granted.has(domain) || domain === form.typed.domein);
  const shared = { lang, problems: form.problems, optional: 'unmarked' as const };
  return (
    <Form method="get" action="/register" label={registerWords.filter[lang]} inline>
      <TextInput
        {...shared}
        name="zoek"
        type="search"
        label={registerWords.search[lang]}
        value={form.typed.zoek}
        width="medium"
      />
      <Select
        {...shared}
        name="wijk"
        label={registerWords.wijk[lang]}
        placeholder={registerWords.everyWijk[lang]}
        options={props.wijken}
        value={form.typed.wijk}
      />
      {offered.length > 0 && (
        <Select
          {...shared}
          name="domein"
          label={registerWords.domain[lang]}
          placeholder={registerWords.everyDomain[lang]}
          options={offered.map((domain) => ({ value: domain, label: domainLabels[domain][lang] }))}
          value={form.typed.domein}
        />
      )}
      <Select
        {...shared}
        name="jaar"
        label={registerWords.year[lang]}
        placeholder={registerWords.everyYear[lang]}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        value={form.typed.jaar}
      />
      <ButtonGroup>
        <Button icon="search">{registerWords.show[lang]}</Button>
        {props.filtered && (
          <LinkButton href="/register" variant="quiet">
            {registerWords.clear[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
    </Form>
  );
}

const domainLabel = (domain: string, lang: Lang): string =>
  Object.hasOwn(domainLabels, domain) ? domainLabels[domain as Domain][lang] : domain;

function Grants({ lang, grants }: { lang: Lang; grants: readonly Grant[] }): VNode {
  return (
    <Table
      lang={lang}
      id="register"
      caption={registerWords.caption[lang]}
      hideCaption
      narrow="stack"
      rows={grants}
      columns={[
        {
          header: registerWords.recipient[lang],
          rowHeader: true,
          cell: (grant) => <Recipient lang={lang} grant={grant} />,
        },
        { header: registerWords.purpose[lang], cell: (grant) => <Purpose lang={lang} grant={grant} /> },
        {
          header: registerWords.wijk[lang],
          cell: ({ wijk }) =>
            wijk === null ? registerWords.city[lang] : <a href={`/wijken/${wijk.slug}`}>{wijk.name}</a>,
        },
        {
          header: registerWords.amount[lang],
          numeric: true,
          cell: ({ amountCents }) => formatCents(amountCents, lang),
        },
        { header: registerWords.state[lang], cell: (grant) => <State lang={lang} grant={grant} /> },
        {
          header: registerWords.decision[lang],
          cell: ({ notifiedOn }) => <time dateTime={notifiedOn}>{formatDate(notifiedOn, lang)}</time>,
        },
        { header: registerWords.caseNumber[lang], cell: ({ caseNumber }) => caseNumber },
      ]}
    />
  );
}

export function Recipient({ lang, grant: { recipient } }: { lang: Lang; grant: Grant }): VNode {
  if (recipient === null) return <>{registerWords.residents[lang]}</>;
  return <OwnWords said={recipient} lang={lang} />;
}

/** The plan's own name where it may be shown, and what paid for it. */
export function Purpose({ lang, grant }: { lang: Lang; grant: Grant }): VNode {
  const paidBy = `${grant.scheme.name[lang]} ${grant.year}`;
  const from = grant.domain === null ? paidBy : `${paidBy}, ${domainLabel(grant.domain, lang)}`;
  if (grant.title === null) return <>{from}</>;
  return (
    <>
      <OwnWords said={saidIn(grant.titleLang, grant.title)} lang={lang} />
      <br />
      {from}
    </>
  );
}

function State({ lang, grant }: { lang: Lang; grant: Grant }): VNode {
  if (grant.state === 'final') return <Badge>{registerWords.final[lang]}</Badge>;
  return <Badge tone="green">{registerWords[grant.outcome][lang]}</Badge>;
}

function Downloads({ lang, query }: { lang: Lang; query: string }): VNode {
  return (
    <section aria-labelledby="downloaden">
      <h2 id="downloaden">{registerWords.download[lang]}</h2>
      <ul>
        <li>
          <a href={`/register.csv${query}`}>{registerWords.csv[lang]}</a>
        </li>
        <li>
          <a href={`/register.json${query}`}>{registerWords.json[lang]}</a>
        </li>
        <li>
          <a href="/open-data">{registerWords.api[lang]}</a>
        </li>
        <li>
          <a href="/woo">{registerWords.decisions[lang]}</a>
        </li>
      </ul>
    </section>
  );
}
