/** Which figure weighs most, and what earmarking budgets comes to. */
import type { VNode } from 'preact';
import { formatCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
import { BarTable, fill, Heading, OwnWords } from '../../../ui/index.ts';
import { figures } from '../rules/parameters.ts';
import type { Sensitivity } from '../rules/sensitivity.ts';
import { scenarioWords as words } from '../scenario-words.ts';
import { figureName, figureWords } from './formula-parts.tsx';
import type { OutcomeProps } from './outcome.tsx';
import {
  lastYearOf,
  percentWords,
  roundChange,
  roundWords,
  weighing,
  weightless,
} from './scenario-parts.tsx';

export function SensitivityView({ lang, computed }: OutcomeProps): VNode {
  const year = lastYearOf(computed)?.year ?? '';
  const none = weightless(computed);
  const moved = (which: 'low' | 'high') => (one: Sensitivity) => {
    const [value, cents] = which === 'low' ? [one.lowValue, one.lowCents] : [one.highValue, one.highCents];
    return `${roundChange(cents, lang)} (${figureWords(value, figures[one.name].unit, lang)})`;
  };
  return (
    <section>
      <Heading level={2}>{words.sensitivity[lang]}</Heading>
      <p>{fill(words.sensitivityLead, lang, { year })}</p>
      <BarTable
        lang={lang}
        id="gevoeligheid"
        caption={words.sensitivity[lang]}
        hideCaption
        rows={weighing(computed)}
        barsHeader={words.effect[lang]}
        bars={({ lowCents, highCents }) => [
          { from: 0, to: lowCents, fill: 'hollow' },
          { from: 0, to: highCents, fill: 'solid' },
        ]}
        legend={[
          { fill: 'hollow', label: words.lower[lang] },
          { fill: 'solid', label: words.higher[lang] },
        ]}
        columns={[
          { header: words.figure[lang], rowHeader: true, cell: ({ name }) => figureName(name, lang) },
          { header: words.lower[lang], numeric: true, cell: moved('low') },
          { header: words.higher[lang], numeric: true, cell: moved('high') },
        ]}
      />
      {none.length > 0 && (
        <p>
          {fill(words.sensitivityNone, lang, {
            names: none.map(({ name }) => figureName(name, lang)).join('; '),
          })}
        </p>
      )}
    </section>
  );
}

export function ShiftView({ lang, computed }: OutcomeProps): VNode {
  const { shift } = computed.outcome;
  const last = lastYearOf(computed);
  const { leastTenths, mostTenths } = computed.scenario.choices.shift;
  const [least, most] = [leastTenths, mostTenths].map((tenths) => percentWords(tenths * 10, lang));
  const [leastHeader, mostHeader] = [least, most].map((percent) =>
    fill(words.earmarked, lang, { percent: percent ?? '' }),
  );
  return (
    <section>
      <Heading level={2}>{words.shift[lang]}</Heading>
      <p>{words.shiftLead[lang]}</p>
      {shift.rows.length === 0 ? (
        <p>{words.shiftNone[lang]}</p>
      ) : (
        <BarTable
          lang={lang}
          id="oormerken"
          caption={words.shift[lang]}
          hideCaption
          rows={shift.rows}
          barsHeader={words.money[lang]}
          bars={({ leastCents, mostCents }) => [
            { from: 0, to: leastCents, fill: 'solid' },
            { from: 0, to: mostCents, fill: 'hollow' },
          ]}
          legend={[
            { fill: 'solid', label: leastHeader },
            { fill: 'hollow', label: mostHeader },
          ]}
          columns={[
            {
              header: words.shiftAmount[lang],
              rowHeader: true,
              cell: ({ budget }) => words.budgets[budget][lang],
            },
            {
              header: words.perYearAmount[lang],
              numeric: true,
              cell: ({ amountCents }) => formatCents(amountCents, lang),
            },
            {
              header: leastHeader ?? '',
              numeric: true,
              cell: ({ leastCents }) => formatCents(leastCents, lang),
            },
            {
              header: mostHeader ?? '',
              numeric: true,
              cell: ({ mostCents }) => formatCents(mostCents, lang),
            },
            {
              header: words.source[lang],
              cell: ({ source }) => <OwnWords said={inDutch(source)} lang={lang} />,
            },
          ]}
          foot={[
            words.together[lang],
            '',
            formatCents(shift.amountCents, lang),
            formatCents(shift.leastCents, lang),
            formatCents(shift.mostCents, lang),
            '',
          ]}
        />
      )}
      {shift.unknown.length > 0 && (
        <p>
          {fill(words.shiftUnknown, lang, {
            names: shift.unknown.map((budget) => words.budgets[budget][lang]).join(', '),
          })}
        </p>
      )}
      {shift.neededTenths !== null && last && (
        <p>
          {fill(words.shiftNeeded, lang, {
            year: last.year,
            cost: roundWords(last.totalCents, lang),
            percent: percentWords(shift.neededTenths * 10, lang),
          })}
        </p>
      )}
    </section>
  );
}
