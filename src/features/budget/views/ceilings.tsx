import { Fragment, type VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { ButtonGroup, EmptyState, Heading, Lead, LinkButton, Tabs } from '../../../ui/index.ts';
import { budgetsPath, budgetWords } from './adopted-budgets.tsx';
import { flowsPath, flowWords } from './city-flows.tsx';
import { AccountsTable, type Shown } from './parts.tsx';
import { moneyWords } from './words.ts';

export type CeilingsProps = {
  readonly lang: Lang;
  readonly years: readonly number[];
  readonly year: number | null;
  readonly envelopes: readonly Shown[];
  readonly mayPublish: boolean;
  /** May this reader see when the budgets of the city were adopted? */
  readonly seesBudgets: boolean;
};

/** All envelopes of a year, by round, each round with its totals. */
export function CeilingsView({ lang, years, year, envelopes, ...may }: CeilingsProps): VNode {
  const rounds = Map.groupBy(envelopes, ({ overview }) => overview.round.slug);
  return (
    <>
      <Heading level={1}>{moneyWords.ceilings[lang]}</Heading>
      <Lead>{moneyWords.ceilingsLead[lang]}</Lead>
      <ul>
        <li>
          <a href={year === null ? flowsPath : `${flowsPath}?jaar=${year}`}>{flowWords.title[lang]}</a>
        </li>
        <li>
          <a href="/oormerken">{moneyWords.earmarks[lang]}</a>
        </li>
        <li>
          <a href="/wijkbudgetten">{moneyWords.areaBudgets[lang]}</a>
        </li>
      </ul>
      {may.seesBudgets && (
        <ButtonGroup>
          {may.mayPublish && (
            <LinkButton href="/plafonds/nieuw" icon="plus">
              {moneyWords.newCeilings[lang]}
            </LinkButton>
          )}
          <LinkButton href={budgetsPath} variant="secondary">
            {budgetWords.title[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      {years.length > 1 && (
        <Tabs
          label={moneyWords.years[lang]}
          items={years.map((one) => ({
            label: String(one),
            href: `/plafonds?jaar=${one}`,
            current: one === year,
          }))}
        />
      )}
      {rounds.size === 0 && <EmptyState title={moneyWords.noCeilings[lang]} icon="hand-coins" />}
      {[...rounds].map(([slug, shown]) => (
        <Fragment key={slug}>
          <h2>{shown[0]?.overview.round.name[lang]}</h2>
          <AccountsTable
            lang={lang}
            id={`ronde-${slug}`}
            caption={shown[0]?.overview.round.name[lang] ?? slug}
            rows={shown}
            short
            hideCaption
          />
        </Fragment>
      ))}
    </>
  );
}
