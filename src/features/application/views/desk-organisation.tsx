/** The service desk finds the applicant's organisation, or adds it. */
import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, Details, ErrorSummary, Form, fill, Heading, Lead, TextInput } from '../../../ui/index.ts';
import { legalFormLabels, OrganisationFields, type OrganisationTyped } from '../../party/index.ts';
import type { Organisation } from '../../party/types.ts';
import { BackLink } from './form-page.tsx';

export const deskOrganisationWords = {
  title: text('Voor welke organisatie is de aanvraag?', 'For which organisation is the application?'),
  lead: text(
    'Zoek eerst of wij de organisatie al kennen. Voeg haar anders toe.',
    'First look whether we know the organisation. Add it otherwise.',
  ),
  back: text('Terug naar het formulier', 'Back to the form'),
  knownOf: text('Organisaties van {name}', 'Organisations of {name}'),
  searchLabel: text('Naam of KvK-nummer', 'Name or Chamber of Commerce number'),
  search: text('Zoeken', 'Search'),
  searchEmpty: text(
    'Vul een naam of een KvK-nummer in, minstens 2 tekens.',
    'Enter a name or a Chamber of Commerce number, at least 2 characters.',
  ),
  found: text('Wij vonden', 'We found'),
  nobody: text('Wij kennen deze organisatie nog niet', 'We do not know this organisation yet'),
  choose: text('Kies deze organisatie', 'Choose this organisation'),
  fresh: text('Een nieuwe organisatie toevoegen', 'Add a new organisation'),
  freshNote: text(
    'Niemand kan daarna online iets doen voor deze organisatie, tot de beheerder iemand toevoegt die voor haar mag tekenen.',
    'Nobody can do anything online for this organisation after that, until the administrator adds someone who may sign for it.',
  ),
  add: text('Toevoegen en kiezen', 'Add and choose'),
} as const satisfies Record<string, Text>;
const words = deskOrganisationWords;

export type DeskOrganisationProps = {
  readonly lang: Lang;
  readonly id: string;
  readonly back: string;
  readonly applicantName: string;
  /** Those that the applicant belongs to already. */
  readonly known: readonly Organisation[];
  readonly search: string;
  /** Null before a search. */
  readonly hits: readonly Organisation[] | null;
  readonly typed: OrganisationTyped;
  readonly wijken: readonly { readonly id: string; readonly name: string }[];
  readonly problems: readonly Problem[];
};

export function DeskOrganisationView(props: DeskOrganisationProps): VNode {
  const { lang, known, hits, problems } = props;
  const base = `/balie/organisatie/${props.id}`;
  return (
    <>
      <BackLink href={props.back}>{words.back[lang]}</BackLink>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      {known.length > 0 && (
        <>
          <Heading level={2}>{fill(words.knownOf, lang, { name: props.applicantName })}</Heading>
          <Choices lang={lang} base={base} organisations={known} />
        </>
      )}
      <Form action={`${base}/zoeken`} label={words.search[lang]}>
        <TextInput
          lang={lang}
          problems={problems}
          name="zoek"
          label={words.searchLabel[lang]}
          value={props.search}
          optional="unmarked"
          autocomplete="off"
        />
        <Button variant="secondary" icon="search">
          {words.search[lang]}
        </Button>
      </Form>
      {hits !== null && (
        <>
          <Heading level={2}>{(hits.length > 0 ? words.found : words.nobody)[lang]}</Heading>
          <Choices lang={lang} base={base} organisations={hits} />
        </>
      )}
      <Fresh {...props} action={`${base}/nieuw`} />
    </>
  );
}

function Choices(props: {
  readonly lang: Lang;
  readonly base: string;
  readonly organisations: readonly Organisation[];
}): VNode | null {
  const { lang, base, organisations } = props;
  if (organisations.length === 0) return null;
  return (
    <ul class="hv-drafts">
      {organisations.map(({ id, name, legalForm, kvkNumber }) => (
        <li class="hv-draft" key={id}>
          <div>
            <p class="hv-draft__title">{name}</p>
            <p class="hv-draft__about">
              {[legalFormLabels[legalForm][lang], kvkNumber].filter(Boolean).join(', ')}
            </p>
          </div>
          <Form action={`${base}/kiezen`} label={`${words.choose[lang]}: ${name}`}>
            <input type="hidden" name="organisation" value={id} />
            <Button variant="secondary">{words.choose[lang]}</Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function Fresh(props: DeskOrganisationProps & { readonly action: string }): VNode {
  const { lang, typed, wijken, problems, hits } = props;
  const mending = problems.some(({ field }) => field !== 'zoek');
  return (
    <Details summary={words.fresh[lang]} open={mending || hits?.length === 0}>
      <p>{words.freshNote[lang]}</p>
      <Form action={props.action} label={words.fresh[lang]}>
        <OrganisationFields lang={lang} typed={typed} wijken={wijken} problems={problems} />
        <Button icon="plus">{words.add[lang]}</Button>
      </Form>
    </Details>
  );
}
