import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import {
  Badge,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Pager,
} from '../../../ui/index.ts';
import { listingStatus } from '../../listing/index.ts';
import type { ListedActivity } from '../store/activities.ts';

export const ownWords = {
  title: text('Mijn activiteiten', 'My activities'),
  lead: text(
    'Wat u hier bijhoudt, staat in de agenda van de wijk. Typ het één keer, in gewone taal.',
    'What you keep here is in the agenda of the neighbourhood. Type it once, in plain words.',
  ),
  add: text('Nieuwe activiteit', 'New activity'),
  calls: text('Gastheren bellen', 'Call hosts'),
  importThem: text('Inlezen uit een kalender of lijst', 'Import from a calendar or a list'),
  none: text('Er is nog geen activiteit', 'There is no activity yet'),
  noneText: text(
    'Zet erin wat u doet. Dat kost een paar minuten.',
    'Put in what you do. It takes a few minutes.',
  ),
  confirmed: text('Bevestigd op {moment}', 'Confirmed on {moment}'),
  unconfirmed: text('Nog niet bevestigd', 'Not yet confirmed'),
} as const;

type OwnProps = {
  lang: Lang;
  /** May she record that an activity took place? */
  mayCall: boolean;
  activities: readonly ListedActivity[];
  sentencesOf: ReadonlyMap<string, readonly string[]>;
  page: number;
  hasMore: boolean;
};

export function OwnActivitiesView({
  lang,
  activities,
  sentencesOf,
  page,
  hasMore,
  mayCall,
}: OwnProps): VNode {
  return (
    <>
      <Heading level={1}>{ownWords.title[lang]}</Heading>
      <Lead>{ownWords.lead[lang]}</Lead>
      <ButtonGroup>
        <LinkButton href="/mijn-activiteiten/nieuw" icon="plus">
          {ownWords.add[lang]}
        </LinkButton>
        <LinkButton href="/inlezen" icon="calendar" variant="secondary">
          {ownWords.importThem[lang]}
        </LinkButton>
        {mayCall && (
          <LinkButton href="/bellijst" icon="users" variant="secondary">
            {ownWords.calls[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
      {activities.length === 0 ? (
        <EmptyState title={ownWords.none[lang]} icon="calendar">
          <p>{ownWords.noneText[lang]}</p>
        </EmptyState>
      ) : (
        <CardList>
          {activities.map((activity) => (
            <Card
              key={activity.id}
              title={<OwnWords said={activity.title} lang={lang} />}
              href={`/mijn-activiteiten/${activity.slug}`}
              kicker={
                <>
                  <OwnWords said={activity.organisationName} lang={lang} />, {activity.wijkName}
                </>
              }
              badge={
                <Badge tone={activity.status === 'published' ? 'green' : 'orange'}>
                  {listingStatus.labels[activity.status][lang]}
                </Badge>
              }
              footer={
                activity.confirmedAt === null
                  ? ownWords.unconfirmed[lang]
                  : fill(ownWords.confirmed, lang, { moment: formatMoment(activity.confirmedAt, lang) })
              }
            >
              <p dir="auto">{(sentencesOf.get(activity.id) ?? []).join(' ')}</p>
            </Card>
          ))}
        </CardList>
      )}
      <Pager
        lang={lang}
        page={page}
        pages={hasMore ? page + 1 : page}
        hrefFor={(wanted) => `/mijn-activiteiten?pagina=${wanted}`}
      />
    </>
  );
}
