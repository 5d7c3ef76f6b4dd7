import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch, inPageLangs, wordsIn } from '../../../kernel/words.ts';
import {
  AlsoIn,
  Badge,
  Breadcrumbs,
  ButtonGroup,
  Columns,
  Heading,
  InOtherLanguages,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  Prose,
  SummaryList,
  type SummaryRow,
  Table,
} from '../../../ui/index.ts';
import { ClaimWaits } from '../../community/index.ts';
import { type AgeingRule, type Listing, ListingFoot, listingStatus } from '../../listing/index.ts';
import { answerLabels, kindLabels, managementLabels } from '../messages.ts';
import { functionLabels } from '../rules/criteria.ts';
import { openingLines } from '../rules/opening.ts';
import { addressLine, equipmentLine, hasAddress, priceLine, sizeLine } from '../rules.ts';
import type { PublicRecognition, Room, VenueContent } from '../types.ts';
import { RecognisedParts } from './recognised.tsx';
import { claimWords, placesWords as words } from './words.ts';

export type VenueProps = {
  lang: Lang;
  listing: Listing;
  ageing: AgeingRule;
  today: PlainDate;
  venue: VenueContent;
  organisationSlug: string | null;
  wijkSlug: string;
  recognitions: readonly PublicRecognition[];
  /** Handed in from above: the activities here, the history. */
  sections: readonly VNode[];
  /** For who keeps it: what a steward has still to say of it, or said. */
  verdict: VNode | null;
  /** This reader asked to keep it, and waits. */
  asked: boolean;
  /** What this reader may do. */
  may: { readonly keep: boolean; readonly recognition: boolean };
};

export function VenueView(props: VenueProps): VNode {
  const { lang, venue, listing } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: '/plekken' }]} />
      <Heading level={1} kicker={`${kindLabels[venue.kind][lang]}, ${venue.wijkName}`}>
        <OwnWords said={venue.name} lang={lang} />
      </Heading>
      {listing.status !== 'published' && (
        <p>
          <Badge tone="orange">{listingStatus.labels[listing.status][lang]}</Badge>
        </p>
      )}
      {props.verdict}
      {props.asked && <ClaimWaits lang={lang} />}
      <OwnWords as="p" class="hv-lead" said={inPageLangs(venue.summary)} lang={lang} />
      <AlsoIn lang={lang} {...venue} />
      {/* On a phone the facts come last; where it is, one wants to know at once. */}
      {hasAddress(venue) && <p>{addressLine(venue)}</p>}
      {venue.lowThreshold && (
        <p>
          <Badge tone="green" icon="house">
            {words.lowThreshold[lang]}
          </Badge>
        </p>
      )}
      <Columns aside={<Facts {...props} />} asideFirst>
        <About lang={lang} venue={venue} />
        {props.sections}
        <Rooms {...props} />
        <RecognisedParts lang={lang} recognitions={props.recognitions} />
        <Actions {...props} />
        <ListingFoot lang={lang} listing={listing} ageing={props.ageing} today={props.today} />
      </Columns>
    </>
  );
}

function contactRows(venue: VenueContent, lang: Lang): SummaryRow[] {
  const { publicPhone: phone, publicEmail: email, website } = venue;
  return [
    ...(phone === null
      ? []
      : [{ key: words.phone[lang], value: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> }]),
    ...(email === null ? [] : [{ key: words.email[lang], value: <a href={`mailto:${email}`}>{email}</a> }]),
    ...(website === null
      ? []
      : [
          {
            key: words.website[lang],
            value: (
              <a href={website} rel="nofollow">
                {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
              </a>
            ),
          },
        ]),
  ];
}

function Facts({ lang, venue, organisationSlug, wijkSlug }: VenueProps): VNode {
  const lines = openingLines(venue.opening, lang);
  return (
    <>
      <Heading level={2}>{words.contact[lang]}</Heading>
      <SummaryList
        lang={lang}
        rows={[
          ...(hasAddress(venue) ? [{ key: words.address[lang], value: addressLine(venue) }] : []),
          { key: words.inWijk[lang], value: <a href={`/wijken/${wijkSlug}`}>{venue.wijkName}</a> },
          ...contactRows(venue, lang),
          ...(venue.organisationName === null || organisationSlug === null
            ? []
            : [
                {
                  key: words.managedBy[lang],
                  value: (
                    <OwnWords
                      as="a"
                      href={`/organisaties/${organisationSlug}`}
                      said={venue.organisationName}
                      lang={lang}
                    />
                  ),
                },
              ]),
          ...(venue.management === null
            ? []
            : [{ key: words.management[lang], value: managementLabels[venue.management][lang] }]),
        ]}
      />
      <Heading level={2}>{words.opening[lang]}</Heading>
      {lines.length === 0 ? (
        <p>{words.openingUnknown[lang]}</p>
      ) : (
        <SummaryList lang={lang} rows={lines.map(({ day, times }) => ({ key: day, value: times }))} />
      )}
      <Heading level={2}>{words.access[lang]}</Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.accessWheelchair[lang], value: answerLabels[venue.wheelchair][lang] },
          { key: words.accessToilet[lang], value: answerLabels[venue.accessibleToilet][lang] },
          { key: words.accessTransit[lang], value: answerLabels[venue.nearTransit][lang] },
          { key: words.accessWalkIn[lang], value: answerLabels[venue.lowThreshold ? 'yes' : 'no'][lang] },
        ]}
      />
    </>
  );
}

function About({ lang, venue }: { lang: Lang; venue: VenueContent }): VNode {
  return (
    <>
      {wordsIn(inPageLangs(venue.description), lang) !== '' && (
        <Prose>
          <h2>{words.about[lang]}</h2>
          <OwnParagraphs said={inPageLangs(venue.description)} lang={lang} />
        </Prose>
      )}
      <InOtherLanguages {...venue} />
      {venue.functions.length > 0 && (
        <>
          <h2>{words.functions[lang]}</h2>
          <ul>
            {venue.functions.map((name) => (
              <li key={name}>{functionLabels[name][lang]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Rooms({ lang, venue, listing, may }: VenueProps): VNode | null {
  if (venue.rooms.length === 0 && !may.keep) return null;
  const unknown = words.unknown[lang];
  const own = `/plekken/${listing.slug}/ruimtes`;
  const change = {
    header: words.changeRoom[lang],
    action: true,
    cell: (room: Room) => (
      <a href={`${own}/${room.id}`}>
        {words.changeRoom[lang]}
        <span class="hv-visually-hidden">
          : <OwnWords said={room.name} lang={lang} />
        </span>
      </a>
    ),
  };
  return (
    <section aria-labelledby="ruimten">
      <Heading level={2} id="ruimten">
        {words.rooms[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={words.roomsCaption[lang]}
        hideCaption
        narrow="stack"
        rows={venue.rooms}
        columns={[
          {
            header: words.room[lang],
            rowHeader: true,
            cell: (room) => (
              <>
                <OwnWords said={room.name} lang={lang} />
                {room.note !== null && <OwnWords class="hv-hint" said={inDutch(room.note)} lang={lang} />}
              </>
            ),
          },
          { header: words.size[lang], cell: (room) => sizeLine(room, lang) ?? unknown },
          { header: words.equipment[lang], cell: (room) => equipmentLine(room, lang) || unknown },
          { header: words.accessWheelchair[lang], cell: (room) => answerLabels[room.wheelchair][lang] },
          { header: words.price[lang], cell: (room) => priceLine(room, lang) ?? unknown },
          {
            header: words.contact[lang],
            cell: (room) => {
              const contact = room.contact ?? venue.publicPhone;
              return contact === null ? unknown : <OwnWords said={contact} lang={lang} />;
            },
          },
          ...(may.keep ? [change] : []),
        ]}
      />
      {may.keep && (
        <p>
          <LinkButton href={`${own}/nieuw`} variant="secondary" icon="plus">
            {words.newRoom[lang]}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Actions({ lang, listing, may, asked }: VenueProps): VNode {
  const onMap = listing.status === 'published';
  return (
    <ButtonGroup>
      {(may.keep || onMap) && (
        <LinkButton href={`/plekken/${listing.slug}/wijzigen`} variant="secondary" icon="pencil">
          {may.keep ? words.edit[lang] : words.propose[lang]}
        </LinkButton>
      )}
      {onMap && listing.organisationId === null && !asked && (
        <LinkButton href={`/plekken/${listing.slug}/claim`} variant="quiet">
          {claimWords.title[lang]}
        </LinkButton>
      )}
      {may.recognition && (
        <LinkButton href={`/plekken/${listing.slug}/erkenning`} variant="quiet">
          {words.askRecognition[lang]}
        </LinkButton>
      )}
    </ButtonGroup>
  );
}
