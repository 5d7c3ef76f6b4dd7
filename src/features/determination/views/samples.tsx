/** All samples, how many are drawn of which grants, and how it goes. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Badge,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Table,
  type Tone,
} from '../../../ui/index.ts';
import type { Tier } from '../../scheme/types.ts';
import type { SampleDraw } from '../types.ts';
import { sampleWords as words } from '../words-sample.ts';

export const samplePath = '/steekproeven';

/** `oktober 2026`. */
export const monthWords = ({ month }: Pick<SampleDraw, 'month'>, lang: Lang): string =>
  formatDate(month, lang).replace(/^1 /, '');

export const countOf = ({ list }: Pick<SampleDraw, 'list'>): number =>
  list?.groups.reduce((sum, { caseNumbers }) => sum + caseNumbers.length, 0) ?? 0;

export type SampledTier = {
  readonly scheme: { readonly slug: string; readonly name: Text; readonly number: number };
  readonly tier: Tier;
};

function stateOf(draw: SampleDraw): { readonly label: Text; readonly tone: Tone } {
  if (draw.reveal) return { label: words.done, tone: 'green' };
  if (draw.list === null) return { label: words.promised, tone: 'neutral' };
  return countOf(draw) === 0
    ? { label: words.empty, tone: 'neutral' }
    : { label: words.waits, tone: 'orange' };
}

function Draws({ lang, draws }: { lang: Lang; draws: readonly SampleDraw[] }): VNode {
  return (
    <Table
      lang={lang}
      id="steekproeven"
      caption={words.title[lang]}
      hideCaption
      narrow="stack"
      rows={draws}
      empty={<EmptyState title={words.none[lang]} icon="info" />}
      columns={[
        {
          header: words.month[lang],
          rowHeader: true,
          cell: (draw) => <a href={`${samplePath}/${draw.slug}`}>{monthWords(draw, lang)}</a>,
        },
        {
          header: words.state[lang],
          cell: (draw) => <Badge tone={stateOf(draw).tone}>{stateOf(draw).label[lang]}</Badge>,
        },
        { header: words.onList[lang], numeric: true, cell: (draw) => (draw.list ? countOf(draw) : '–') },
        { header: words.drawn[lang], numeric: true, cell: (draw) => draw.reveal?.drawn.length ?? '–' },
      ]}
    />
  );
}

function Shares({ lang, tiers }: { lang: Lang; tiers: readonly SampledTier[] }): VNode {
  return (
    <section aria-labelledby="hoeveel">
      <Heading level={2} id="hoeveel">
        {words.shares[lang]}
      </Heading>
      <p>{words.sharesLead[lang]}</p>
      <Table
        lang={lang}
        id="aandelen"
        caption={words.shares[lang]}
        hideCaption
        narrow="stack"
        rows={tiers}
        columns={[
          {
            header: words.scheme[lang],
            rowHeader: true,
            cell: ({ scheme }) => (
              <a href={`/regelingen/${scheme.slug}/versies/${scheme.number}`}>{scheme.name[lang]}</a>
            ),
          },
          {
            header: words.tier[lang],
            cell: ({ tier }) =>
              tier.upToCents === null
                ? words.above[lang]
                : fill(words.upTo, lang, { amount: formatCents(tier.upToCents, lang) }),
          },
          { header: words.share[lang], numeric: true, cell: ({ tier }) => tier.samplePercent ?? 0 },
          {
            header: words.source[lang],
            cell: ({ tier }) => (
              <>
                <OwnWords said={inDutch(tier.sampleSource ?? '')} lang={lang} />{' '}
                {tier.sampleToVerify && <Badge tone="sand">{words.toVerify[lang]}</Badge>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

export const Steps = ({ lang }: { lang: Lang }): VNode => (
  <ol>
    {[words.step1, words.step2, words.step3, words.step4].map((step) => (
      <li key={step.en}>{step[lang]}</li>
    ))}
  </ol>
);

export function SamplesView(props: {
  readonly lang: Lang;
  readonly draws: readonly SampleDraw[];
  readonly tiers: readonly SampledTier[];
  /** Who may enter a number that a draw waits for. */
  readonly mayEnter: boolean;
}): VNode {
  const { lang } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {props.mayEnter && (
        <p>
          <LinkButton href="/beheer/steekproeven" variant="secondary">
            {words.toManage[lang]}
          </LinkButton>
        </p>
      )}
      <Draws {...props} />
      <Shares {...props} />
      <section aria-labelledby="stappen">
        <Heading level={2} id="stappen">
          {words.steps[lang]}
        </Heading>
        <Steps lang={lang} />
      </section>
    </>
  );
}
