/** The list of imports, and the two forms to begin one. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  CardList,
  Details,
  EmptyState,
  ErrorSummary,
  FileInput,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Radios,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { typeLabels } from '../../activity/index.ts';
import { sourceStatus } from '../status.ts';
import { type Explained, explained } from '../table/template.ts';
import { type ImportSource, type Subject, subjects } from '../types.ts';
import { sourceKindLabels, subjectLabels, words } from './words.ts';

type Choice = { readonly id: string; readonly name: string };
type Typed = { text(name: string): string };

const tones = {
  new: 'orange',
  followed: 'green',
  paused: 'orange',
  done: 'neutral',
  ended: 'neutral',
} as const;

export function SourceBadge({ lang, source }: { lang: Lang; source: ImportSource }): VNode {
  return <Badge tone={tones[source.status]}>{sourceStatus.labels[source.status][lang]}</Badge>;
}

export function SourcesView({ lang, sources }: { lang: Lang; sources: readonly ImportSource[] }): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ButtonGroup>
        <LinkButton href="/inlezen/kalender" icon="calendar">
          {words.calendar[lang]}
        </LinkButton>
        <LinkButton href="/inlezen/lijst" icon="list-checks" variant="secondary">
          {words.list[lang]}
        </LinkButton>
      </ButtonGroup>
      <Heading level={2}>{words.own[lang]}</Heading>
      {sources.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="calendar">
          <p>{words.noneText[lang]}</p>
        </EmptyState>
      ) : (
        <CardList>
          {sources.map((source) => (
            <Card
              key={source.id}
              level={3}
              title={<OwnWords said={source.name} lang={lang} />}
              href={`/inlezen/${source.id}`}
              kicker={`${sourceKindLabels[source.kind][lang]}, ${source.organisationName ?? words.ofCity[lang]}`}
              badge={<SourceBadge lang={lang} source={source} />}
              footer={
                source.lastReadAt === null
                  ? words.notRead[lang]
                  : fill(words.lastRead, lang, { moment: formatMoment(source.lastReadAt, lang) })
              }
            >
              {source.lastProblem?.[lang] ?? subjectLabels[source.subject][lang]}
            </Card>
          ))}
        </CardList>
      )}
    </>
  );
}

const choices = (list: readonly Choice[]) => list.map(({ id, name }) => ({ value: id, label: name }));
const optionsOf = (labels: Readonly<Record<string, Text>>, lang: Lang) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: label[lang] }));

type FormProps = {
  lang: Lang;
  typed: Typed;
  problems: readonly Problem[];
  organisations: readonly Choice[];
};

function OrganisationChoice({
  lang,
  typed,
  problems,
  organisations,
  none,
}: FormProps & { none?: string }): VNode {
  const [only, another] = organisations;
  const chosen = typed.text('organisatie') || (another === undefined && none === undefined ? only?.id : '');
  return (
    <Select
      lang={lang}
      problems={problems}
      name="organisatie"
      label={words.organisation[lang]}
      value={chosen}
      options={choices(organisations)}
      {...(none === undefined ? {} : { placeholder: none, optional: 'unmarked' as const })}
    />
  );
}

export type CalendarFormProps = FormProps & { venues: readonly Choice[]; wijken: readonly Choice[] };

function CalendarWhere({ lang, typed, problems, venues, wijken }: CalendarFormProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <Select
        {...common}
        name="plek"
        label={words.venue[lang]}
        hint={words.venueHint[lang]}
        value={typed.text('plek')}
        placeholder={words.noVenue[lang]}
        options={choices(venues)}
        optional
      />
      <Select
        {...common}
        name="wijk"
        label={words.wijk[lang]}
        hint={words.wijkHint[lang]}
        value={typed.text('wijk')}
        options={choices(wijken)}
        optional
      />
      <Details
        summary={words.wholeDays[lang]}
        open={problems.some(({ field }) => field.startsWith('heleDag'))}
      >
        <p>{words.wholeDaysHint[lang]}</p>
        <TextInput
          {...common}
          name="heleDagVan"
          label={words.from[lang]}
          value={typed.text('heleDagVan')}
          width="short"
          optional
        />
        <TextInput
          {...common}
          name="heleDagTot"
          label={words.until[lang]}
          value={typed.text('heleDagTot')}
          width="short"
          optional
        />
      </Details>
    </>
  );
}

export function CalendarFormView(props: CalendarFormProps): VNode {
  const { lang, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <Heading level={1}>{words.calendar[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.calendarLead[lang]}</Lead>
      <Form action="/inlezen/kalender" enctype="multipart/form-data">
        <TextInput
          {...common}
          name="naam"
          label={words.name[lang]}
          hint={words.nameHint[lang]}
          value={typed.text('naam')}
        />
        <TextInput
          {...common}
          name="adres"
          type="url"
          label={words.url[lang]}
          hint={words.urlHint[lang]}
          value={typed.text('adres')}
          spellcheck={false}
          optional
        />
        <FileInput
          {...common}
          name="bestand"
          label={words.icsFile[lang]}
          hint={words.icsFileHint[lang]}
          accept=".ics,text/calendar"
          optional
        />
        <OrganisationChoice {...props} />
        <Select
          {...common}
          name="soort"
          label={words.type[lang]}
          hint={words.typeHint[lang]}
          value={typed.text('soort')}
          options={optionsOf(typeLabels, lang)}
        />
        <CalendarWhere {...props} />
        <Button>{words.read[lang]}</Button>
      </Form>
      <BackLink lang={lang} />
    </>
  );
}

export const BackLink = ({ lang }: { lang: Lang }): VNode => (
  <p>
    <a href="/inlezen">{words.back[lang]}</a>
  </p>
);

function Columns({ lang, subject }: { lang: Lang; subject: Subject }): VNode {
  const what = subjectLabels[subject][lang].toLowerCase();
  const meaning = ({ explain, choices: from }: Explained): string =>
    from.length === 0 ? explain : `${explain}. ${fill(words.oneOf, lang, { choices: from.join(', ') })}`;
  return (
    <>
      <p>
        <a href={`/inlezen/voorbeeld/${subject}.csv`} download>
          {fill(words.template, lang, { what })}
        </a>
      </p>
      <Details summary={fill(words.columns, lang, { what })}>
        <Table
          lang={lang}
          id={`kolommen-${subject}`}
          caption={fill(words.columns, lang, { what })}
          hideCaption
          narrow="stack"
          rows={explained(subject, lang)}
          columns={[
            {
              header: words.column[lang],
              rowHeader: true,
              cell: (row) => (row.required ? `${row.title} (${words.needed[lang]})` : row.title),
            },
            { header: words.meaning[lang], cell: meaning },
            { header: words.example[lang], cell: (row) => row.example },
          ]}
        />
      </Details>
    </>
  );
}

export function TableFormView(props: FormProps & { forNone: boolean }): VNode {
  const { lang, typed, problems, forNone } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <Heading level={1}>{words.list[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.listLead[lang]}</Lead>
      <Form action="/inlezen/lijst" enctype="multipart/form-data">
        <Radios
          {...common}
          name="wat"
          label={words.what[lang]}
          value={typed.text('wat')}
          options={optionsOf(subjectLabels, lang)}
        />
        <OrganisationChoice {...props} {...(forNone ? { none: words.ofCity[lang] } : {})} />
        <FileInput
          {...common}
          name="bestand"
          label={words.file[lang]}
          hint={words.fileHint[lang]}
          accept=".csv,.txt,.tsv,.xlsx"
        />
        <Button>{words.read[lang]}</Button>
      </Form>
      <Heading level={2}>{words.templates[lang]}</Heading>
      {subjects.map((subject) => (
        <Columns key={subject} lang={lang} subject={subject} />
      ))}
      <BackLink lang={lang} />
    </>
  );
}
