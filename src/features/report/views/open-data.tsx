import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Alert, Heading, Lead, SummaryList } from '../../../ui/index.ts';
import { openDataWords } from './words.ts';

const api = '/api/v1';

const datasets = [
  {
    what: openDataWords.register,
    about: openDataWords.registerAbout,
    page: '/register',
    files: ['/register.csv', '/register.json', `${api}/grants`],
  },
  {
    what: openDataWords.envelopes,
    about: openDataWords.envelopesAbout,
    page: '/plafonds',
    files: [`${api}/envelopes`],
  },
  {
    what: openDataWords.schemes,
    about: openDataWords.schemesAbout,
    page: '/regelingen',
    files: [`${api}/schemes`, `${api}/rounds`],
  },
  {
    what: openDataWords.wijken,
    about: openDataWords.wijkenAbout,
    page: '/wijken',
    files: [`${api}/wijken`],
  },
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
      <SummaryList
        lang={lang}
        rows={datasets.map(({ what, about, page, files }) => ({
          key: what[lang],
          value: (
            <>
              <p>{about[lang]}</p>
              <ul>
                {[page, ...files].map((href) => (
                  <li key={href}>
                    <a href={href}>{href}</a>
                  </li>
                ))}
              </ul>
            </>
          ),
        }))}
      />
      <h2>{openDataWords.use[lang]}</h2>
      <SummaryList
        lang={lang}
        rows={[
          {
            key: openDataWords.description[lang],
            value: <a href={`${api}/openapi.json`}>{`${api}/openapi.json`}</a>,
          },
          { key: openDataWords.licence[lang], value: openDataWords.licenceText[lang] },
          { key: openDataWords.rhythm[lang], value: openDataWords.rhythmText[lang] },
          { key: openDataWords.names[lang], value: openDataWords.namesText[lang] },
          { key: openDataWords.rules[lang], value: openDataWords.rulesText[lang] },
        ]}
      />
    </>
  );
}
