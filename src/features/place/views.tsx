import type { VNode } from 'preact';
import type { Lang } from '../../kernel/messages.ts';
import type { SearchWords } from '../../kernel/too-long.ts';
import {
  Breadcrumbs,
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
  SummaryList,
  Table,
  TextInput,
} from '../../ui/index.ts';
import { placeWords as words } from './messages.ts';
import { councilName, type GebiedWithWijken, profileLevel } from './rules.ts';
import type { Gebied, InhabitantsOfYear, Wijk, WijkProfile, Wijkraad } from './types.ts';

const counts = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

function SearchForm({ lang, search }: { lang: Lang; search: SearchWords }): VNode {
  return (
    <Form action="/wijken" method="get" class="hv-form--inline" label={words.search[lang]}>
      <TextInput
        lang={lang}
        name="zoek"
        type="search"
        label={words.searchLabel[lang]}
        value={search.typed}
        problems={search.problems}
        width="medium"
        optional="unmarked"
      />
      <Button variant="secondary" icon="search">
        {words.search[lang]}
      </Button>
    </Form>
  );
}

export type WijkenProps = {
  lang: Lang;
  search: SearchWords;
  groups: readonly GebiedWithWijken[];
  /** How many wijken the groups hold. */
  found: number;
  /** What was asked is a postcode of which nobody knows the wijk, or that lies in several; null: a name. */
  postcode: 'unknown' | 'several' | null;
};

function foundLine(lang: Lang, found: number, postcode: WijkenProps['postcode']): string {
  if (postcode === 'unknown') return words.postcodeUnknown[lang];
  if (postcode === 'several') return words.postcodeSeveral[lang];
  return found === 1 ? words.foundOne[lang] : words.found[lang].replace('{n}', String(found));
}

export function WijkenView({ lang, search, groups, found, postcode }: WijkenProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={search.problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      <SearchForm lang={lang} search={search} />
      {search.words !== '' && (
        <p role="status">
          {foundLine(lang, found, postcode)} <a href="/wijken">{words.all[lang]}</a>
        </p>
      )}
      {found === 0 && (
        <EmptyState title={words.noneTitle[lang]} icon="map-pin">
          <p>{words.noneText[lang]}</p>
        </EmptyState>
      )}
      {groups.map(({ gebied, wijken }) => (
        <section key={gebied.slug} aria-labelledby={`gebied-${gebied.slug}`}>
          <Heading level={2} id={`gebied-${gebied.slug}`}>
            {gebied.name}
          </Heading>
          <ul class="hv-link-columns">
            {wijken.map((wijk) => (
              <li key={wijk.slug}>
                <a href={`/wijken/${wijk.slug}`}>{wijk.name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Profile({ lang, profile }: { lang: Lang; profile: WijkProfile | null }): VNode {
  const rows = profile && [
    { name: words.physical[lang], index: profile.physical },
    { name: words.safety[lang], index: profile.safety },
    { name: words.social[lang], index: profile.social },
  ];
  return (
    <section aria-labelledby="wijkprofiel">
      <Heading level={2} id="wijkprofiel">
        {words.profile[lang]}
      </Heading>
      {rows === null ? (
        <p>{words.profileUnknown[lang]}</p>
      ) : (
        <>
          <Table
            lang={lang}
            caption={words.profileCaption[lang].replace('{year}', String(profile?.year))}
            narrow="stack"
            columns={[
              { header: words.profilePart[lang], rowHeader: true, cell: (row) => row.name },
              { header: words.profileIndex[lang], numeric: true, cell: (row) => row.index },
              { header: words.profileMeaning[lang], cell: (row) => profileLevel(row.index)[lang] },
            ]}
            rows={rows}
          />
          <p>{words.caution[lang]}</p>
        </>
      )}
    </section>
  );
}

function Inhabitants({ lang, series }: { lang: Lang; series: readonly InhabitantsOfYear[] }): VNode | null {
  if (series.length < 2) return null;
  return (
    <section aria-labelledby="inwoners">
      <Heading level={2} id="inwoners">
        {words.inhabitants[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={words.seriesCaption[lang]}
        columns={[
          { header: words.year[lang], rowHeader: true, cell: (row) => row.year },
          {
            header: words.inhabitants[lang],
            numeric: true,
            cell: (row) => counts[lang].format(row.inhabitants),
          },
        ]}
        rows={series}
      />
    </section>
  );
}

export type WijkProps = {
  lang: Lang;
  wijk: Wijk;
  gebied: Gebied;
  wijkraad: Wijkraad | null;
  neighbours: readonly Wijk[];
  series: readonly InhabitantsOfYear[];
  buurten: readonly string[];
  /** What features above know of this wijk: money, grants. */
  sections: readonly VNode[];
};

/** Named together in one council; the wijk itself is not in the list. */
function SameCouncil({ lang, neighbours }: { lang: Lang; neighbours: readonly Wijk[] }): VNode | null {
  if (neighbours.length === 0) return null;
  return (
    <>
      {' '}
      {words.alsoFor[lang]}{' '}
      {neighbours.map((other, index) => (
        <span key={other.slug}>
          {index > 0 && ', '}
          <a href={`/wijken/${other.slug}`}>{other.name}</a>
        </span>
      ))}
      .
    </>
  );
}

/** Who lives here and who decides here, in two sentences at most. */
function introduction({ lang, wijk, gebied }: WijkProps): string {
  const known = wijk.inhabitants !== null && wijk.inhabitantsYear !== null;
  return fill(known ? words.introKnown : words.intro, lang, {
    wijk: wijk.name,
    gebied: gebied.name,
    n: counts[lang].format(wijk.inhabitants ?? 0),
  });
}

function Facts(props: WijkProps): VNode {
  const { lang, wijk, gebied, wijkraad } = props;
  const known =
    wijk.inhabitants === null
      ? words.unknown[lang]
      : `${counts[lang].format(wijk.inhabitants)} (${wijk.inhabitantsYear})`;
  return (
    <SummaryList
      lang={lang}
      rows={[
        {
          key: words.council[lang],
          value:
            wijkraad === null ? (
              words.noCouncil[lang]
            ) : (
              <p>
                {councilName(wijkraad)}.
                <SameCouncil lang={lang} neighbours={props.neighbours} />
              </p>
            ),
        },
        { key: words.gebied[lang], value: gebied.name },
        { key: words.inhabitants[lang], value: known },
        { key: words.buurten[lang], value: props.buurten.join(', ') || words.unknown[lang] },
      ]}
    />
  );
}

/** What people can do and what happens stands first; the statistics of the wijk come last. */
export function WijkView(props: WijkProps): VNode {
  const { lang, wijk, gebied } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: '/wijken' }]} />
      <Heading level={1} kicker={gebied.name}>
        {wijk.name}
      </Heading>
      <Lead>{introduction(props)}</Lead>
      <ButtonGroup>
        <LinkButton href={`/welke-steun?waar=${wijk.slug}`} icon="arrow-right">
          {words.support[lang]}
        </LinkButton>
        <LinkButton href={`/wijken/${wijk.slug}/geld`} variant="secondary" icon="hand-coins">
          {words.money[lang]}
        </LinkButton>
      </ButtonGroup>
      {props.sections}
      <section aria-labelledby="over-de-wijk">
        <Heading level={2} id="over-de-wijk">
          {words.about[lang]}
        </Heading>
        <Facts {...props} />
      </section>
      <Profile lang={lang} profile={wijk.profile} />
      <Inhabitants lang={lang} series={props.series} />
      <Details summary={words.sourceTitle[lang]}>
        <p>{wijk.source}</p>
        <p>{words.sourceText[lang]}</p>
      </Details>
    </>
  );
}
