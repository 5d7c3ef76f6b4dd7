/** The list of organisations, and how it is searched. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { SearchWords } from '../../../kernel/too-long.ts';
import {
  Button,
  ButtonGroup,
  Card,
  CardList,
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
  TextInput,
} from '../../../ui/index.ts';
import { organisationKindLabels } from '../messages.ts';
import type { OrganisationRow } from '../store/organisations.ts';
import { organisationKinds } from '../types.ts';
import { words } from '../words.ts';

export type WijkOption = { readonly slug: string; readonly name: string };

export type ListProps = {
  lang: Lang;
  search: SearchWords;
  typed: { readonly zoek: string; readonly wijk: string; readonly soort: string };
  wijken: readonly WijkOption[];
  rows: readonly OrganisationRow[];
  total: number;
  page: number;
  pages: number;
};

const hrefOf = (typed: ListProps['typed'], page: number): string => {
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''));
  if (page > 1) query.set('pagina', String(page));
  return `/organisaties${query.size > 0 ? `?${query}` : ''}`;
};

function Filter({ lang, search, typed, wijken }: ListProps): VNode {
  const common = { lang, problems: search.problems, optional: 'unmarked' } as const;
  return (
    <Form action="/organisaties" method="get" label={words.search[lang]} inline>
      <TextInput
        {...common}
        name="zoek"
        type="search"
        label={words.searchLabel[lang]}
        value={search.typed}
        width="medium"
      />
      <Select
        {...common}
        name="wijk"
        label={words.wijk[lang]}
        value={typed.wijk}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
        placeholder={words.allWijken[lang]}
      />
      <Select
        {...common}
        name="soort"
        label={words.kind[lang]}
        value={typed.soort}
        options={organisationKinds.map((kind) => ({
          value: kind,
          label: organisationKindLabels[kind][lang],
        }))}
        placeholder={words.allKinds[lang]}
      />
      <Button variant="secondary" icon="search">
        {words.search[lang]}
      </Button>
    </Form>
  );
}

const kickerOf = (row: OrganisationRow, lang: Lang): string =>
  [organisationKindLabels[row.kind][lang], row.wijkName].filter((part) => part !== null).join(' · ');

export function OrganisationListView(props: ListProps): VNode {
  const { lang, rows, total, typed } = props;
  return (
    <>
      <Heading level={1}>{words.organisations[lang]}</Heading>
      <ErrorSummary problems={props.search.problems} lang={lang} />
      <Lead>{words.organisationsLead[lang]}</Lead>
      <Filter {...props} />
      <p role="status">{total === 1 ? words.foundOne[lang] : fill(words.found, lang, { n: total })}</p>
      {total === 0 ? (
        <EmptyState title={words.noneTitle[lang]} icon="users">
          <p>{words.noneText[lang]}</p>
        </EmptyState>
      ) : (
        <CardList>
          {rows.map((row) => (
            <Card
              key={row.id}
              title={<OwnWords said={row.name} lang={lang} />}
              href={`/organisaties/${row.slug}`}
              kicker={kickerOf(row, lang)}
            >
              <OwnWords as="p" said={row.summary} lang={lang} />
            </Card>
          ))}
        </CardList>
      )}
      <Pager lang={lang} page={props.page} pages={props.pages} hrefFor={(page) => hrefOf(typed, page)} />
      <ButtonGroup>
        <LinkButton href="/organisaties/nieuw" icon="plus" variant="secondary">
          {words.add[lang]}
        </LinkButton>
        <LinkButton href="/straten/nieuw" icon="house" variant="secondary">
          {words.addStreet[lang]}
        </LinkButton>
      </ButtonGroup>
      <ul class="hv-link-columns">
        <li>
          <a href="/netwerken">{words.networks[lang]}</a>
        </li>
        <li>
          <a href="/sociale-kaart/versheid">{words.freshness[lang]}</a>
        </li>
      </ul>
    </>
  );
}
