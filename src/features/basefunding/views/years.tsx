/** The years of one network, and the requests of all networks. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Radios,
  Table,
} from '../../../ui/index.ts';
import { fundingWords as words } from '../funding-words.ts';
import { requestStatus } from '../status.ts';
import type { ListedFunding } from '../types.ts';
import { requestPath } from './request-parts.tsx';

type Requests = { readonly lang: Lang; readonly requests: readonly ListedFunding[] };

/** As the page of the request says it: what lies as a draft with the lead organisation was not applied for. */
const standsAs = ({ status, unsent }: ListedFunding, lang: Lang): string =>
  (unsent ? words.unsentTitle : requestStatus.labels[status])[lang];

export function YearsView({
  lang,
  network,
  requests,
  choices,
  problems,
}: Requests & {
  readonly network: { readonly name: string; readonly slug: string };
  /** Years that can be begun; none for who only looks. */
  readonly choices: readonly number[];
  readonly problems: readonly Problem[];
}): VNode {
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ href: `/netwerken/${network.slug}`, label: <OwnWords said={network.name} lang={lang} /> }]}
      />
      <Heading level={1} kicker={<OwnWords said={network.name} lang={lang} />}>
        {words.yearsTitle[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.yearsLead[lang]}</Lead>
      <Table
        lang={lang}
        id="jaren"
        caption={words.yearsTitle[lang]}
        hideCaption
        narrow="stack"
        rows={requests}
        empty={<p>{words.none[lang]}</p>}
        columns={[
          {
            header: words.year[lang],
            rowHeader: true,
            cell: (one) => <a href={requestPath(one)}>{fill(words.title, lang, { year: one.year })}</a>,
          },
          { header: words.status[lang], cell: (one) => standsAs(one, lang) },
        ]}
      />
      {choices.length > 0 && (
        <Form action={`/netwerken/${network.slug}/basisfinanciering`} label={words.begin[lang]}>
          <Radios
            lang={lang}
            problems={problems}
            name="year"
            label={words.beginYear[lang]}
            hint={words.beginHint[lang]}
            value={String(choices[0])}
            options={choices.map((year) => ({ value: String(year), label: String(year) }))}
            inline
          />
          <Button icon="plus">{words.begin[lang]}</Button>
        </Form>
      )}
    </>
  );
}

export function RequestListView({ lang, requests }: Requests): VNode {
  return (
    <>
      <Heading level={1}>{words.listTitle[lang]}</Heading>
      <Lead>{words.yearsLead[lang]}</Lead>
      {requests.length === 0 ? (
        <EmptyState title={words.listNone[lang]} icon="users" />
      ) : (
        <Table
          lang={lang}
          id="aanvragen"
          caption={words.listTitle[lang]}
          hideCaption
          narrow="stack"
          rows={requests}
          columns={[
            {
              header: words.network[lang],
              rowHeader: true,
              cell: (one) => (
                <a href={requestPath(one)}>
                  <OwnWords said={one.networkName} lang={lang} />
                </a>
              ),
            },
            { header: words.year[lang], numeric: true, cell: ({ year }) => year },
            { header: words.status[lang], cell: (one) => standsAs(one, lang) },
          ]}
        />
      )}
    </>
  );
}

/** On the page of a network, for who keeps it or belongs to it. */
export function FundingSection({ lang, slug }: { readonly lang: Lang; readonly slug: string }): VNode {
  return (
    <section aria-labelledby="basisfinanciering">
      <Heading level={2} id="basisfinanciering">
        {words.yearsTitle[lang]}
      </Heading>
      <p>{words.sectionLead[lang]}</p>
      <LinkButton href={`/netwerken/${slug}/basisfinanciering`} variant="secondary">
        {words.open[lang]}
      </LinkButton>
    </section>
  );
}

/** On the page of an organisation, for who belongs to it. */
export function FundingOfNetworks({
  lang,
  networks,
}: {
  readonly lang: Lang;
  readonly networks: readonly { readonly name: string; readonly slug: string }[];
}): VNode {
  return (
    <section aria-labelledby="basisfinanciering">
      <Heading level={2} id="basisfinanciering">
        {words.yearsTitle[lang]}
      </Heading>
      <p>{words.ownLead[lang]}</p>
      <ul>
        {networks.map(({ name, slug }) => (
          <li key={slug}>
            <a href={`/netwerken/${slug}/basisfinanciering`}>
              {words.ofNetwork[lang]} <OwnWords said={name} lang={lang} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
