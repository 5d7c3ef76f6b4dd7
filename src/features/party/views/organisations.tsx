import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Radios,
  Select,
  SummaryList,
  TextInput,
} from '../../../ui/index.ts';
import { legalFormLabels, rightHints, rightLabels } from '../messages.ts';
import { legalForms, type Organisation, type OwnOrganisation } from '../types.ts';
import { organisationWords as words } from './organisation-words.ts';

type Choice = { readonly id: string; readonly name: string };

export const factsOf = (organisation: Organisation, wijkName: string | null, lang: Lang) => [
  { key: words.legalForm[lang], value: legalFormLabels[organisation.legalForm][lang] },
  ...(organisation.kvkNumber === null ? [] : [{ key: words.kvk[lang], value: organisation.kvkNumber }]),
  ...(wijkName === null ? [] : [{ key: words.wijkLabel[lang], value: wijkName }]),
];

type PublicProps = { lang: Lang; organisation: Organisation; wijkName: string | null };

/** What everyone sees: never a person. */
export function OrganisationView({ lang, organisation, wijkName }: PublicProps): VNode {
  return (
    <>
      <Heading level={1}>{organisation.name}</Heading>
      {organisation.invented && (
        <p>
          <Badge tone="sand">{words.invented[lang]}</Badge>
        </p>
      )}
      <SummaryList lang={lang} rows={factsOf(organisation, wijkName, lang)} />
    </>
  );
}

export function MyOrganisationsView({
  lang,
  organisations,
}: {
  lang: Lang;
  organisations: readonly OwnOrganisation[];
}): VNode {
  const add = (
    <p>
      <LinkButton
        href="/mijn-organisaties/nieuw"
        icon="plus"
        variant={organisations.length === 0 ? 'primary' : 'secondary'}
      >
        {words.add[lang]}
      </LinkButton>
    </p>
  );
  return (
    <>
      <Heading level={1}>{words.mine[lang]}</Heading>
      <Lead>{words.mineLead[lang]}</Lead>
      {organisations.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="users">
          <p>{words.noneText[lang]}</p>
        </EmptyState>
      ) : (
        <CardList>
          {organisations.map((organisation) => (
            <Card
              key={organisation.id}
              title={organisation.name}
              href={`/mijn-organisaties/${organisation.slug}`}
              kicker={legalFormLabels[organisation.legalForm][lang]}
              badge={<Badge tone="green">{rightLabels[organisation.right][lang]}</Badge>}
            >
              {rightHints[organisation.right][lang]}
            </Card>
          ))}
        </CardList>
      )}
      {add}
      <p>
        <a href="/mijn-claims">{words.asked[lang]}</a>
      </p>
    </>
  );
}

export type OrganisationTyped = Readonly<Record<'name' | 'legalForm' | 'kvkNumber' | 'wijkId', string>>;
type AddProps = {
  lang: Lang;
  typed: OrganisationTyped;
  wijken: readonly Choice[];
  problems: readonly Problem[];
};

/** What is asked about an organisation, by whoever adds it. */
export function OrganisationFields({ lang, typed, wijken, problems }: AddProps): VNode {
  const common = { lang, problems } as const;
  const forms = legalForms.map((form) => ({ value: form, label: legalFormLabels[form][lang] }));
  return (
    <>
      <TextInput
        {...common}
        name="name"
        label={words.name[lang]}
        hint={words.nameHint[lang]}
        value={typed.name}
        autocomplete="organization"
      />
      <Radios
        {...common}
        name="legalForm"
        label={words.legalForm[lang]}
        value={typed.legalForm}
        options={forms}
      />
      <TextInput
        {...common}
        name="kvkNumber"
        label={words.kvk[lang]}
        hint={words.kvkHint[lang]}
        value={typed.kvkNumber}
        inputmode="numeric"
        width="short"
        optional
      />
      <Select
        {...common}
        name="wijkId"
        label={words.wijk[lang]}
        value={typed.wijkId}
        options={wijken.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
    </>
  );
}

export function AddOrganisationView({ lang, typed, wijken, problems }: AddProps): VNode {
  return (
    <>
      <Heading level={1}>{words.addTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.addLead[lang]}</Lead>
      <Form action="/mijn-organisaties/nieuw">
        <OrganisationFields lang={lang} typed={typed} wijken={wijken} problems={problems} />
        <ButtonGroup>
          <Button icon="plus">{words.save[lang]}</Button>
          <LinkButton href="/mijn-organisaties" variant="quiet">
            {words.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
