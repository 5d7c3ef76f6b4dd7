/** The page of one organisation. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import { formatDate } from '../../../kernel/dates.ts';
import { domainLabels } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch, inPageLangs, languageLabels, wordsIn } from '../../../kernel/words.ts';
import {
  AlsoIn,
  Badge,
  Breadcrumbs,
  ButtonGroup,
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
import { type AgeingRule, type Listing, ListingFoot, listingStatus } from '../../listing/index.ts';
import { actionKindLabels, organisationKindLabels } from '../messages.ts';
import type { NetworkOfOrganisation } from '../store/networks.ts';
import type { OrganisationContent, StreetAction } from '../types.ts';
import { words } from '../words.ts';
import type { WijkOption } from './find-organisations.tsx';
import { ClaimWaits } from './own-claims.tsx';

function factRows({ content, wijk, lang }: ProfileProps): SummaryRow[] {
  const row = (key: string, value: VNode | string | null): SummaryRow[] =>
    value === null || value === '' ? [] : [{ key, value }];
  const { website, publicEmail, publicPhone } = content;
  return [
    ...row(words.wijk[lang], wijk && <a href={`/wijken/${wijk.slug}`}>{wijk.name}</a>),
    ...row(words.street[lang], content.street && <OwnWords said={content.street} lang={lang} />),
    ...row(words.whatFor[lang], content.domains.map((domain) => domainLabels[domain][lang]).join(', ')),
    ...row(words.languages[lang], content.languages.map((code) => languageLabels[code][lang]).join(', ')),
    ...row(
      words.website[lang],
      website && (
        <a href={website} rel="noopener nofollow">
          {website.replace(/^https?:\/\/|\/$/g, '')}
        </a>
      ),
    ),
    ...row(words.email[lang], publicEmail && <a href={`mailto:${publicEmail}`}>{publicEmail}</a>),
    ...row(
      words.phone[lang],
      publicPhone && <a href={`tel:${publicPhone.replace(/[^\d+]/g, '')}`}>{publicPhone}</a>,
    ),
    ...row(words.since[lang], content.activeSince === null ? null : String(content.activeSince)),
  ];
}

export function Actions({ lang, actions }: { lang: Lang; actions: readonly StreetAction[] }): VNode {
  return (
    <Table
      lang={lang}
      id="acties"
      caption={words.actions[lang]}
      hideCaption
      narrow="stack"
      rows={actions}
      empty={<p>{words.actionsNone[lang]}</p>}
      columns={[
        {
          header: words.actionTitle[lang],
          rowHeader: true,
          cell: (row) => <OwnWords said={inDutch(row.title)} lang={lang} />,
        },
        { header: words.kind[lang], cell: (row) => actionKindLabels[row.kind][lang] },
        {
          header: words.when[lang],
          cell: (row) => (row.heldOn === null ? row.year : formatDate(row.heldOn, lang)),
        },
      ]}
    />
  );
}

export type ProfileProps = {
  lang: Lang;
  listing: Listing;
  content: OrganisationContent;
  wijk: WijkOption | null;
  networks: readonly NetworkOfOrganisation[];
  actions: readonly StreetAction[];
  sections: readonly (VNode | null)[];
  /** For who keeps it: what a steward has still to say of it, or said. */
  verdict: VNode | null;
  /** Nobody keeps it: it can be claimed; or this reader did so, and waits. */
  claim: 'open' | 'asked' | 'none';
  /** Of what waits, only by who keeps it. */
  mayEdit: boolean;
  keeper: boolean;
  ageing: AgeingRule;
  today: PlainDate;
};

function Networks({ lang, networks }: Pick<ProfileProps, 'lang' | 'networks'>): VNode | null {
  if (networks.length === 0) return null;
  return (
    <section aria-labelledby="netwerken">
      <Heading level={2} id="netwerken">
        {words.takesPart[lang]}
      </Heading>
      <ul>
        {networks.map((network) => (
          <li key={network.slug}>
            <OwnWords as="a" href={`/netwerken/${network.slug}`} said={network.name} lang={lang} />
            {network.since !== null &&
              ` (${words.sinceDay[lang].toLowerCase()} ${formatDate(network.since, lang)})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Doors({ lang, listing, content, claim, mayEdit, keeper }: ProfileProps): VNode {
  const path = `/organisaties/${listing.slug}`;
  return (
    <ButtonGroup>
      {mayEdit && (
        <LinkButton href={`${path}/bewerken`} icon="pencil" variant="secondary">
          {words.edit[lang]}
        </LinkButton>
      )}
      {keeper && content.kind === 'streetGroup' && (
        <LinkButton href={`${path}/acties`} icon="calendar" variant="secondary">
          {words.keepActions[lang]}
        </LinkButton>
      )}
      {keeper && (
        <LinkButton href="/inlezen" icon="calendar" variant="secondary">
          {words.importList[lang]}
        </LinkButton>
      )}
      {claim === 'open' && (
        <LinkButton href={`${path}/claim`} icon="users" variant="secondary">
          {words.claim[lang]}
        </LinkButton>
      )}
    </ButtonGroup>
  );
}

export function ProfileView(props: ProfileProps): VNode {
  const { lang, listing, content } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.organisations[lang], href: '/organisaties' }]} />
      <Heading level={1} kicker={organisationKindLabels[content.kind][lang]}>
        <OwnWords said={content.name} lang={lang} />
      </Heading>
      {listing.status !== 'published' && (
        <p>
          <Badge tone="orange">{listingStatus.labels[listing.status][lang]}</Badge>
        </p>
      )}
      {props.verdict}
      {props.claim === 'asked' && <ClaimWaits lang={lang} />}
      <OwnWords as="p" class="hv-lead" said={inPageLangs(content.summary)} lang={lang} />
      <AlsoIn lang={lang} {...content} />
      {wordsIn(inPageLangs(content.description), lang) !== '' && (
        <Prose>
          <OwnParagraphs said={inPageLangs(content.description)} lang={lang} />
        </Prose>
      )}
      <InOtherLanguages {...content} />
      <SummaryList lang={lang} rows={factRows(props)} />
      {props.sections}
      {content.kind === 'streetGroup' && (
        <section aria-labelledby="acties-kop">
          <Heading level={2} id="acties-kop">
            {words.actions[lang]}
          </Heading>
          <Actions lang={lang} actions={props.actions} />
        </section>
      )}
      <Networks lang={lang} networks={props.networks} />
      <Doors {...props} />
      <ListingFoot lang={lang} listing={listing} ageing={props.ageing} today={props.today} />
    </>
  );
}
