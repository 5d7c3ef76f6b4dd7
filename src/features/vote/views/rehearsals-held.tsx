import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, Heading, OwnWords, Table } from '../../../ui/index.ts';
import type { Rehearsal, Vote } from '../types.ts';
import { officeWords as words } from './office-words.ts';

type Props = { readonly lang: Lang; readonly vote: Vote; readonly rehearsals: readonly Rehearsal[] };

/** Who filled in which ballot, and what she found. */
export function Rehearsals({ lang, vote, rehearsals }: Props): VNode {
  return (
    <section aria-labelledby="proeven">
      <Heading level={2} id="proeven">
        {words.rehearsals[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={words.rehearsals[lang]}
        hideCaption
        narrow="stack"
        rows={rehearsals}
        columns={[
          { header: words.when[lang], rowHeader: true, cell: ({ madeAt }) => formatMoment(madeAt, lang) },
          { header: words.way[lang], cell: ({ way }) => words[way][lang] },
          { header: words.by[lang], cell: ({ byName }) => byName },
          { header: words.found[lang], cell: ({ found }) => <OwnWords said={{ nl: found }} lang={lang} /> },
          {
            header: words.verdict[lang],
            cell: ({ allRight, ballotSha256 }) => (
              <>
                <Badge tone={allRight ? 'green' : 'orange'}>
                  {allRight ? words.right[lang] : words.wrong[lang]}
                </Badge>{' '}
                {ballotSha256 !== vote.ballotSha256 && words.ofOther[lang]}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
