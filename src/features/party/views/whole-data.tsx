import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, ButtonGroup, Heading, Lead, PrintButton } from '../../../ui/index.ts';
import { Records, type ShownSource } from './my-data.tsx';
import { myDataWords } from './my-data-words.ts';

/** All of it open under each other, to read and to print: the same as the download holds. */
export function WholeDataView(props: { lang: Lang; sources: readonly ShownSource[] }): VNode {
  const { lang } = props;
  const sources = props.sources.filter(({ records }) => records.length > 0);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: myDataWords.title[lang], href: '/mijn-gegevens' }]} />
      <Heading level={1}>{myDataWords.wholeTitle[lang]}</Heading>
      <Lead>{myDataWords.wholeLead[lang]}</Lead>
      <ButtonGroup>
        <PrintButton lang={lang} />
      </ButtonGroup>
      {sources.map((source) => (
        <section key={source.key}>
          <Heading level={2}>{source.name}</Heading>
          <Records source={source} lang={lang} level={3} />
        </section>
      ))}
    </>
  );
}
