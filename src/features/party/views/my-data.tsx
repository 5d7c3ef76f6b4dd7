import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Radios,
  SummaryList,
  TextInput,
} from '../../../ui/index.ts';
import { channelLabels, dataWords } from '../messages.ts';
import { type Channel, channels, type PersonalRecord } from '../types.ts';
import { myDataWords } from './my-data-words.ts';
import { passkeyWords } from './passkeys.tsx';

export type ShownSource = {
  readonly key: string;
  readonly name: string;
  readonly records: readonly PersonalRecord[];
};

/** Years of mails would bury what comes after them: more than a few records fold under their count. */
function Source({ source, lang }: { source: ShownSource; lang: Lang }): VNode {
  const { records } = source;
  return (
    <>
      <Heading level={3}>{source.name}</Heading>
      {records.length > 2 ? (
        <Details summary={fill(myDataWords.showAll, lang, { n: records.length })}>
          <Records source={source} lang={lang} />
        </Details>
      ) : (
        <Records source={source} lang={lang} />
      )}
    </>
  );
}

/** Said once, by name: she can see that it was looked for. */
function Nothing({ sources, lang }: { sources: readonly ShownSource[]; lang: Lang }): VNode | null {
  if (sources.length === 0) return null;
  return (
    <>
      <Heading level={3}>{myDataWords.nothing[lang]}</Heading>
      <ul>
        {sources.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </>
  );
}

/** The same everywhere: what is held, record by record. */
export function Records({
  source,
  lang,
  level = 4,
}: {
  source: ShownSource;
  lang: Lang;
  level?: 3 | 4;
}): VNode {
  return (
    <>
      {source.records.map((record, index) => (
        <section key={`${source.key}-${index}`}>
          {record.title[lang] !== source.name && <Heading level={level}>{record.title[lang]}</Heading>}
          <SummaryList
            lang={lang}
            rows={record.facts.map((fact) => ({
              key: fact.label[lang],
              value: (
                <span class="hv-answer" dir="auto">
                  {fact.value[lang]}
                </span>
              ),
            }))}
          />
          {record.act && (
            <Form action={record.act.action}>
              <Button variant="secondary" name={record.act.name} value={record.act.value}>
                {record.act.label[lang]}
                <span class="hv-visually-hidden">: {record.title[lang]}</span>
              </Button>
            </Form>
          )}
        </section>
      ))}
    </>
  );
}

type MyDataProps = {
  lang: Lang;
  sources: readonly ShownSource[];
  consented: ReadonlySet<Channel>;
  eraseAfter: string | null;
  nameKnown: boolean;
  reachable: boolean;
};

function ConsentForm({ lang, consented }: Pick<MyDataProps, 'lang' | 'consented'>): VNode {
  return (
    <Form action="/mijn-gegevens/toestemming">
      <Checkboxes
        lang={lang}
        name="channel"
        label={myDataWords.consentTitle[lang]}
        hint={myDataWords.consentHint[lang]}
        optional="unmarked"
        options={channels.map((channel) => ({ value: channel, label: channelLabels[channel][lang] }))}
        values={[...consented]}
      />
      <Button variant="secondary">{myDataWords.consentSave[lang]}</Button>
    </Form>
  );
}

export function MyDataView(props: MyDataProps): VNode {
  const { lang, sources, eraseAfter } = props;
  return (
    <>
      <Heading level={1}>{myDataWords.title[lang]}</Heading>
      <Lead>{myDataWords.lead[lang]}</Lead>
      {eraseAfter !== null && (
        <Alert kind="attention" lang={lang}>
          <p>{fill(myDataWords.pending, lang, { date: formatDate(eraseAfter, lang) })}</p>
          <Form action="/mijn-gegevens/verwijderen/stop">
            <Button variant="secondary">{myDataWords.keep[lang]}</Button>
          </Form>
        </Alert>
      )}
      {!props.nameKnown && (
        <Alert kind="info" lang={lang}>
          {myDataWords.noName[lang]}
        </Alert>
      )}
      {!props.reachable && (
        <Alert kind="attention" lang={lang}>
          {myDataWords.noWay[lang]}
        </Alert>
      )}
      <ButtonGroup>
        <LinkButton href="/mijn-gegevens/wijzigen" icon="pencil">
          {myDataWords.change[lang]}
        </LinkButton>
        <LinkButton href="/mijn-gegevens/passkeys" variant="secondary" icon="lock">
          {passkeyWords.title[lang]}
        </LinkButton>
        <LinkButton href="/mijn-verhalen" variant="secondary" icon="heart">
          {myDataWords.stories[lang]}
        </LinkButton>
        <LinkButton href="/mijn-organisaties" variant="secondary" icon="users">
          {myDataWords.organisations[lang]}
        </LinkButton>
      </ButtonGroup>
      <ConsentForm lang={lang} consented={props.consented} />
      <Heading level={2}>{myDataWords.held[lang]}</Heading>
      {sources
        .filter(({ records }) => records.length > 0)
        .map((source) => (
          <Source key={source.key} source={source} lang={lang} />
        ))}
      <Nothing sources={sources.filter(({ records }) => records.length === 0)} lang={lang} />
      <p>{myDataWords.log[lang]}</p>
      <Heading level={2}>{myDataWords.take[lang]}</Heading>
      <p>{myDataWords.takeText[lang]}</p>
      <ButtonGroup>
        <LinkButton href="/mijn-gegevens/alles" variant="secondary" icon="file-text">
          {myDataWords.whole[lang]}
        </LinkButton>
        <LinkButton href="/mijn-gegevens/download" variant="secondary" icon="download" download>
          {myDataWords.download[lang]}
        </LinkButton>
      </ButtonGroup>
      <Heading level={2}>{myDataWords.erase[lang]}</Heading>
      <p>{myDataWords.eraseText[lang]}</p>
      <p>
        <LinkButton href="/mijn-gegevens/verwijderen" variant="secondary" icon="trash">
          {myDataWords.eraseLink[lang]}
        </LinkButton>
      </p>
    </>
  );
}

/** As typed, so that a refused answer comes back as it was. */
export type DetailsTyped = Readonly<
  Record<'name' | 'phone' | 'street' | 'postcode' | 'town' | 'lang', string>
>;

type ChangeProps = { lang: Lang; typed: DetailsTyped; problems: readonly Problem[] };

export function ChangeDetailsView({ lang, typed, problems }: ChangeProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <Heading level={1}>{myDataWords.changeTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action="/mijn-gegevens/wijzigen">
        <TextInput
          {...common}
          name="name"
          label={dataWords.name[lang]}
          hint={myDataWords.nameHint[lang]}
          value={typed.name}
          autocomplete="name"
        />
        <TextInput
          {...common}
          name="phone"
          type="tel"
          label={dataWords.phone[lang]}
          hint={myDataWords.phoneHint[lang]}
          value={typed.phone}
          autocomplete="tel"
          optional
          width="medium"
        />
        <TextInput
          {...common}
          name="street"
          label={dataWords.street[lang]}
          hint={myDataWords.addressHint[lang]}
          value={typed.street}
          autocomplete="address-line1"
          optional
        />
        <TextInput
          {...common}
          name="postcode"
          label={dataWords.postcode[lang]}
          value={typed.postcode}
          autocomplete="postal-code"
          optional
          width="short"
        />
        <TextInput
          {...common}
          name="town"
          label={dataWords.town[lang]}
          value={typed.town}
          autocomplete="address-level2"
          optional
          width="medium"
        />
        <Radios
          {...common}
          name="lang"
          label={myDataWords.langQuestion[lang]}
          value={typed.lang}
          inline
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
        />
        <p>{myDataWords.emailFixed[lang]}</p>
        <ButtonGroup>
          <Button icon="check">{myDataWords.save[lang]}</Button>
          <LinkButton href="/mijn-gegevens" variant="quiet">
            {myDataWords.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
