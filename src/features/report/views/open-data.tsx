import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Alert, Heading, Lead, Prose, SummaryList, Table } from '../../../ui/index.ts';
import { openDataWords } from './words.ts';

const api = '/api/v1';

const datasets = [
  {
    what: openDataWords.register,
    page: '/register',
    files: ['/register.csv', '/register.json', `${api}/grants`],
  },
  { what: openDataWords.envelopes, page: '/plafonds', files: [`${api}/envelopes`] },
  { what: openDataWords.schemes, page: '/regelingen', files: [`${api}/schemes`, `${api}/rounds`] },
  { what: openDataWords.wijken, page: '/wijken', files: [`${api}/wijken`] },
] as const;

export function OpenDataView({ lang, demo }: { lang: Lang; demo: boolean }): VNode {
  return (
    <>
      <Heading level={1}>{openDataWords.title[lang]}</Heading>
      <Lead>{openDataWords.lead[lang]}</Lead>
      {demo && (
        <Alert kind="attention" lang={lang}>
          {openDataWords.example[lang]}
        </Alert>
      )}
      <h2>{openDataWords.what[lang]}</h2>
      <Table
        lang={lang}
        id="gegevens"
        caption={openDataWords.what[lang]}
        hideCaption
        narrow="stack"
        rows={datasets}
        columns={[
          { header: openDataWords.dataset[lang], rowHeader: true, cell: ({ what }) => what[lang] },
          {
            header: openDataWords.where[lang],
            cell: ({ page, files }) => (
              <ul>
                <li>
                  <a href={page}>
                    {openDataWords.page[lang]} {page}
                  </a>
                </li>
                {files.map((href) => (
                  <li key={href}>
                    <a href={href}>{href}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <p>
        {openDataWords.description[lang]}: <a href={`${api}/openapi.json`}>{`${api}/openapi.json`}</a>
      </p>
      <Prose>
        <SummaryList
          lang={lang}
          rows={[
            { key: openDataWords.licence[lang], value: openDataWords.licenceText[lang] },
            { key: openDataWords.rhythm[lang], value: openDataWords.rhythmText[lang] },
            { key: openDataWords.names[lang], value: openDataWords.namesText[lang] },
            { key: openDataWords.rules[lang], value: openDataWords.rulesText[lang] },
          ]}
        />
      </Prose>
    </>
  );
}
