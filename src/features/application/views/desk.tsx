/** The service desk: enters an application for somebody who came by paper, phone or desk. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Button,
  EmailInput,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { formWords } from '../messages.ts';
import { applicationStatus } from '../status.ts';
import type { FoundPerson } from '../store/people.ts';
import type { Application } from '../types.ts';
import { BackLink } from './form-page.tsx';

export const deskWords = {
  title: text('Servicebalie', 'Service desk'),
  lead: text(
    'Voer een aanvraag in voor iemand die een brief stuurt, belt of langskomt.',
    'Enter an application for somebody who writes, phones or drops in.',
  ),
  forWhom: text('Voor wie is de aanvraag?', 'For whom is the application?'),
  searchHint: text(
    'Zoek eerst of wij deze persoon al kennen: op e-mailadres, of op naam en postcode.',
    'First look whether we know this person: by e-mail address, or by name and postcode.',
  ),
  search: text('Zoeken', 'Search'),
  email: text('E-mailadres', 'E-mail address'),
  found: text('Wij vonden', 'We found'),
  nobody: text('Wij kennen deze persoon nog niet', 'We do not know this person yet'),
  choose: text('Aanvraag beginnen', 'Begin application'),
  fresh: text('Nieuwe persoon invoeren', 'Enter a new person'),
  searchAgain: text('Opnieuw zoeken', 'Search again'),
  entered: text('Door u ingevoerd', 'Entered by you'),
  none: text('U hebt nog niets ingevoerd', 'You have not entered anything yet'),
  application: text('Aanvraag', 'Application'),
  status: text('Status', 'Status'),
  received: text('Ontvangen', 'Received'),
  untitled: text('Zonder titel', 'Untitled'),
  newTitle: text('Aanvraag voor iemand anders', 'Application for somebody else'),
  scheme: text('Welke regeling en ronde?', 'Which scheme and round?'),
  channel: text('Hoe kwam de aanvraag binnen?', 'How did the application come in?'),
  paper: text('Op papier', 'On paper'),
  phone: text('Per telefoon', 'By telephone'),
  desk: text('Aan de balie', 'At the desk'),
  receivedOn: text('Datum van ontvangst', 'Date of receipt'),
  receivedHint: text(
    'Bij papier de datum van het stempel. Deze datum telt voor de termijn.',
    'For paper the date of the stamp. This date counts for the legal term.',
  ),
  lang: text('In welke taal krijgt deze persoon brieven?', 'In which language does this person get letters?'),
  person: text('Persoon', 'Person'),
  address: text('Adres', 'Address'),
  begin: text('Verder naar het formulier', 'On to the form'),
  emailHint: text(
    'Zonder e-mailadres krijgt deze persoon alles per post.',
    'Without an e-mail address this person gets everything by post.',
  ),
  searchEmpty: text(
    'Vul een e-mailadres in, of een naam met postcode.',
    'Enter an e-mail address, or a name with a postcode.',
  ),
} as const satisfies Record<string, Text>;

export type SearchValues = { readonly email: string; readonly name: string; readonly postcode: string };

export type DeskProps = {
  readonly lang: Lang;
  readonly entered: readonly Application[];
  readonly discarded: Application | null;
  readonly search: SearchValues;
  readonly problems: readonly Problem[];
};

export function DeskView({ lang, entered, discarded, search, problems }: DeskProps): VNode {
  return (
    <>
      <Heading level={1}>{deskWords.title[lang]}</Heading>
      <Lead>{deskWords.lead[lang]}</Lead>
      {discarded && (
        <Alert kind="info" lang={lang} role="status">
          <Form action={`/aanvragen/${discarded.id}/terugzetten`}>
            <Button variant="secondary">{{ nl: 'Ongedaan maken', en: 'Undo' }[lang]}</Button>
          </Form>
        </Alert>
      )}
      <Heading level={2}>{deskWords.forWhom[lang]}</Heading>
      <p>{deskWords.searchHint[lang]}</p>
      <ErrorSummary problems={problems} lang={lang} />
      <SearchForm lang={lang} search={search} problems={problems} />
      <p>
        <a href="/balie/nieuw">{deskWords.fresh[lang]}</a>
      </p>
      <Heading level={2}>{deskWords.entered[lang]}</Heading>
      <Entered lang={lang} entered={entered} />
    </>
  );
}

function SearchForm({ lang, search, problems }: Pick<DeskProps, 'lang' | 'search' | 'problems'>): VNode {
  const shared = { lang, problems, optional: 'unmarked' as const, autocomplete: 'off' };
  return (
    <Form action="/balie/zoeken" label={deskWords.search[lang]}>
      <EmailInput {...shared} name="email" label={deskWords.email[lang]} value={search.email} />
      <div class="hv-pair">
        <TextInput {...shared} name="name" label={formWords.name[lang]} value={search.name} />
        <TextInput
          {...shared}
          name="postcode"
          label={formWords.postcode[lang]}
          value={search.postcode}
          width="short"
        />
      </div>
      <Button variant="secondary" icon="search">
        {deskWords.search[lang]}
      </Button>
    </Form>
  );
}

function Entered({ lang, entered }: { lang: Lang; entered: readonly Application[] }): VNode {
  if (entered.length === 0) return <EmptyState title={deskWords.none[lang]} icon="file-text" />;
  return (
    <Table
      lang={lang}
      caption={deskWords.entered[lang]}
      hideCaption
      narrow="stack"
      columns={[
        {
          header: deskWords.application[lang],
          rowHeader: true,
          cell: (one: Application) => (
            <a href={`/aanvragen/${one.id}`}>
              {one.caseNumber ? `${one.caseNumber} ` : ''}
              {one.title || deskWords.untitled[lang]}
            </a>
          ),
        },
        {
          header: deskWords.status[lang],
          cell: (one) => <Badge>{applicationStatus.labels[one.status][lang]}</Badge>,
        },
        {
          header: deskWords.received[lang],
          cell: (one) => (one.receivedOn ? formatDate(one.receivedOn, lang) : '–'),
        },
      ]}
      rows={entered}
    />
  );
}

/** Who was found. Enough to tell people apart, no more. */
export function FoundView({
  lang,
  people,
}: {
  readonly lang: Lang;
  readonly people: readonly FoundPerson[];
}): VNode {
  return (
    <>
      <BackLink href="/balie">{deskWords.searchAgain[lang]}</BackLink>
      <Heading level={1}>{(people.length > 0 ? deskWords.found : deskWords.nobody)[lang]}</Heading>
      <ul class="hv-drafts">
        {people.map((person) => (
          <li class="hv-draft" key={person.id}>
            <div>
              <p class="hv-draft__title">{person.name}</p>
              <p class="hv-draft__about">
                {[person.street, person.postcode, person.town].filter(Boolean).join(', ')}
              </p>
            </div>
            <LinkButton href={`/balie/nieuw?persoon=${person.id}`} variant="secondary">
              {deskWords.choose[lang]}
            </LinkButton>
          </li>
        ))}
      </ul>
      <p>
        <a href="/balie/nieuw">{deskWords.fresh[lang]}</a>
      </p>
    </>
  );
}
