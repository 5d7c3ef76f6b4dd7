/** The projects as everybody reads them, before she votes and afterwards: what each is, and what the council said of it. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { fill, Heading, OwnParagraphs, OwnWords, Table } from '../../../ui/index.ts';
import { sayIncompatible } from '../say.ts';
import type { Vote, VoteProject } from '../types.ts';
import { AdviceLine, wordsOf } from './ballot-form.tsx';
import { voteWords as words } from './words.ts';

export const projectStates = {
  candidate: { nl: 'Kandidaat', en: 'Candidate' },
  onBallot: { nl: 'Op het stembiljet', en: 'On the ballot' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
} as const;

type Props = { readonly lang: Lang; readonly vote: Vote; readonly projects: readonly VoteProject[] };

export function PublicProjects({ lang, vote: { ballot, rules }, projects }: Props): VNode {
  // Once the ballot is fixed, its own words: what a voter reads here is what she votes on.
  const printed = new Map(ballot?.projects.map((one) => [one.number, one]));
  const same = projects.every(({ status }) => status === 'onBallot');
  return (
    <section aria-labelledby="projecten">
      <Heading level={2} id="projecten">
        {words.projects[lang]}
      </Heading>
      {ballot && sayIncompatible(ballot).map((sentence) => <p key={sentence.nl}>{sentence[lang]}</p>)}
      <Table
        lang={lang}
        caption={words.projects[lang]}
        hideCaption
        narrow="stack"
        rows={projects}
        empty={words.noProjects[lang]}
        columns={[
          { header: words.number[lang], cell: ({ number }) => number },
          {
            header: words.project[lang],
            rowHeader: true,
            cell: ({ title, lang: said }) => <OwnWords said={wordsOf(title, said)} lang={lang} />,
          },
          {
            header: words.whatItIs[lang],
            cell: ({ number, description, lang: said }) => (
              <>
                <OwnParagraphs said={wordsOf(description, said)} lang={lang} />
                <AdviceLine lang={lang} advice={printed.get(number)?.advice ?? null} />
              </>
            ),
          },
          {
            header: words.cost[lang],
            numeric: true,
            cell: ({ costCents, minimumCents }) => (
              <>
                {formatCents(costCents, lang)}
                {rules.count.partial && minimumCents !== null && minimumCents < costCents && (
                  <>
                    <br />
                    <small>{fill(words.least, lang, { euros: formatCents(minimumCents, lang) })}</small>
                  </>
                )}
              </>
            ),
          },
          ...(same
            ? []
            : [
                {
                  header: words.state[lang],
                  cell: ({ status, withdrawnReason }: VoteProject) => (
                    <>
                      {projectStates[status][lang]}
                      {withdrawnReason !== null && (
                        <>
                          : <OwnWords said={{ nl: withdrawnReason }} lang={lang} />
                        </>
                      )}
                    </>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}
