import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Alert, Heading, Lead, SummaryList, Table } from '../../../ui/index.ts';
import { type Dataset, datasets, formats, licence } from '../../exchange/index.ts';
import { openDataWords as words } from './words.ts';

export type OpenDataProps = {
  lang: Lang;
  demo: boolean;
  /** Who answers for it, from the configuration. */
  publisher: { readonly name: string; readonly email: string };
};

function Files({ lang, dataset }: { lang: Lang; dataset: Dataset }): VNode {
  return (
    <ul>
      {dataset.files.map(({ path, title, format }) => (
        <li key={path}>
          <a href={path}>
            {title[lang]} ({formats[format].label})
            <span class="hv-visually-hidden">: {dataset.title[lang]}</span>
          </a>{' '}
          <code>{path}</code>
        </li>
      ))}
    </ul>
  );
}

export function OpenDataView({ lang, demo, publisher }: OpenDataProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {demo && (
        <Alert kind="attention" lang={lang}>
          {words.example[lang]}
        </Alert>
      )}
      <h2>{words.what[lang]}</h2>
      <Table
        lang={lang}
        caption={words.what[lang]}
        hideCaption
        narrow="stack"
        rows={datasets}
        columns={[
          {
            header: words.dataset[lang],
            rowHeader: true,
            cell: ({ title, page }) => <a href={page}>{title[lang]}</a>,
          },
          { header: words.about[lang], cell: ({ about }) => about[lang] },
          { header: words.files[lang], cell: (dataset) => <Files lang={lang} dataset={dataset} /> },
          { header: words.rhythm[lang], cell: ({ rhythm }) => words[rhythm ?? 'atOnce'][lang] },
          { header: words.licence[lang], cell: () => licence.name },
        ]}
      />
      <h2>{words.use[lang]}</h2>
      <SummaryList
        lang={lang}
        rows={[
          {
            key: words.description[lang],
            value: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>,
          },
          {
            key: words.catalogue[lang],
            value: <a href="/api/v1/datasets">/api/v1/datasets</a>,
          },
          {
            key: words.dictionary[lang],
            value: <a href="/open-data/woordenboek">{words.dictionaryText[lang]}</a>,
          },
          { key: words.standards[lang], value: words.standardsText[lang] },
          { key: words.licence[lang], value: words.licenceText[lang] },
          { key: words.rhythm[lang], value: words.rhythmText[lang] },
          { key: words.names[lang], value: words.namesText[lang] },
          { key: words.rules[lang], value: words.rulesText[lang] },
          {
            key: words.contact[lang],
            value: (
              <>
                {publisher.name}, <a href={`mailto:${publisher.email}`}>{publisher.email}</a>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
