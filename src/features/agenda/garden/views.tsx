import type { VNode } from 'preact';
import { domainLabels } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Details, fill, Heading, OwnWords, Table } from '../../../ui/index.ts';
import { gardenWords as words } from './messages.ts';
import { gardenText, numbers } from './picture.tsx';
import type { Garden, Plant } from './types.ts';

/** Names of the shapes in addresses. */
export const shapeValues = { narrow: 'smal', wide: 'breed' } as const;

const pictureAddress = (wijk: string, shape: keyof typeof shapeValues): string =>
  `/agenda/tuin.svg?wijk=${wijk}&vorm=${shapeValues[shape]}`;

/** The drawing, and the same facts as a table under it. */
export function GardenView({
  garden,
  wijk,
  lang,
}: {
  garden: Garden;
  wijk: { readonly slug: string; readonly name: string };
  lang: Lang;
}): VNode {
  return (
    <section aria-labelledby="tuin">
      <Heading level={2} id="tuin">
        {fill(words.title, lang, { wijk: wijk.name })}
      </Heading>
      <p>{words.lead[lang]}</p>
      <picture>
        <source media="(min-width: 48em)" srcset={pictureAddress(wijk.slug, 'wide')} />
        <img src={pictureAddress(wijk.slug, 'narrow')} alt={gardenText(garden, lang)} loading="lazy" />
      </picture>
      <Details summary={words.table[lang]}>
        <GardenTable garden={garden} wijk={wijk.name} lang={lang} />
        <p>
          {words.counted[lang]} {garden.others.count > 0 && gardenText(garden, lang)}
        </p>
      </Details>
    </section>
  );
}

function GardenTable({ garden, wijk, lang }: { garden: Garden; wijk: string; lang: Lang }): VNode {
  const networksOf = ({ networks }: Plant) =>
    garden.networks
      .filter(({ letter }) => networks.includes(letter))
      .map(({ letter, slug, name }, index) => (
        <>
          {index > 0 && ', '}
          {letter} <OwnWords as="a" href={`/netwerken/${slug}`} said={name} lang={lang} />
        </>
      ));
  return (
    <Table
      lang={lang}
      caption={fill(words.caption, lang, { wijk })}
      narrow="stack"
      columns={[
        { header: words.number[lang], cell: ({ number }: Plant) => number, numeric: true },
        {
          header: words.organisation[lang],
          rowHeader: true,
          cell: ({ slug, name }) => (
            <OwnWords
              said={name}
              lang={lang}
              {...(slug === null ? {} : { as: 'a', href: `/organisaties/${slug}` })}
            />
          ),
        },
        {
          header: words.perWeek[lang],
          numeric: true,
          cell: ({ perWeek }) => numbers[lang].format(perWeek),
        },
        {
          header: words.domains[lang],
          cell: ({ domains }) =>
            domains.map((domain) => domainLabels[domain][lang]).join(', ') || words.none[lang],
        },
        {
          header: words.networks[lang],
          cell: (plant) => (plant.networks.length === 0 ? words.none[lang] : networksOf(plant)),
        },
      ]}
      rows={garden.plants}
    />
  );
}
