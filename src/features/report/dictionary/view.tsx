/** `/open-data/woordenboek`: what each field of the open data means. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { fill, Heading, Lead, Table } from '../../../ui/index.ts';
import type { DictionaryEntry, Shape } from './dictionary.ts';
import { kindWords, unitWords } from './meaning.ts';
import type { Field } from './schema.ts';
import { dictionaryWords as words } from './words/page.ts';

export type DictionaryProps = {
  readonly lang: Lang;
  readonly entries: readonly DictionaryEntry[];
  readonly pageFields: readonly Field[];
};

/** `heel getal, in eurocent` */
export function kindText({ kind, many, unit, optional }: Field, lang: Lang): string {
  const one =
    unit === null
      ? kindWords[kind][lang]
      : fill(words.inUnit, lang, { kind: kindWords[kind][lang], unit: unitWords[unit][lang] });
  const all = many ? fill(words.listOf, lang, { kind: one }) : one;
  return optional ? fill(words.canBeEmpty, lang, { kind: all }) : all;
}

function Fields({
  lang,
  id,
  caption,
  fields,
}: {
  lang: Lang;
  id: string;
  caption: string;
  fields: readonly Field[];
}): VNode {
  return (
    <Table
      lang={lang}
      id={id}
      caption={caption}
      hideCaption
      narrow="stack"
      rows={fields}
      columns={[
        { header: words.field[lang], rowHeader: true, cell: ({ path }) => <code>{path}</code> },
        { header: words.meaning[lang], cell: ({ meaning }) => meaning?.[lang] ?? '' },
        { header: words.kind[lang], cell: (field) => kindText(field, lang) },
        {
          header: words.example[lang],
          cell: ({ values, example }) =>
            values.length > 0 ? (
              <span class="hv-wrap-anywhere">{values.join(' · ')}</span>
            ) : (
              <code>{example}</code>
            ),
        },
      ]}
    />
  );
}

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function ShapeSection({
  lang,
  dataset,
  shape,
}: {
  lang: Lang;
  dataset: DictionaryEntry['dataset'];
  shape: Shape;
}): VNode {
  const id = `${dataset.key}-${idOf(shape.name)}`;
  return (
    <>
      <h3 id={id}>
        <code>{shape.name}</code>
      </h3>
      <Fields
        lang={lang}
        id={`velden-${id}`}
        caption={`${dataset.title[lang]}: ${shape.name}`}
        fields={shape.fields}
      />
    </>
  );
}

function Entry({
  lang,
  entry: { dataset, shapes, byStandard },
}: {
  lang: Lang;
  entry: DictionaryEntry;
}): VNode {
  return (
    <section aria-labelledby={dataset.key}>
      <h2 id={dataset.key}>{dataset.title[lang]}</h2>
      <p>{dataset.about[lang]}</p>
      {shapes.map((shape) => (
        <ShapeSection key={shape.name} {...{ lang, dataset, shape }} />
      ))}
      {byStandard.length > 0 && (
        <>
          <p>{words.byStandard[lang]}</p>
          <ul>
            {byStandard.map(({ path, title, conformsTo }) => (
              <li key={path}>
                <code>{path}</code>: <a href={conformsTo ?? path}>{title[lang]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function DictionaryView({ lang, entries, pageFields }: DictionaryProps): VNode {
  return (
    <>
      <nav aria-label={words.openData[lang]} class="hv-breadcrumbs">
        <ol>
          <li>
            <a href="/open-data">{words.openData[lang]}</a>
          </li>
        </ol>
      </nav>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <p>
        <a href="/open-data/woordenboek.csv">{words.asCsv[lang]}</a>
      </p>
      <nav aria-label={words.contents[lang]}>
        <ul>
          {entries.map(({ dataset }) => (
            <li key={dataset.key}>
              <a href={`#${dataset.key}`}>{dataset.title[lang]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {entries.map((entry) => (
        <Entry key={entry.dataset.key} lang={lang} entry={entry} />
      ))}
      <section aria-labelledby="lijsten">
        <h2 id="lijsten">{words.lists[lang]}</h2>
        <p>{words.listsText[lang]}</p>
        <Fields lang={lang} id="velden-lijsten" caption={words.lists[lang]} fields={pageFields} />
      </section>
    </>
  );
}
