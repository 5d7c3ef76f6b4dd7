/** What other pages show of the agenda. */
import type { VNode } from 'preact';
import type { WallClock } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { ButtonGroup, fill, Heading, LinkButton } from '../../ui/index.ts';
import { loadAreaMap, MapFigure, type Origin, type Wijk, walkingRule } from '../place/index.ts';
import { originOf } from '../venue/index.ts';
import { everything } from './filter.ts';
import { agendaQuery, mapView, whenValues } from './forms.ts';
import { saidOf } from './map/load.ts';
import { agendaMapWords } from './map/messages.ts';
import { agendaWords as words } from './messages.ts';
import { countPerWijk, type Occasion, occasionsIn } from './occasions.ts';
import { sheetAddress } from './poster/forms.ts';
import { WallLinks } from './poster/views.tsx';
import { mixed, periodOf } from './rules.ts';
import { nothingTyped } from './search/forms.ts';
import { SearchBox } from './search/search-box.tsx';
import { searchWords as searchPageWords } from './search/words.ts';
import { nearWords } from './views/chips.tsx';
import { Days, OccasionList } from './views/occasions.tsx';
import { wijkChoice } from './wijk-choice.ts';

const most = { onHome: 6, onWijk: 10, onNetwork: 20 } as const;
/** In the evening, with fewer than these left of today, the first page goes on with tomorrow. */
const fewToday = 3;
const eveningFrom = '17:00';
/** Of so many of today the first page chooses what it shows, so that not all of it is the same. */
const lookedAt = 24;
const sortOf = ({ item, time }: Occasion): string => `${time.from} ${item.summary.nl ?? ''}`;

/** The coming seven days of a wijk, for its page. @param from where minutes of walking are counted from */
export async function wijkAgendaBrief(
  reader: Reader,
  wijk: Pick<Wijk, 'name' | 'slug'>,
  { today, time }: WallClock,
  lang: Lang,
  from: Origin | null,
): Promise<VNode> {
  const question = {
    filter: { ...everything, wijk: wijk.slug },
    period: periodOf({ kind: 'week' }, today),
    time,
    from: from?.at,
  };
  const vanaf = from?.value ?? '';
  const { occasions } = await occasionsIn(reader, question, today, { limit: most.onWijk, offset: 0 });
  return (
    <section aria-labelledby="deze-week">
      <Heading level={2} id="deze-week">
        {fill(words.wijkTitle, lang, { wijk: wijk.name })}
      </Heading>
      {from !== null && (
        <p>
          {walkingRule(from, lang)}{' '}
          <a href={`/agenda${agendaQuery({ vanaf, dichtbij: 'ja' })}`}>{nearWords(lang)}</a>
        </p>
      )}
      {occasions.length === 0 ? (
        <p>{words.wijkNone[lang]}</p>
      ) : (
        <Days occasions={occasions} today={today} lang={lang} level={3} withWijk={false} />
      )}
      <LinkButton
        href={`/agenda${agendaQuery({ wijk: wijk.slug, vanaf })}`}
        variant="secondary"
        icon="calendar"
      >
        {words.whole[lang]}
      </LinkButton>
      <WallLinks hrefOf={(edition) => sheetAddress({ wijk: wijk.slug }, edition)} lang={lang} level={3} />
    </section>
  );
}

/** What goes on within walking distance of a place; null when it is not known where it stands. */
export async function venueNearBrief(
  reader: Reader,
  { slug }: { readonly slug: string },
  lang: Lang,
): Promise<VNode | null> {
  if ((await originOf({ db: reader, addresses: null }, slug)) === null) return null;
  return (
    <p>
      <a href={`/agenda${agendaQuery({ vanaf: slug, dichtbij: 'ja' })}`}>{words.nearHere[lang]}</a>
    </p>
  );
}

/** The posters of a place, for its page. */
export function venueWallBrief({ slug }: { readonly slug: string }, lang: Lang): VNode {
  return <WallLinks hrefOf={(edition) => sheetAddress({ plek: slug }, edition)} lang={lang} level={2} />;
}

/** The joint agenda of a network: what its members do in the coming seven days. */
export async function networkAgendaBrief(
  reader: Reader,
  { slug, onMap }: { readonly slug: string; readonly onMap: boolean },
  { today, time }: WallClock,
  lang: Lang,
): Promise<VNode> {
  const question = {
    filter: { ...everything, network: slug },
    period: periodOf({ kind: 'week' }, today),
    time,
  };
  const { occasions } = await occasionsIn(reader, question, today, { limit: most.onNetwork, offset: 0 });
  return (
    <section aria-labelledby="samen">
      <Heading level={2} id="samen">
        {words.networkTitle[lang]}
      </Heading>
      {occasions.length === 0 ? (
        <p>{words.wijkNone[lang]}</p>
      ) : (
        <Days occasions={occasions} today={today} lang={lang} level={3} withWijk />
      )}
      {onMap && (
        <LinkButton href={`/agenda?netwerk=${slug}`} variant="secondary" icon="calendar">
          {words.whole[lang]}
        </LinkButton>
      )}
    </section>
  );
}

/**
 * The question of the first page, which is its heading, and what is on today in the city.
 * @param around.picture stands beside the question where there is room
 * @param around.from where minutes of walking are counted from
 */
export async function cityAgendaBrief(
  reader: Reader,
  { today, time }: WallClock,
  lang: Lang,
  { picture, from }: { readonly picture: VNode; readonly from: Origin | null },
): Promise<VNode> {
  const question = { filter: everything, period: periodOf({ kind: 'today' }, today), time, from: from?.at };
  const vanaf = from?.value ?? '';
  const [{ occasions: coming, total }, options, perWijk] = await Promise.all([
    occasionsIn(reader, question, today, { limit: lookedAt, offset: 0 }),
    wijkChoice(reader, ''),
    countPerWijk(reader, question, today),
  ]);
  // Who says where she starts sees what is nearest, whatever it is.
  const occasions = from === null ? mixed(coming, sortOf, most.onHome) : coming.slice(0, most.onHome);
  const tomorrow = { ...question, period: periodOf({ kind: 'tomorrow' }, today) };
  const next =
    occasions.length < fewToday && time >= eveningFrom
      ? await occasionsIn(reader, tomorrow, today, { limit: most.onHome - occasions.length, offset: 0 })
      : null;
  const map = await loadAreaMap(reader, {
    gebied: null,
    wijk: null,
    perWijk,
    places: [],
    said: saidOf(lang),
    hrefOf: (_level, slug) => `/agenda${agendaQuery({ gebied: slug, wanneer: whenValues.today })}`,
  });
  return (
    <section aria-labelledby="vandaag">
      <div class="hv-hero">
        <div>
          <Heading level={1} id="vandaag">
            {words.homeTitle[lang]}
          </Heading>
          <SearchBox lang={lang} wijken={options} typed={{ ...nothingTyped, vanaf }} />
        </div>
        {picture}
      </div>
      {from !== null && (
        <p class="hv-walking">
          {walkingRule(from, lang)} <a href="/">{searchPageWords.noWalking[lang]}</a>
        </p>
      )}
      {occasions.length === 0 ? (
        <p>{words.homeNone[lang]}</p>
      ) : (
        <OccasionList occasions={occasions} lang={lang} level={2} withWijk wide />
      )}
      {next && <Days occasions={next.occasions} today={today} lang={lang} level={2} withWijk />}
      <ButtonGroup>
        {total > occasions.length && (
          <LinkButton
            href={`/agenda${agendaQuery({ wanneer: whenValues.today, vanaf })}`}
            variant="secondary"
            icon="calendar"
          >
            {fill(words.allToday, lang, { n: total })}
          </LinkButton>
        )}
        <LinkButton href={`/agenda${agendaQuery({ vanaf })}`} variant="quiet">
          {words.whole[lang]}
        </LinkButton>
      </ButtonGroup>
      <Heading level={2}>{agendaMapWords.today[lang]}</Heading>
      <MapFigure
        lang={lang}
        map={map}
        caption={agendaMapWords.caption[lang]}
        counted={agendaMapWords.times[lang]}
        folded={agendaMapWords.table[lang]}
      />
      <p>
        <a href={`/agenda${agendaQuery({ wanneer: whenValues.today, beeld: mapView })}`}>
          {agendaMapWords.whole[lang]}
        </a>
      </p>
    </section>
  );
}
