import type { VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { formatCents } from '../kernel/money.ts';
import type { Problem } from '../kernel/result.ts';
import './elements.ts';
import { FieldProblems, fieldId, problemsOf } from './field.tsx';
import { fill, words } from './words.ts';

export type ComboChoice = 'yes' | 'part' | 'no';

export type ComboRow = {
  id: string;
  title: string;
  href?: string | undefined;
  askedCents: number;
  choice: ComboChoice | null;
  /** The amount as typed for 'part'. */
  part?: string | undefined;
  /** Granted by this choice, computed by the server. */
  grantedCents: number;
};

export type CombosProps = {
  lang: Lang;
  /** What remains in the envelope before this trial. */
  availableCents: number;
  rows: readonly ComboRow[];
  problems?: readonly Problem[] | undefined;
};

type RowProps = { row: ComboRow; lang: Lang; problems: readonly Problem[] };

function ChoiceButtons({ row, lang }: Omit<RowProps, 'problems'>): VNode {
  const name = `choice.${row.id}`;
  return (
    <div class="hv-choices">
      {(['yes', 'part', 'no'] as const).map((choice, index) => {
        const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${choice}`;
        return (
          <div class="hv-choice" key={choice}>
            <input
              class="utrecht-radio-button utrecht-radio-button--html-input hv-choice__input"
              type="radio"
              id={id}
              name={name}
              value={choice}
              checked={row.choice === choice}
            />
            <label class="hv-choice__label" for={id}>
              {words[`combo_${choice}`][lang]}
            </label>
          </div>
        );
      })}
    </div>
  );
}

function Row({ row, lang, problems }: RowProps): VNode {
  const partName = `part.${row.id}`;
  const partId = fieldId(partName);
  const own = [...problemsOf(partName, problems), ...problemsOf(`choice.${row.id}`, problems)];
  return (
    <li class="hv-combo">
      <fieldset class="hv-fieldset hv-fieldset--inline" data-asked-cents={row.askedCents}>
        <legend class="hv-combo__legend">
          {row.href === undefined ? row.title : <a href={row.href}>{row.title}</a>}
          <span class="hv-combo__asked">
            {fill(words.asked, lang, { amount: formatCents(row.askedCents, lang) })}
          </span>
        </legend>
        <FieldProblems id={partId} lang={lang} problems={own} />
        <div class="hv-combo__answers">
          <ChoiceButtons row={row} lang={lang} />
          <div class="hv-combo__part">
            <label class="hv-money-row__label" for={partId}>
              {words.partAmount[lang]}
              <span class="hv-visually-hidden">: {row.title}</span>
            </label>
            <input
              class={`utrecht-textbox${own.length > 0 ? ' utrecht-textbox--invalid' : ''} hv-input hv-input--money`}
              type="text"
              inputmode="decimal"
              autocomplete="off"
              id={partId}
              name={partName}
              value={row.part ?? ''}
              data-part=""
              {...(own.length > 0
                ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${partId}-problem` }
                : {})}
            />
          </div>
        </div>
      </fieldset>
    </li>
  );
}

/**
 * The trial of a decision pack: per application `choice.<id>` (yes, part, no) and `part.<id>` (an amount as typed).
 * Put it in a `Form` with a button that computes again; script does so at every choice.
 */
export function Combos({ lang, availableCents, rows, problems = [] }: CombosProps): VNode {
  const granted = rows.reduce((sum, row) => sum + row.grantedCents, 0);
  const balance = availableCents - granted;
  return (
    <hv-combos
      class="hv-combos"
      data-lang={lang}
      data-available-cents={availableCents}
      data-fits={words.comboFits[lang]}
      data-short={words.comboShort[lang]}
      {...(balance < 0 ? { 'data-over': '' } : {})}
    >
      <ul class="hv-combos__list">
        {rows.map((row) => (
          <Row key={row.id} row={row} lang={lang} problems={problems} />
        ))}
      </ul>
      <div class="hv-combos__balance" role="status">
        <dl>
          <div>
            <dt>{words.available[lang]}</dt>
            <dd>{formatCents(availableCents, lang)}</dd>
          </div>
          <div>
            <dt>{words.granted[lang]}</dt>
            <dd data-granted="">{formatCents(granted, lang)}</dd>
          </div>
          <div>
            <dt>{words.balance[lang]}</dt>
            <dd data-balance="">{formatCents(balance, lang)}</dd>
          </div>
        </dl>
        <p data-verdict="">{(balance < 0 ? words.comboShort : words.comboFits)[lang]}</p>
      </div>
    </hv-combos>
  );
}
