/** Someone's own applications, and what can be done with each. */
import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  CardList,
  EmptyState,
  Form,
  fill,
  Heading,
  LinkButton,
  OwnWords,
  type Tone,
} from '../../../ui/index.ts';
import { applicationStatus } from '../status.ts';
import type { Application, ApplicationStatus } from '../types.ts';
import { Asked, type AskedProps } from './own-asked.tsx';
import { clockWords } from './say-by-when.ts';

const words = {
  title: text('Mijn aanvragen', 'My applications'),
  none: text('U hebt nog geen aanvragen', 'You have no applications yet'),
  find: text('Welke steun past bij mij?', 'Which support fits me?'),
  drafts: text('Nog niet ingediend', 'Not submitted yet'),
  running: text('Ingediend', 'Submitted'),
  untitled: text('Zonder titel', 'Untitled'),
  goOn: text('Verder invullen', 'Go on filling in'),
  discard: text('Weggooien', 'Discard'),
  prepared: text(
    'Dit stond voor u klaar. Er is {amount} voor u apart gezet.',
    'This was made ready for you. {amount} is set aside for you.',
  ),
  closes: text('Indienen kan tot en met {date}', 'Can be submitted until {date}'),
  saved: text('Bewaard op {date}', 'Saved on {date}'),
  undo: text('Ongedaan maken', 'Undo'),
  share: text('Uw deel van een subsidie van een ander', 'Your part of a subsidy of another'),
  changes: text('Wat verandert er voor uw organisatie?', 'What changes for your organisation?'),
  discarded: text('Uw concept ‘{title}’ is weggegooid.', 'Your draft ‘{title}’ has been discarded.'),
  news: text('Nieuw bericht', 'New message'),
  cosigners: text(
    '{confirmed} van de {needed} mede-ondertekenaars bevestigd',
    '{confirmed} of {needed} co-signers confirmed',
  ),
  copy: text('Wat u invulde', 'What you entered'),
  startedBefore: text('U bent hier al aan begonnen', 'You have already begun this'),
  fresh: text('Nieuwe aanvraag beginnen', 'Begin a new application'),
} as const satisfies Record<string, Text>;

export type OwnApplication = AskedProps & {
  readonly application: Application;
  readonly roundName: string;
  readonly closesOn: string;
  readonly cosigners: { readonly confirmed: number; readonly needed: number };
  readonly organisationName: string | null;
  /** Did the office write something that she has not seen? */
  readonly unread: boolean;
};

const tones: Readonly<Partial<Record<ApplicationStatus, Tone>>> = {
  draft: 'sand',
  incomplete: 'orange',
  running: 'green',
  withdrawn: 'neutral',
};

function OwnTitle({ of, lang }: { of: Application; lang: Lang }): VNode {
  if (of.title === '') return <>{words.untitled[lang]}</>;
  return <OwnWords said={saidIn(of.lang, of.title)} lang={lang} />;
}

function OwnCard({ own, lang, today }: { own: OwnApplication; lang: Lang; today: string }): VNode {
  const { application, cosigners } = own;
  const waiting =
    application.completeAt === null &&
    cosigners.confirmed < cosigners.needed &&
    (application.status === 'submitted' || application.status === 'incomplete');
  const clock = clockWords(application, today, lang);
  return (
    <Card
      title={<OwnTitle of={application} lang={lang} />}
      href={`/zaken/${application.caseNumber}`}
      level={3}
      kicker={[application.caseNumber, own.organisationName].filter(Boolean).join(' · ')}
      badge={
        <Badge tone={tones[application.status] ?? 'neutral'}>
          {applicationStatus.labels[application.status][lang]}
        </Badge>
      }
    >
      {own.unread && (
        <p>
          <Badge tone="orange">{words.news[lang]}</Badge>
        </p>
      )}
      {application.requestedCents !== null && <p>{formatCents(application.requestedCents, lang)}</p>}
      {waiting && <p>{fill(words.cosigners, lang, cosigners)}</p>}
      {clock !== null && <p>{clock}</p>}
      <Asked {...own} today={today} lang={lang} />
      <p>
        <a href={`/aanvragen/${application.id}/bevestiging`}>
          {words.copy[lang]}
          <span class="hv-visually-hidden"> {application.caseNumber}</span>
        </a>
      </p>
    </Card>
  );
}

function DraftItem({ own, lang, today }: { own: OwnApplication; lang: Lang; today: string }): VNode {
  const { application } = own;
  const title = application.title || words.untitled[lang];
  return (
    <li class="hv-draft">
      <div>
        <p class="hv-draft__title">
          <a href={`/aanvragen/${application.id}`}>
            <OwnTitle of={application} lang={lang} />
          </a>
        </p>
        <p class="hv-draft__about">
          {own.roundName}
          {'. '}
          {application.preparedCents !== null &&
            `${fill(words.prepared, lang, { amount: formatCents(application.preparedCents, lang) })} `}
          {own.closesOn >= today && `${fill(words.closes, lang, { date: formatDate(own.closesOn, lang) })}. `}
          {fill(words.saved, lang, {
            date: formatDate(dateOf(application.updatedAt), lang),
          })}
          .
        </p>
      </div>
      <LinkButton href={`/aanvragen/${application.id}`} variant="secondary">
        {words.goOn[lang]}
        <span class="hv-visually-hidden">
          {' '}
          <OwnTitle of={application} lang={lang} />
        </span>
      </LinkButton>
      <Form action={`/aanvragen/${application.id}/weggooien`} label={`${words.discard[lang]} ${title}`}>
        <Button variant="quiet" icon="trash">
          {words.discard[lang]}
          <span class="hv-visually-hidden">
            {' '}
            <OwnTitle of={application} lang={lang} />
          </span>
        </Button>
      </Form>
    </li>
  );
}

export type OwnProps = {
  readonly lang: Lang;
  readonly today: string;
  readonly applications: readonly OwnApplication[];
  /** Just thrown away: can be brought back. */
  readonly discarded: Application | null;
  /** Member of an organisation: for her the way in which the city pays changes. */
  readonly ofOrganisation: boolean;
};

const waitsForHer = ({ application, tellBy, showBy }: OwnApplication): boolean =>
  application.status === 'incomplete' || tellBy !== null || showBy !== null;

export function OwnApplicationsView(props: OwnProps): VNode {
  const { lang, today, applications, discarded } = props;
  const drafts = applications.filter((own) => own.application.status === 'draft');
  // What waits for her comes first; the rest stays in its order.
  const cases = applications
    .filter((own) => own.application.caseNumber !== null)
    .toSorted((a, b) => Number(waitsForHer(b)) - Number(waitsForHer(a)));
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      {discarded && <Discarded lang={lang} discarded={discarded} />}
      {applications.length === 0 && (
        <EmptyState title={words.none[lang]}>
          <p>
            <LinkButton href="/welke-steun">{words.find[lang]}</LinkButton>
          </p>
        </EmptyState>
      )}
      {drafts.length > 0 && (
        <section aria-labelledby="kop-concepten">
          <Heading level={2} id="kop-concepten">
            {words.drafts[lang]}
          </Heading>
          <ul class="hv-drafts">
            {drafts.map((own) => (
              <DraftItem key={own.application.id} own={own} lang={lang} today={today} />
            ))}
          </ul>
        </section>
      )}
      {cases.length > 0 && (
        <section aria-labelledby="kop-ingediend">
          <Heading level={2} id="kop-ingediend">
            {words.running[lang]}
          </Heading>
          <CardList>
            {cases.map((own) => (
              <OwnCard key={own.application.id} own={own} lang={lang} today={today} />
            ))}
          </CardList>
        </section>
      )}
      {props.ofOrganisation && (
        <p>
          <a href="/wat-verandert-er">{words.changes[lang]}</a>
          <br />
          <a href="/deel-van-subsidie">{words.share[lang]}</a>
        </p>
      )}
    </>
  );
}

function Discarded({ lang, discarded }: { lang: Lang; discarded: Application }): VNode {
  const title = discarded.title || words.untitled[lang];
  return (
    <Alert kind="info" lang={lang} role="status">
      <p>{fill(words.discarded, lang, { title })}</p>
      <Form action={`/aanvragen/${discarded.id}/terugzetten`} label={words.undo[lang]}>
        <Button variant="secondary">{words.undo[lang]}</Button>
      </Form>
    </Alert>
  );
}

export function StartedBeforeView(props: {
  readonly lang: Lang;
  readonly roundName: string;
  readonly drafts: readonly Application[];
  readonly freshHref: string;
}): VNode {
  const { lang, drafts } = props;
  return (
    <>
      <Heading level={1} kicker={props.roundName}>
        {words.startedBefore[lang]}
      </Heading>
      <ul class="hv-drafts">
        {drafts.map((draft) => (
          <li class="hv-draft" key={draft.id}>
            <div>
              <p class="hv-draft__title">{draft.title || words.untitled[lang]}</p>
              <p class="hv-draft__about">
                {fill(words.saved, lang, {
                  date: formatDate(dateOf(draft.updatedAt), lang),
                })}
              </p>
            </div>
            <LinkButton href={`/aanvragen/${draft.id}`}>{words.goOn[lang]}</LinkButton>
          </li>
        ))}
      </ul>
      <p>
        <a href={props.freshHref}>{words.fresh[lang]}</a>
      </p>
    </>
  );
}
