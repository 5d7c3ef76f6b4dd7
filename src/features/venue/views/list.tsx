import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardList,
  Checkbox,
  EmptyState,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Pager,
  Select,
  type SelectProps,
  TextInput,
} from '../../../ui/index.ts';
import { OnlyInGebied, type Origin, ViewTabs, walkingRule, walkWords } from '../../place/index.ts';
import type { PlacesView as PlacesShown } from '../forms-filter.ts';
import { kindLabels, recognitionKindLabels } from '../messages.ts';
import { functionLabels } from '../rules/criteria.ts';
import { streetLine } from '../rules.ts';
import { type VenueFilter, type VenueLine, venueFunctions, venueKinds } from '../types.ts';
import { placesWords as words } from './words.ts';

export type PlacesProps = {
  lang: Lang;
  filter: VenueFilter;
  venues: readonly VenueLine[];
  found: number;
  page: number;
  pages: number;
  /** Wijken by gebied. */
  wijken: SelectProps['options'];
  mayJudge: boolean;
  /** Null on the list. */
  map: VNode | null;
  /** What waits of her own; null when nothing does. */
  own: VNode | null;
  /** The gebied that the filter names. */
  gebied: string | null;
  /** Minutes were asked from somewhere, and nobody knows where that is. */
  nowhere: boolean;
};

/** The filter as a query, so that each choice is a link. */
export function filterQuery(filter: VenueFilter, page = 1, view: PlacesShown = 'list'): string {
  const query = new URLSearchParams();
  if (filter.gebiedSlug !== undefined) query.set('gebied', filter.gebiedSlug);
  if (filter.wijkSlug !== undefined) query.set('wijk', filter.wijkSlug);
  if (filter.kind !== undefined) query.set('soort', filter.kind);
  if (filter.function !== undefined) query.set('functie', filter.function);
  if (filter.wheelchair) query.set('rolstoel', 'ja');
  if (filter.lowThreshold) query.set('laagdrempelig', 'ja');
  if (filter.from !== undefined) query.set('vanaf', filter.from.value);
  if (view === 'map') query.set('beeld', 'kaart');
  if (page > 1) query.set('pagina', String(page));
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}

export function PlacesView(props: PlacesProps): VNode {
  const { lang, filter, venues, found } = props;
  const view = props.map === null ? 'list' : 'map';
  const { gebiedSlug: _gebied, ...cityWide } = filter;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {props.own}
      <Filter {...props} />
      <ViewTabs
        lang={lang}
        listHref={`/plekken${filterQuery(filter)}`}
        mapHref={`/plekken${filterQuery(filter, 1, 'map')}`}
        now={view}
      />
      {props.gebied !== null && (
        <OnlyInGebied lang={lang} name={props.gebied} href={`/plekken${filterQuery(cityWide, 1, view)}`} />
      )}
      {props.map}
      <h2>{found === 1 ? words.foundOne[lang] : fill(words.found, lang, { n: found })}</h2>
      {props.nowhere && (
        <Alert kind="info" lang={lang}>
          {words.nowhere[lang]}
        </Alert>
      )}
      {filter.from !== undefined && <Nearest lang={lang} filter={filter} from={filter.from} />}
      {venues.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="search">
          <p>{words.noneNext[lang]}</p>
        </EmptyState>
      ) : (
        <CardList>
          {venues.map((venue) => (
            <VenueCard key={venue.id} lang={lang} venue={venue} level={3} from={filter.from} />
          ))}
        </CardList>
      )}
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `/plekken${filterQuery(filter, page, view)}`}
      />
      <ButtonGroup>
        <LinkButton href="/plekken/nieuw" variant="secondary" icon="plus">
          {words.add[lang]}
        </LinkButton>
        <LinkButton href="/plekken/dekking" variant="quiet">
          {words.coverage[lang]}
        </LinkButton>
        {props.mayJudge && (
          <LinkButton href="/plekken/erkenningen" variant="quiet">
            {words.recognitions[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
    </>
  );
}

/** The nearest stand first; how the minutes are reckoned, and the way back. */
function Nearest({ lang, filter, from }: Pick<PlacesProps, 'lang' | 'filter'> & { from: Origin }): VNode {
  const { from: _from, ...byName } = filter;
  return (
    <p>
      {words.nearestFirst[lang]} {walkingRule(from, lang)}{' '}
      <a href={`/plekken${filterQuery(byName)}`}>{words.byName[lang]}</a>
    </p>
  );
}

function Filter({ lang, filter, wijken, map }: PlacesProps): VNode {
  const shared = { lang, optional: 'unmarked' as const };
  return (
    <Form method="get" action="/plekken" label={words.filter[lang]} inline>
      {map !== null && <input type="hidden" name="beeld" value="kaart" />}
      <Select
        {...shared}
        name="wijk"
        label={words.wijk[lang]}
        placeholder={words.everyWijk[lang]}
        options={wijken}
        value={filter.wijkSlug}
      />
      <Select
        {...shared}
        name="soort"
        label={words.kind[lang]}
        placeholder={words.everyKind[lang]}
        options={venueKinds.map((kind) => ({ value: kind, label: kindLabels[kind][lang] }))}
        value={filter.kind}
      />
      <Select
        {...shared}
        name="functie"
        label={words.function[lang]}
        placeholder={words.everyFunction[lang]}
        options={venueFunctions.map((name) => ({ value: name, label: functionLabels[name][lang] }))}
        value={filter.function}
      />
      {filter.from !== undefined && <input type="hidden" name="vanaf" value={filter.from.value} />}
      <TextInput
        {...shared}
        name="postcode"
        label={words.postcode[lang]}
        width="short"
        autocomplete="postal-code"
      />
      <Checkbox
        {...shared}
        name="rolstoel"
        value="ja"
        label={words.wheelchair[lang]}
        checked={filter.wheelchair ?? false}
      />
      <Checkbox
        {...shared}
        name="laagdrempelig"
        value="ja"
        label={words.lowThreshold[lang]}
        checked={filter.lowThreshold ?? false}
      />
      <Button icon="search">{words.show[lang]}</Button>
      {filterQuery(filter) !== '' && (
        <LinkButton href="/plekken" variant="quiet">
          {words.clear[lang]}
        </LinkButton>
      )}
    </Form>
  );
}

export type VenueCardProps = {
  lang: Lang;
  venue: VenueLine;
  level: 2 | 3;
  /** Where minutes of walking are counted from. */
  from?: Origin | undefined;
};

function walkTo({ lat, lon }: VenueLine, from: Origin | undefined, lang: Lang): string | null {
  return from && lat !== null && lon !== null ? walkWords(from.at, { lat, lon }, lang) : null;
}

export function VenueCard({ lang, venue, level, from }: VenueCardProps): VNode {
  const street = streetLine(venue);
  const walk = walkTo(venue, from, lang);
  const badges = [
    ...venue.recognised.map((kind) => recognitionKindLabels[kind][lang]),
    ...(venue.lowThreshold ? [words.walkIn[lang]] : []),
  ];
  return (
    <Card
      title={<OwnWords said={venue.name} lang={lang} />}
      href={`/plekken/${venue.slug}`}
      level={level}
      kicker={[`${kindLabels[venue.kind][lang]}, ${venue.wijkName}`, walk].filter(Boolean).join(' · ')}
      {...(street === null ? {} : { footer: street })}
      {...(badges.length === 0
        ? {}
        : {
            badge: badges.map((badge) => (
              <>
                <Badge key={badge} tone={badge === words.walkIn[lang] ? 'sand' : 'green'}>
                  {badge}
                </Badge>{' '}
              </>
            )),
          })}
    >
      <OwnWords as="p" said={venue.summary} lang={lang} />
    </Card>
  );
}

/** On the page of a wijk: its places, the recognised ones too; at most eight. */
export function WijkPlaces(props: {
  lang: Lang;
  wijk: { readonly slug: string; readonly name: string };
  venues: readonly VenueLine[];
  found: number;
}): VNode {
  const { lang, wijk, venues } = props;
  return (
    <section aria-labelledby="plekken-hier">
      <Heading level={2} id="plekken-hier">
        {words.here[lang]}
      </Heading>
      {venues.length === 0 ? (
        <p>{words.hereNone[lang]}</p>
      ) : (
        <CardList>
          {venues.map((venue) => (
            <VenueCard key={venue.id} lang={lang} venue={venue} level={3} />
          ))}
        </CardList>
      )}
      <ButtonGroup>
        {props.found > 0 && (
          <LinkButton href={`/plekken?wijk=${wijk.slug}`} variant="secondary">
            {fill(words.hereAll, lang, { wijk: wijk.name })}
          </LinkButton>
        )}
        <LinkButton href="/plekken/dekking" variant="quiet">
          {words.coverage[lang]}
        </LinkButton>
      </ButtonGroup>
    </section>
  );
}

/** On the page of who runs them. */
export function OwnPlaces({ lang, venues }: { lang: Lang; venues: readonly VenueLine[] }): VNode {
  return (
    <section aria-labelledby="eigen-plekken">
      <Heading level={2} id="eigen-plekken">
        {words.own[lang]}
      </Heading>
      <CardList>
        {venues.map((venue) => (
          <VenueCard key={venue.id} lang={lang} venue={venue} level={3} />
        ))}
      </CardList>
    </section>
  );
}
