import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { GroupedOrganisation, UndertakingChange } from '../../party/index.ts';
import type { Organisation } from '../../party/types.ts';

export const undertakingPath = '/beheer/staatssteun/ondernemingen';

export const undertakingWords = {
  title: text('Eén onderneming', 'One undertaking'),
  lead: text(
    'Organisaties die samen één onderneming zijn, tellen samen voor de grens voor staatssteun: de een heeft de meeste stemmen in de ander, of bepaalt wat zij doet.',
    'Organisations that together are one undertaking count together for the limit on state aid: one has most votes in the other, or decides what it does.',
  ),
  together: text('Die samen tellen', 'That count together'),
  none: text(
    'Er is nog niets vastgelegd: elke organisatie telt op zichzelf.',
    'Nothing has been recorded yet: each organisation counts on its own.',
  ),
  undertaking: text('Onderneming', 'Undertaking'),
  organisation: text('Organisatie', 'Organisation'),
  find: text(
    'Zoek een organisatie op naam of KvK-nummer',
    'Find an organisation by name or Chamber of Commerce number',
  ),
  search: text('Zoeken', 'Search'),
  nothing: text('Geen organisatie gevonden.', 'No organisation found.'),
  change: text('Bij welke onderneming hoort {name}?', 'To which undertaking does {name} belong?'),
  group: text('Naam van de onderneming', 'Name of the undertaking'),
  groupHint: text(
    'Organisaties met dezelfde naam tellen samen. Laat leeg als zij op zichzelf staat.',
    'Organisations with the same name count together. Leave empty if it stands on its own.',
  ),
  reason: text('Waaruit blijkt dat?', 'What shows this?'),
  reasonHint: text(
    'Bijvoorbeeld: verklaring van 3 maart, statuten artikel 5.',
    'For example: declaration of 3 March, statutes article 5.',
  ),
  save: text('Vastleggen', 'Record'),
  history: text('Wat is vastgelegd', 'What was recorded'),
  on: text('Op', 'On'),
  from: text('Was', 'Was'),
  to: text('Werd', 'Became'),
  by: text('Door', 'By'),
  alone: text('op zichzelf', 'on its own'),
} as const satisfies Record<string, Text>;
const words = undertakingWords;

export type UndertakingsProps = {
  readonly lang: Lang;
  readonly grouped: readonly GroupedOrganisation[];
  readonly changes: readonly UndertakingChange[];
  readonly search: string;
  /** Null before a search. */
  readonly hits: readonly Organisation[] | null;
  readonly chosen: Organisation | null;
  readonly typed: { readonly group: string; readonly reason: string };
  readonly mayChange: boolean;
  readonly problems: readonly Problem[];
};

const hrefOf = (slug: string): string => `${undertakingPath}?organisatie=${slug}`;

export function UndertakingsPage(props: UndertakingsProps): VNode {
  const { lang, problems, chosen, mayChange, changes } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      {mayChange && chosen && <ChangeForm {...props} chosen={chosen} />}
      {mayChange && <Search {...props} />}
      <Grouped {...props} />
      {changes.length > 0 && <History lang={lang} changes={changes} />}
    </>
  );
}

function ChangeForm({ lang, typed, problems, chosen }: UndertakingsProps & { chosen: Organisation }): VNode {
  const field = { lang, problems };
  return (
    <>
      <Heading level={2}>{fill(words.change, lang, { name: chosen.name })}</Heading>
      <Form action={undertakingPath} label={fill(words.change, lang, { name: chosen.name })}>
        <input type="hidden" name="slug" value={chosen.slug} />
        <TextInput
          {...field}
          name="group"
          label={words.group[lang]}
          hint={words.groupHint[lang]}
          value={typed.group}
          autocomplete="off"
          optional
        />
        <TextArea
          {...field}
          name="reason"
          label={words.reason[lang]}
          hint={words.reasonHint[lang]}
          value={typed.reason}
          maxLength={1000}
          rows={3}
        />
        <Button>{words.save[lang]}</Button>
      </Form>
    </>
  );
}

function Search({ lang, search, hits, problems }: UndertakingsProps): VNode {
  return (
    <>
      <Form action={undertakingPath} method="get" inline label={words.search[lang]}>
        <TextInput
          lang={lang}
          type="search"
          name="zoek"
          label={words.find[lang]}
          value={search}
          problems={problems}
          optional="unmarked"
          autocomplete="off"
        />
        <Button variant="secondary" icon="search">
          {words.search[lang]}
        </Button>
      </Form>
      {hits !== null && hits.length === 0 && <p>{words.nothing[lang]}</p>}
      {hits !== null && hits.length > 0 && (
        <ul>
          {hits.map(({ id, slug, name, kvkNumber }) => (
            <li key={id}>
              <a href={hrefOf(slug)}>{[name, kvkNumber].filter(Boolean).join(', ')}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Grouped({ lang, grouped, mayChange }: UndertakingsProps): VNode {
  return (
    <>
      <Heading level={2}>{words.together[lang]}</Heading>
      <Table
        lang={lang}
        caption={words.together[lang]}
        hideCaption
        narrow="stack"
        rows={grouped}
        empty={<p>{words.none[lang]}</p>}
        columns={[
          { header: words.undertaking[lang], rowHeader: true, cell: (row) => row.undertakingGroup },
          {
            header: words.organisation[lang],
            cell: (row) => (mayChange ? <a href={hrefOf(row.slug)}>{row.name}</a> : row.name),
          },
        ]}
      />
    </>
  );
}

function History({ lang, changes }: Pick<UndertakingsProps, 'lang' | 'changes'>): VNode {
  return (
    <>
      <Heading level={2}>{words.history[lang]}</Heading>
      <Table
        lang={lang}
        caption={words.history[lang]}
        hideCaption
        narrow="stack"
        rows={changes}
        columns={[
          { header: words.on[lang], cell: (row) => formatDate(dateOf(row.at), lang) },
          { header: words.organisation[lang], rowHeader: true, cell: (row) => row.organisationName },
          { header: words.from[lang], cell: (row) => row.groupBefore ?? words.alone[lang] },
          { header: words.to[lang], cell: (row) => row.groupAfter ?? words.alone[lang] },
          { header: words.reason[lang], cell: (row) => row.reason },
          { header: words.by[lang], cell: (row) => row.byName },
        ]}
      />
    </>
  );
}
