import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Card,
  controlProps,
  DateInput,
  Details,
  EmailInput,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  Heading,
  Lead,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { councilName, type Wijkraad } from '../../place/index.ts';
import { holdsOn, mayRemove } from '../rules.ts';
import type { CouncilMember, ListedInterest } from '../types.ts';
import { packWords } from './words.ts';
import { registerWords } from './words-record.ts';

export type TypedInterest = {
  readonly organisation: string;
  readonly personName: string;
  readonly personEmail: string;
  readonly description: string;
  readonly since: string;
  readonly until: string;
  /** End date given for an interest that stands there already. */
  readonly endOn: string;
};

export type RegisterProps = {
  readonly lang: Lang;
  readonly interests: readonly ListedInterest[];
  /** Names to choose from. */
  readonly organisations: readonly string[];
  readonly typed: TypedInterest;
  readonly today: PlainDate;
  readonly problems: readonly Problem[];
};

/** One's own register. */
export function RegisterView(props: RegisterProps): VNode {
  const { lang, interests, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/wijkraad', label: packWords.packs[lang] }]} />
      <Heading level={1}>{registerWords.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{registerWords.lead[lang]}</Lead>
      <Alert kind="info" lang={lang}>
        {registerWords.who[lang]} {registerWords.personPrivate[lang]}
      </Alert>
      <h2>{registerWords.current[lang]}</h2>
      {interests.length === 0 ? (
        <EmptyState title={registerWords.empty[lang]} icon="list-checks" />
      ) : (
        <ul class="hv-pack__register">
          {interests.map((interest) => (
            <li key={interest.id}>
              <InterestCard {...props} interest={interest} />
            </li>
          ))}
        </ul>
      )}
      <h2>{registerWords.add[lang]}</h2>
      <AddForm {...props} />
    </>
  );
}

const windowWords = (interest: ListedInterest, lang: Lang): string =>
  `${formatDate(interest.since, lang)} – ${interest.until === null ? registerWords.untilOpen[lang] : formatDate(interest.until, lang)}`;

function InterestCard({
  lang,
  interest,
  today,
  typed,
  problems,
}: RegisterProps & { interest: ListedInterest }): VNode {
  const field = `until.${interest.id}`;
  const failed = problems.some((problem) => problem.field === field);
  return (
    <Card
      title={interest.organisation ?? interest.personName ?? registerWords.noOrganisation[lang]}
      level={3}
      kicker={windowWords(interest, lang)}
    >
      <p>{interest.description}</p>
      {interest.personEmail !== null && <p>{interest.personEmail}</p>}
      {holdsOn(interest, today) && (
        <Details summary={registerWords.end[lang]} open={failed}>
          <Form action={`/belangen/${interest.id}/einde`} lang={lang} label={registerWords.end[lang]} inline>
            <DateInput
              lang={lang}
              name={field}
              label={registerWords.endOn[lang]}
              value={failed ? typed.endOn : today.toString()}
              problems={problems}
            />
            <Button variant="secondary">{registerWords.end[lang]}</Button>
          </Form>
        </Details>
      )}
      {mayRemove(interest, today) && (
        <Form action={`/belangen/${interest.id}/verwijderen`} label={registerWords.remove[lang]}>
          <Button variant="quiet" icon="trash">
            {registerWords.remove[lang]}
          </Button>
        </Form>
      )}
    </Card>
  );
}

function AddForm({ lang, typed, organisations, problems }: RegisterProps): VNode {
  const organisation = {
    lang,
    name: 'organisation',
    label: registerWords.organisation[lang],
    hint: registerWords.organisationHint[lang],
    problems,
    optional: true,
  } as const;
  return (
    <Form action="/belangen" lang={lang}>
      <Field {...organisation}>
        <input
          class="utrecht-textbox hv-input hv-input--full"
          type="text"
          list="organisaties"
          value={typed.organisation}
          {...controlProps({ ...organisation, autocomplete: 'off' })}
        />
        <datalist id="organisaties">
          {organisations.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </Field>
      <TextInput
        lang={lang}
        name="personName"
        label={registerWords.personName[lang]}
        hint={registerWords.personHint[lang]}
        value={typed.personName}
        problems={problems}
        optional
      />
      <EmailInput
        lang={lang}
        name="personEmail"
        label={registerWords.personEmail[lang]}
        hint={registerWords.personEmailHint[lang]}
        value={typed.personEmail}
        problems={problems}
        optional
      />
      <TextInput
        lang={lang}
        name="description"
        label={registerWords.description[lang]}
        hint={registerWords.descriptionHint[lang]}
        value={typed.description}
        problems={problems}
      />
      <DateInput
        lang={lang}
        name="since"
        label={registerWords.since[lang]}
        value={typed.since}
        problems={problems}
      />
      <DateInput
        lang={lang}
        name="until"
        label={registerWords.until[lang]}
        hint={registerWords.untilHint[lang]}
        value={typed.until}
        problems={problems}
        optional
      />
      <ButtonGroup>
        <Button>{registerWords.save[lang]}</Button>
      </ButtonGroup>
    </Form>
  );
}

export type CouncilRegisterProps = {
  readonly lang: Lang;
  readonly council: Wijkraad;
  readonly rows: readonly { readonly member: CouncilMember; readonly interest: ListedInterest | null }[];
};

/** What the members of one council declared, for colleagues and the office. */
export function CouncilRegisterView({ lang, council, rows }: CouncilRegisterProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/wijkraad', label: packWords.packs[lang] }]} />
      <Heading level={1} kicker={councilName(council)}>
        {registerWords.councilTitle[lang]}
      </Heading>
      <Lead>{registerWords.councilLead[lang]}</Lead>
      <Table
        lang={lang}
        id="belangen"
        caption={registerWords.councilTitle[lang]}
        hideCaption
        narrow="stack"
        rows={rows}
        columns={[
          { header: registerWords.member[lang], rowHeader: true, cell: ({ member }) => member.name },
          {
            header: registerWords.organisation[lang].replace('?', ''),
            cell: ({ interest }) =>
              interest
                ? (interest.organisation ??
                  registerWords[interest.personName === null ? 'noOrganisation' : 'somebody'][lang])
                : registerWords.nothing[lang],
          },
          {
            header: registerWords.description[lang].replace('?', ''),
            cell: ({ interest }) => interest?.description ?? '–',
          },
          {
            header: registerWords.since[lang],
            cell: ({ interest }) => (interest ? windowWords(interest, lang) : '–'),
          },
        ]}
      />
    </>
  );
}
