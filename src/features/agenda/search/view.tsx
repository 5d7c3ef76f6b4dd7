import type { VNode } from 'preact';
import { isoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Badge,
  EmptyState,
  ErrorSummary,
  fill,
  Heading,
  Lead,
  OwnWords,
  Pager,
  Tabs,
} from '../../../ui/index.ts';
import { dayWords, timeWords } from '../../activity/index.ts';
import { FadedMark } from '../../listing/index.ts';
import { type Origin, type Wijk, walkingRule, walkWords } from '../../place/index.ts';
import { agendaQuery } from '../forms.ts';
import { agendaWords } from '../messages.ts';
import { kindValues, type SearchForm, searchHref, type TypedSearch } from './forms.ts';
import { kindNames, kinds, pathOf } from './kinds.ts';
import { Made } from './made.tsx';
import type { Understood } from './rules.ts';
import { SearchBox, type SearchBoxProps } from './search-box.tsx';
import type { Thing } from './things.ts';
import { examples, searchWords as words } from './words.ts';

export type SearchProps = Pick<SearchBoxProps, 'lang' | 'wijken'> & {
  readonly form: SearchForm;
  readonly postcode: string;
  readonly wijk: Wijk | null;
  readonly origin: Origin | null;
  readonly things: readonly Thing[];
  readonly total: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
  readonly page: number;
  readonly pages: number;
  readonly understood: Understood;
  readonly partly: boolean;
  /** May she change which words mean the same? */
  readonly keepsSynonyms: boolean;
  /** Something was typed, but no letter or digit. */
  readonly wordless: boolean;
};

export function SearchView(props: SearchProps): VNode {
  const { lang, form, wijken } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={form.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <SearchBox
        lang={lang}
        wijken={wijken}
        typed={{ ...form.typed, q: form.inField }}
        problems={form.problems}
        postcode={props.postcode}
      />
      {form.typed.q === '' ? <Start lang={lang} /> : <Results {...props} />}
    </>
  );
}

function Start({ lang }: { readonly lang: Lang }): VNode {
  return (
    <section aria-labelledby="vaak-gezocht">
      <Heading level={2} id="vaak-gezocht">
        {words.startTitle[lang]}
      </Heading>
      <ul>
        {examples.map((q) => (
          <li key={q}>
            <a href={searchHref({ q })}>{q}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const counted = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

function Results(props: SearchProps): VNode {
  const { lang, form, things, wijk, total } = props;
  const { typed, kind } = form;
  const count = props.isMore ? words.foundMore : words.found;
  const said = total === 0 ? words.none[lang] : fill(count, lang, { n: counted[lang].format(total) });
  const tabs = [
    { label: words.all[lang], href: searchHref({ ...typed, soort: '' }), current: kind === null },
    ...kindNames.map((name) => ({
      label: words[name][lang],
      href: searchHref({ ...typed, soort: kindValues[name] }),
      current: kind === name,
    })),
  ];
  return (
    <>
      <Tabs label={words.kinds[lang]} items={tabs} />
      <p role="status">
        {said} ‘<bdi>{typed.q}</bdi>’{wijk && ` ${fill(words.inWijk, lang, { wijk: wijk.name })}`}.
      </p>
      <Made
        lang={lang}
        understood={props.understood}
        isFound={total > 0}
        hrefOf={(q) => searchHref({ ...typed, q })}
        keepsSynonyms={props.keepsSynonyms}
      />
      {props.origin && <Walking lang={lang} typed={typed} origin={props.origin} />}
      {props.partly && total > 0 && <p>{words.partly[lang]}</p>}
      {things.length === 0 ? (
        <Nothing lang={lang} typed={typed} wordless={props.wordless} />
      ) : (
        <ul class="hv-occasions">
          {things.map((thing) => (
            <Line key={thing.id} lang={lang} thing={thing} />
          ))}
        </ul>
      )}
      <Pager lang={lang} page={props.page} pages={props.pages} hrefFor={(page) => searchHref(typed, page)} />
    </>
  );
}

type WalkingProps = { readonly lang: Lang; readonly typed: TypedSearch; readonly origin: Origin };

/** How the minutes are reckoned; whoever does not start there takes it away. */
function Walking({ lang, typed, origin }: WalkingProps): VNode {
  return (
    <p class="hv-walking">
      {walkingRule(origin, lang)} <a href={searchHref({ ...typed, vanaf: '' })}>{words.noWalking[lang]}</a>
    </p>
  );
}

function Line({ lang, thing }: { readonly lang: Lang; readonly thing: Thing }): VNode {
  const { item, next, kind, wijkName } = thing;
  const walk = thing.walk && walkWords(thing.walk.from, thing.walk.to, lang);
  const usual = item?.venueName ?? (item?.placeText ? inDutch(item.placeText) : null);
  const place = thing.elsewhere ?? usual;
  return (
    <li class="hv-occasion">
      <p class="hv-occasion__time">{kinds[kind].label[lang]}</p>
      <div>
        <h2 class="hv-occasion__title">
          <OwnWords as="a" href={pathOf(thing)} said={item?.title ?? thing.title} lang={lang} />
        </h2>
        {kind === 'activity' && (
          <p>
            {next === null ? (
              words.noNext[lang]
            ) : (
              <time dateTime={`${isoDate(next.date)}T${next.from}`}>
                {fill(words.next, lang, { day: dayWords(next.date, lang), time: timeWords(next, lang) })}
              </time>
            )}
          </p>
        )}
        {(place !== null || wijkName !== null) && (
          <p class="hv-occasion__place">
            {place !== null && <OwnWords said={place} lang={lang} />}
            {place !== null && wijkName !== null && ' · '}
            {wijkName}
            {walk !== null && ` · ${walk}`}
          </p>
        )}
        {item !== null && <OwnWords as="p" said={item.summary} lang={lang} />}
        {(thing.faded || thing.elsewhere !== null) && (
          <p class="hv-occasion__marks">
            {thing.elsewhere !== null && <Badge tone="orange">{agendaWords.elsewhere[lang]}</Badge>}
            {thing.faded && thing.elsewhere !== null && ' '}
            {thing.faded && <FadedMark lang={lang} />}
          </p>
        )}
      </div>
    </li>
  );
}

type NothingProps = {
  readonly lang: Lang;
  readonly typed: TypedSearch;
  readonly wordless: boolean;
};

/** Only ways out that change something, and who to ask. */
function Nothing({ lang, typed, wordless }: NothingProps): VNode {
  const where = agendaQuery({ wijk: typed.wijk, vanaf: typed.vanaf });
  const ways = [
    ...(typed.soort === '' ? [] : [[searchHref({ ...typed, soort: '' }), words.tryEverything] as const]),
    ...(typed.wijk === '' ? [] : [[searchHref({ ...typed, wijk: '' }), words.tryCity] as const]),
    [`/agenda${where}`, words.tryAgenda] as const,
    ['/plekken', words.tryPlaces] as const,
    ['/organisaties/nieuw', words.tryAdd] as const,
  ];
  return (
    <EmptyState title={words.noneTitle[lang]} icon="search">
      <p>{(wordless ? words.onlyWords : words.noneText)[lang]}</p>
      <ul>
        {ways.map(([href, said]) => (
          <li key={href}>
            <a href={href}>{said[lang]}</a>
          </li>
        ))}
      </ul>
      <p>{words.askCity[lang]}</p>
    </EmptyState>
  );
}
