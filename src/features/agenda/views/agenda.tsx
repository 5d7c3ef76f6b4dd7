import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Details,
  EmptyState,
  ErrorSummary,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Pager,
} from '../../../ui/index.ts';
import { dayWords } from '../../activity/index.ts';
import { type Origin, ViewTabs, walkingRule } from '../../place/index.ts';
import { embedWords } from '../embed/messages.ts';
import { type AgendaForm, agendaQuery, mapView, type TypedAgenda } from '../forms.ts';
import { inPeriodLabels, agendaWords as words } from '../messages.ts';
import type { Occasion } from '../occasions.ts';
import { KeepOffline } from '../offline/view.tsx';
import { sheetAddress } from '../poster/forms.ts';
import { posterWords } from '../poster/messages.ts';
import { WallLinks } from '../poster/views.tsx';
import { searchHref } from '../search/forms.ts';
import { Made } from '../search/made.tsx';
import type { Understood } from '../search/rules.ts';
import type { Subject } from '../store.ts';
import { type Chip, chipsOf, nearWords } from './chips.tsx';
import { AgendaFilterForm, type FilterFormProps } from './filter.tsx';
import { Days, OccasionList } from './occasions.tsx';

export type AgendaProps = FilterFormProps & {
  readonly title: string;
  readonly occasions: readonly Occasion[];
  /** Of today, and over. */
  readonly earlier: readonly Occasion[];
  readonly wijkName: string | null;
  /** What was made of the words; null when none were typed. */
  readonly words: Understood | null;
  /** May she change which words mean the same? */
  readonly keepsSynonyms: boolean;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** One place, organisation or activity that it is about. */
  readonly subject: Subject | null;
  /** The gebied that the question names. */
  readonly gebied: string | null;
  /** Null on the list. */
  readonly map: VNode | null;
  readonly origin: Origin | null;
};

export function AgendaView(props: AgendaProps): VNode {
  const { lang, form, occasions, today, title, subject } = props;
  const named = {
    wijk: props.wijkName,
    gebied: props.gebied,
    subject: subject?.name ?? null,
    origin: props.origin,
  };
  const chips = chipsOf(form, named, lang);
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ErrorSummary lang={lang} problems={form.problems} />
      <AgendaFilterForm
        lang={lang}
        form={form}
        today={today}
        wijken={props.wijken}
        postcode={props.postcode}
        chips={chips}
      />
      <Asked lang={lang} chips={chips} />
      <ViewTabs
        lang={lang}
        listHref={`/agenda${agendaQuery({ ...form.typed, beeld: '' })}`}
        mapHref={`/agenda${agendaQuery({ ...form.typed, beeld: mapView })}`}
        now={form.view}
      />
      <p role="status">{countLine(props)}</p>
      <Walking {...props} />
      {props.map}
      {props.words && (
        <Made
          lang={lang}
          understood={props.words}
          isFound={props.total > 0}
          hrefOf={(q) => `/agenda${agendaQuery({ ...form.typed, q })}`}
          keepsSynonyms={props.keepsSynonyms}
        />
      )}
      {subject && (
        <p>
          {words.onlyOf[lang]} <OwnWords as="a" href={subject.href} said={subject.name} lang={lang} />
        </p>
      )}
      <Earlier {...props} />
      {occasions.length === 0 ? (
        <Nothing lang={lang} form={form} />
      ) : (
        <Days
          occasions={occasions}
          today={today}
          lang={lang}
          level={2}
          withWijk={form.filter.wijk === null}
        />
      )}
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `/agenda${agendaQuery(form.typed, page)}`}
      />
      <div class="hv-screen-only">
        {props.page === 1 && form.typed.q === '' && form.problems.length === 0 && <KeepOffline lang={lang} />}
        <Calendar lang={lang} form={form} />
        {form.problems.length === 0 && <Wall lang={lang} form={form} />}
        <Heading level={2}>{embedWords.link[lang]}</Heading>
        <p>
          <a href={`/agenda/inbedden${agendaQuery({ ...form.typed, datum: '', beeld: '' })}`}>
            {embedWords.linkText[lang]}
          </a>
        </p>
      </div>
    </>
  );
}

/** How the minutes are reckoned; and what is near across the border of the wijk. */
function Walking({ lang, form, origin }: AgendaProps): VNode | null {
  if (origin === null) return null;
  const { typed, filter } = form;
  const near = filter.near !== null;
  return (
    <p class="hv-walking">
      {walkingRule(origin, lang)}{' '}
      <a
        href={`/agenda${agendaQuery(near ? { ...typed, dichtbij: '' } : { ...typed, wijk: '', gebied: '', dichtbij: 'ja' })}`}
      >
        {near ? words.alsoFurther[lang] : nearWords(lang)}
      </a>{' '}
      <a href={`/?${new URLSearchParams({ vanaf: origin.value })}`}>{words.atHome[lang]}</a>
    </p>
  );
}

/** Whoever looks for what she just missed opens it. */
function Earlier({ lang, earlier, form }: AgendaProps): VNode | null {
  if (earlier.length === 0) return null;
  return (
    <div class="hv-earlier">
      <Details summary={fill(words.earlier, lang, { n: earlier.length })}>
        <OccasionList occasions={earlier} lang={lang} level={2} withWijk={form.filter.wijk === null} />
      </Details>
    </div>
  );
}

const counted = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

function countLine({ lang, form, total }: AgendaProps): string {
  const { when } = form;
  const count =
    total === 0
      ? words.none[lang]
      : total === 1
        ? words.foundOne[lang]
        : fill(words.found, lang, { n: counted[lang].format(total) });
  const day = when.kind === 'date' ? dayWords(when.date, lang) : '';
  const period = fill(inPeriodLabels[when.kind], lang, { day });
  return `${fill(words.inPeriod, lang, { count, period })}.`;
}

/** Only ways out that change something. */
function Nothing({ lang, form }: { lang: Lang; form: AgendaForm }): VNode {
  const { typed, when } = form;
  const { wijk, gebied, vanaf, beeld } = typed;
  const where: Partial<TypedAgenda> = { wijk, gebied, vanaf, beeld };
  const time: Partial<TypedAgenda> = { wanneer: typed.wanneer, datum: typed.datum };
  const narrowed = agendaQuery(typed) !== agendaQuery({ ...where, ...time });
  const ways = [
    ...(when.kind === 'week' ? [] : [{ query: { ...typed, wanneer: '', datum: '' }, said: words.tryWeek }]),
    ...(narrowed ? [{ query: { ...where, ...time }, said: words.tryAll }] : []),
    ...(wijk === '' && gebied === '' && typed.dichtbij === ''
      ? []
      : [{ query: { ...typed, wijk: '', gebied: '', dichtbij: '' }, said: words.tryCity }]),
  ];
  return (
    <EmptyState title={words.none[lang]} icon="calendar">
      <p>{words.noneNext[lang]}</p>
      <ul>
        {ways.map(({ query, said }) => (
          <li key={said.en}>
            <a href={`/agenda${agendaQuery(query)}`}>{said[lang]}</a>
          </li>
        ))}
        {typed.q !== '' && (
          <li>
            <a href={searchHref({ q: typed.q, wijk: typed.wijk, vanaf })}>{words.trySearch[lang]}</a>
          </li>
        )}
        <li>
          <a href="/wijken">{words.tryPlaces[lang]}</a>
        </li>
      </ul>
    </EmptyState>
  );
}

/** Without the days: a calendar keeps itself up to date. */
export const feedAddress = (typed: TypedAgenda): string =>
  `/agenda.ics${agendaQuery({ ...typed, wanneer: '', datum: '', beeld: '' })}`;

function Calendar({ lang, form }: { lang: Lang; form: AgendaForm }): VNode {
  return (
    <section aria-labelledby="eigen-agenda">
      <Heading level={2} id="eigen-agenda">
        {words.calendar[lang]}
      </Heading>
      <p>{words.calendarText[lang]}</p>
      <p>
        <LinkButton href={feedAddress(form.typed)} variant="secondary" icon="calendar" download>
          {words.calendarLink[lang]}
        </LinkButton>
      </p>
    </section>
  );
}

/** The sheets of what was asked, and where to choose another wijk or place. */
function Wall({ lang, form }: { lang: Lang; form: AgendaForm }): VNode {
  const { wijk, venue } = form.filter;
  const where = wijk !== null ? `?wijk=${wijk}` : venue !== null ? `?plek=${venue}` : '';
  return (
    <>
      <WallLinks
        hrefOf={(edition) => sheetAddress(form.typed, edition)}
        said={posterWords.choiceText}
        lang={lang}
        level={2}
      />
      <p>
        <a href={`/agenda/poster${where}`}>{posterWords.wallMore[lang]}</a>
      </p>
    </>
  );
}

/** On paper no form says what was asked. */
function Asked({ lang, chips }: { lang: Lang; chips: readonly Chip[] }): VNode | null {
  if (chips.length === 0) return null;
  return (
    <p class="hv-print-only">
      {words.chosen[lang]}:{' '}
      {chips.map(({ said }, place) => [place > 0 && ' · ', <OwnWords said={said} lang={lang} />])}
    </p>
  );
}
