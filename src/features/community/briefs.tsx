/** What the page of a wijk shows of its organisations and networks. */
import type { VNode } from 'preact';
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Db } from '../../platform/db/index.ts';
import { fill, Heading, OwnWords } from '../../ui/index.ts';
import { listNetworks } from './store/networks.ts';
import { listOrganisations } from './store/organisations.ts';
import { words } from './words.ts';

type Wijk = { readonly id: Id<'wijk'>; readonly slug: string; readonly name: string };

export async function wijkCommunityBrief(db: Db, wijk: Wijk, lang: Lang): Promise<VNode> {
  const { rows, total } = await listOrganisations(db, { query: '', wijkId: wijk.id, kind: null }, 1);
  const networks = (await listNetworks(db)).filter(({ wijkId }) => wijkId === wijk.id);
  return (
    <section aria-labelledby="organisaties-in-de-wijk">
      <Heading level={2} id="organisaties-in-de-wijk">
        {words.inWijk[lang]}
      </Heading>
      {total === 0 ? (
        <p>{words.inWijkNone[lang]}</p>
      ) : (
        <ul class="hv-link-columns">
          {rows.map((row) => (
            <li key={row.id}>
              <OwnWords as="a" href={`/organisaties/${row.slug}`} said={row.name} lang={lang} />
            </li>
          ))}
        </ul>
      )}
      {networks.map((network) => (
        <p key={network.id}>
          <OwnWords as="a" href={`/netwerken/${network.slug}`} said={network.name} lang={lang} />.{' '}
          {network.members === 1
            ? words.membersOne[lang]
            : fill(words.membersCount, lang, { n: network.members })}
          .
        </p>
      ))}
      <p>
        <a href={`/organisaties?wijk=${wijk.slug}`}>
          {fill(total === 1 ? words.inWijkOne : words.inWijkCount, lang, { n: total, wijk: wijk.name })}
        </a>
      </p>
    </section>
  );
}
