import type { VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { formatCents, parseCents } from '../kernel/money.ts';
import type { Problem } from '../kernel/result.ts';
import './elements.ts';
import { FieldProblems, Fieldset, fieldId, type InputProps, problemsOf } from './field.tsx';
import { fill, words } from './words.ts';

/** A row as typed: `amount` is text such as `1.250,50`. */
export type MoneyRow = { description: string; amount: string };

export type MoneyRowsProps = Omit<InputProps, 'autocomplete'> & {
  rows: readonly MoneyRow[];
  /** Empty rows after the filled ones; without script these are all there are until the next save. */
  blanks?: number | undefined;
  descriptionLabel?: string | undefined;
};

/** Sum of the rows that read as an amount; the rest is reported beside its own field. */
function totalOf(rows: readonly MoneyRow[]): number {
  let total = 0;
  for (const row of rows) {
    const read = parseCents('amount', row.amount);
    if (read.ok) total += read.value;
  }
  return total;
}

type CellProps = {
  lang: Lang;
  name: string;
  label: string;
  /** 'regel 2': tells rows apart for who cannot see them. */
  row: string;
  value: string;
  problems: readonly Problem[];
  money: boolean;
};

/** No `maxlength`: what somebody pasted must reach the server whole, which says beside it that it is too long. */
function Cell({ lang, name, label, row, value, problems, money }: CellProps): VNode {
  const id = fieldId(name);
  const own = problemsOf(name, problems);
  return (
    <div class={`hv-money-row__cell${own.length > 0 ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="hv-money-row__label" for={id}>
        {label}
        <span class="hv-visually-hidden">, {row}</span>
      </label>
      <FieldProblems id={id} lang={lang} problems={own} />
      <input
        class={`utrecht-textbox${own.length > 0 ? ' utrecht-textbox--invalid' : ''} hv-input ${money ? 'hv-input--money' : 'hv-input--full'}`}
        type="text"
        id={id}
        name={name}
        value={value}
        autocomplete="off"
        {...(money ? { inputmode: 'decimal', 'data-amount': '' } : {})}
        {...(own.length > 0 ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-problem` } : {})}
      />
    </div>
  );
}

/**
 * Rows of description and amount, named `<name>.<n>.description` and `<name>.<n>.amount`; read them with
 * `readMoneyRows`. The total is the server's; script keeps it up to date and adds rows while typing.
 */
export function MoneyRows(props: MoneyRowsProps): VNode {
  const { lang, name, problems = [] } = props;
  const blanks = Array.from({ length: props.blanks ?? 3 }, () => ({ description: '', amount: '' }));
  const rows = [...props.rows, ...blanks];
  return (
    <Fieldset {...props} class="hv-money-rows" focusTarget>
      <hv-money-rows data-lang={lang} data-row={words.row[lang]}>
        <ol class="hv-money-rows__list">
          {rows.map((row, index) => (
            <li class="hv-money-row" key={`${name}-${index}`}>
              <Cell
                lang={lang}
                name={`${name}.${index}.description`}
                label={props.descriptionLabel ?? words.description[lang]}
                row={fill(words.row, lang, { n: index + 1 }).toLowerCase()}
                value={row.description}
                problems={problems}
                money={false}
              />
              <Cell
                lang={lang}
                name={`${name}.${index}.amount`}
                label={words.amount[lang]}
                row={fill(words.row, lang, { n: index + 1 }).toLowerCase()}
                value={row.amount}
                problems={problems}
                money
              />
            </li>
          ))}
        </ol>
        <p class="hv-money-rows__total">
          {words.total[lang]}{' '}
          <output class="hv-money-rows__sum" data-total="">
            {formatCents(totalOf(rows), lang)}
          </output>
        </p>
      </hv-money-rows>
    </Fieldset>
  );
}
