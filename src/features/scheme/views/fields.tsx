/** Shows a list of fields (forms/fields.ts) as form elements. */
import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Checkbox,
  Checkboxes,
  DateInput,
  Fieldset,
  fill,
  Heading,
  MoneyInput,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import {
  countRows,
  type Field,
  type Fields,
  join,
  namesOf,
  type Rows,
  type Values,
} from '../forms/fields.ts';

const words = {
  row: text('Regel {n}', 'Line {n}'),
  newRow: text('Nieuwe regel', 'New line'),
  dutch: text('{label} (Nederlands)', '{label} (Dutch)'),
  english: text('{label} (Engels)', '{label} (English)'),
} as const;

type Props = { lang: Lang; values: Values; problems: readonly Problem[] };
type OneProps = Props & {
  field: Field;
  prefix: string;
  /** In an empty row nothing has to be filled in. */
  blank: boolean;
};

const numeric = { int: 'numeric', number: 'decimal', share: 'decimal' } as const;

function BothLanguages(props: OneProps & { field: Extract<Field, { kind: 'both' }> }): VNode {
  const { lang, field, values, problems, prefix } = props;
  const [nl = '', en = ''] = namesOf(field, prefix);
  const optional = props.blank || field.optional ? ('unmarked' as const) : undefined;
  const inputs = [
    { name: nl, label: fill(words.dutch, lang, { label: field.label[lang] }), hint: field.hint?.[lang] },
    { name: en, label: fill(words.english, lang, { label: field.label[lang] }), hint: undefined },
  ];
  return (
    <>
      {inputs.map((input) => {
        const given = { ...input, lang, problems, optional, value: values[input.name]?.[0] ?? '' };
        return field.long ? (
          <TextArea key={input.name} {...given} rows={3} />
        ) : (
          <TextInput key={input.name} {...given} />
        );
      })}
    </>
  );
}

function One(props: OneProps): VNode {
  const { lang, field, values, problems, prefix } = props;
  if (field.kind === 'both') return <BothLanguages {...props} field={field} />;
  const [name = ''] = namesOf(field, prefix);
  const given = values[name] ?? [];
  const optional = props.blank || field.nullable || field.optional ? ('unmarked' as const) : undefined;
  const input = { lang, name, label: field.label[lang], hint: field.hint?.[lang], problems, optional };
  const value = given[0] ?? '';
  switch (field.kind) {
    case 'check':
    case 'example':
      return <Checkbox {...input} optional="unmarked" checked={given.length > 0} />;
    case 'checks':
      return (
        <Checkboxes
          {...input}
          optional="unmarked"
          values={given}
          options={field.options.map((option) => ({ value: option.value, label: option.label[lang] }))}
        />
      );
    case 'select':
      return (
        <Select
          {...input}
          value={value}
          options={field.options.map((option) => ({ value: option.value, label: option.label[lang] }))}
        />
      );
    case 'cents':
      return <MoneyInput {...input} value={value} />;
    case 'date':
      return <DateInput {...input} value={value} />;
    case 'area':
    case 'lines':
      return <TextArea {...input} value={value} rows={4} />;
    case 'text':
      return <TextInput {...input} value={value} />;
    default:
      return <TextInput {...input} value={value} width="short" inputmode={numeric[field.kind]} />;
  }
}

function RowsOf(props: Props & { rows: Rows }): VNode {
  const { lang, rows, values, problems } = props;
  const count = countRows(rows, values);
  return (
    <Fieldset
      lang={lang}
      name={rows.path}
      label={rows.label[lang]}
      hint={rows.hint?.[lang]}
      problems={problems}
      focusTarget
    >
      {Array.from({ length: count + rows.blanks }, (_, index) => {
        const prefix = join(rows.path, String(index));
        const blank = index >= count;
        return (
          <Fieldset
            key={prefix}
            lang={lang}
            name={prefix}
            label={blank ? words.newRow[lang] : fill(words.row, lang, { n: index + 1 })}
            problems={problems}
            class="hv-row-box"
            focusTarget
          >
            <div class="hv-row-box__fields">
              {rows.fields.map((field) => (
                <One
                  key={`${field.kind} ${field.path}`}
                  {...props}
                  field={field}
                  prefix={prefix}
                  blank={blank}
                />
              ))}
            </div>
          </Fieldset>
        );
      })}
    </Fieldset>
  );
}

export function FieldsView(props: Props & { fields: Fields }): VNode {
  const { lang, fields } = props;
  return (
    <>
      {fields.map((field) => {
        if (field.kind === 'rows') return <RowsOf key={field.path} {...props} rows={field} />;
        if (field.kind === 'heading')
          return (
            <Heading key={field.label.en} level={2}>
              {field.label[lang]}
            </Heading>
          );
        return <One key={`${field.kind} ${field.path}`} {...props} field={field} prefix="" blank={false} />;
      })}
    </>
  );
}

/** Every label by the name of its form element, for a list of what differs. */
export function labelsOf(fields: Fields, values: Values, lang: Lang): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const add = (field: Field, prefix: string, before: string): void => {
    const names = namesOf(field, prefix);
    for (const [index, name] of names.entries()) {
      const which = field.kind !== 'both' ? '' : index === 0 ? ' (nl)' : ' (en)';
      labels.set(name, `${before}${field.label[lang]}${which}`);
    }
  };
  for (const field of fields) {
    if (field.kind === 'heading') continue;
    if (field.kind !== 'rows') {
      add(field, '', '');
      continue;
    }
    for (let index = 0; index < countRows(field, values) + field.blanks; index += 1)
      for (const one of field.fields)
        add(one, join(field.path, String(index)), `${field.label[lang]} ${index + 1}: `);
  }
  return labels;
}

/** A value of the form in words: what an officer chose, not the code behind it. */
export function shownValue(fields: Fields, name: string, texts: readonly string[], lang: Lang): string {
  const all = fields.flatMap((field) =>
    field.kind === 'rows' ? field.fields.map((one) => ({ one, rows: field })) : [],
  );
  const field =
    fields.find(
      (one): one is Field => one.kind !== 'rows' && one.kind !== 'heading' && namesOf(one, '').includes(name),
    ) ??
    all.find(
      ({ one, rows }) =>
        name.startsWith(`${rows.path}.`) && namesOf(one, 'x').some((end) => name.endsWith(end.slice(1))),
    )?.one;
  if (field?.kind === 'check' || field?.kind === 'example')
    return texts.length > 0 ? text('ja', 'yes')[lang] : text('nee', 'no')[lang];
  if (field?.kind !== 'select' && field?.kind !== 'checks') return texts.join(', ');
  return texts
    .map((value) => field.options.find((option) => option.value === value)?.label[lang] ?? value)
    .join(', ');
}
