import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Badge,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import { dateWords } from '../../listing/index.ts';
import { councilName, type Wijkraad } from '../../place/index.ts';
import type { Round } from '../../scheme/index.ts';
import type { CouncilRecognition } from '../../venue/index.ts';
import type { PackSummary } from '../types.ts';
import { packHref } from './parts.tsx';
import { packWords } from './words.ts';

export type ListedPack = PackSummary & { readonly council: Wijkraad; readonly round: Round };

export type OverviewProps = {
  readonly lang: Lang;
  readonly packs: readonly ListedPack[];
  /** Councils whose register of interests this reader may see. */
  readonly councils: readonly Wijkraad[];
  readonly ownRegister: boolean;
  /** Places that were reviewed and wait for the council's word. */
  readonly recognitions: readonly CouncilRecognition[];
  /** Of features above this one. */
  readonly beside: VNode | null;
};

function PackCard({ pack, lang }: { pack: ListedPack; lang: Lang }): VNode {
  const { waiting, advised, incomplete } = pack;
  return (
    <Card
      title={pack.round.name[lang]}
      href={packHref(pack)}
      kicker={councilName(pack.council)}
      badge={
        waiting + advised + incomplete === 0 ? (
          <Badge tone="green">{packWords.nothingOpen[lang]}</Badge>
        ) : (
          <>
            {waiting > 0 && <Badge tone="orange">{fill(packWords.waiting, lang, { n: waiting })}</Badge>}{' '}
            {advised > 0 && <Badge>{fill(packWords.advised, lang, { n: advised })}</Badge>}{' '}
            {incomplete > 0 && <Badge>{fill(packWords.incompleteCount, lang, { n: incomplete })}</Badge>}
          </>
        )
      }
    >
      {waiting + advised === 0
        ? undefined
        : fill(packWords.askedTogether, lang, { amount: formatCents(pack.askedCents, lang) })}
    </Card>
  );
}

function Recognitions({ lang, recognitions }: Pick<OverviewProps, 'lang' | 'recognitions'>): VNode | null {
  if (recognitions.length === 0) return null;
  return (
    <section aria-labelledby="erkenningen">
      <Heading level={2} id="erkenningen">
        {packWords.recognitions[lang]}
      </Heading>
      <p>{packWords.recognitionsLead[lang]}</p>
      <Table
        lang={lang}
        caption={packWords.recognitions[lang]}
        hideCaption
        narrow="stack"
        rows={recognitions}
        columns={[
          {
            header: packWords.place[lang],
            rowHeader: true,
            cell: ({ href, title }) => <a href={href}>{title}</a>,
          },
          { header: packWords.recognitionKind[lang], cell: ({ kind }) => kind[lang] },
          { header: packWords.wijk[lang], cell: ({ wijkName }) => wijkName },
          { header: packWords.askedOn[lang], cell: ({ since }) => dateWords(since, lang) },
        ]}
      />
    </section>
  );
}

/** The councils and rounds that this reader may look into. */
export function OverviewView(props: OverviewProps): VNode {
  const { lang, packs, councils, ownRegister, recognitions, beside } = props;
  return (
    <>
      <Heading level={1}>{packWords.packs[lang]}</Heading>
      <Lead>{packWords.packsLead[lang]}</Lead>
      {packs.length === 0 ? (
        <EmptyState title={packWords.noPacks[lang]}>
          <p>{packWords.noPacksText[lang]}</p>
        </EmptyState>
      ) : (
        <CardList label={packWords.packs[lang]}>
          {packs.map((pack) => (
            <PackCard key={`${pack.wijkraadId}-${pack.roundId}`} pack={pack} lang={lang} />
          ))}
        </CardList>
      )}
      <Recognitions lang={lang} recognitions={recognitions} />
      {beside}
      <ButtonGroup>
        {ownRegister && (
          <LinkButton href="/belangen" variant="secondary" icon="list-checks">
            {packWords.ownRegister[lang]}
          </LinkButton>
        )}
        {councils.map((council) => (
          <LinkButton
            key={council.id}
            href={`/wijkraad/${council.slug}/belangen`}
            variant="secondary"
            icon="scale"
          >
            {packWords.councilRegister[lang]}
            {councils.length > 1 ? ` (${council.name})` : ''}
          </LinkButton>
        ))}
      </ButtonGroup>
    </>
  );
}
