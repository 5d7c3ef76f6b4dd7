import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { problem } from '../kernel/result.ts';
import * as ui from './index.ts';

const wrong = (field: string) => problem(field, 'wrong', { nl: `Mis: ${field}`, en: `Wrong: ${field}` });
const options = [
  { value: 'a', label: 'A', hint: 'De eerste' },
  { value: 'b', label: 'B' },
];
const field = { lang: 'nl', name: 'answer', label: 'Vraag', hint: 'Uitleg' } as const;

type Kind = (
  props: typeof field & { problems?: readonly ReturnType<typeof wrong>[]; optional?: boolean },
) => VNode;
const controls: Readonly<Record<string, Kind>> = {
  TextInput: (props) => <ui.TextInput {...props} />,
  TextArea: (props) => <ui.TextArea {...props} maxLength={10} />,
  EmailInput: (props) => <ui.EmailInput {...props} />,
  CodeInput: (props) => <ui.CodeInput {...props} />,
  DateInput: (props) => <ui.DateInput {...props} />,
  MoneyInput: (props) => <ui.MoneyInput {...props} />,
  FileInput: (props) => <ui.FileInput {...props} />,
  Select: (props) => <ui.Select {...props} options={options} />,
  Checkbox: (props) => <ui.Checkbox {...props} />,
};
const groups: Readonly<Record<string, Kind>> = {
  Radios: (props) => <ui.Radios {...props} options={options} />,
  Checkboxes: (props) => <ui.Checkboxes {...props} options={options} />,
  MoneyRows: (props) => <ui.MoneyRows {...props} rows={[]} />,
};

/** The opening tag that carries this id. */
const tagWithId = (html: string, id: string) =>
  new RegExp(`<\\w+[^>]* id="${id}"[^>]*>`).exec(html)?.[0] ?? '';
const describedBy = (tag: string) => /aria-describedby="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? [];

describe.each(Object.entries(controls))('%s', (_, control) => {
  it('ties label, hint and problem to the control', () => {
    const html = ui.renderPart(control({ ...field, problems: [wrong('answer'), wrong('other')] }));
    const tag = tagWithId(html, 'f-answer');
    expect(tag).toMatch(/^<(input|textarea|select) /);
    expect(tag).toContain('aria-invalid="true"');
    expect(describedBy(tag)).toEqual(expect.arrayContaining(['f-answer-problem', 'f-answer-hint']));
    for (const id of describedBy(tag)) expect(tagWithId(html, id)).not.toBe('');
    expect(html).toContain('<label');
    expect(html).toContain('for="f-answer"');
    expect(html).toContain('Mis: answer');
    expect(html).not.toContain('Mis: other');
  });

  it('is not called wrong before anyone typed', () => {
    const tag = tagWithId(ui.renderPart(control(field)), 'f-answer');
    expect(tag).toContain('required');
    expect(tag).toContain('aria-invalid="false"');
  });

  it('takes all that somebody pastes: the server says beside it what is too long', () => {
    expect(ui.renderPart(control(field))).not.toContain('maxlength');
  });

  it('says that an answer may be left out', () => {
    const html = ui.renderPart(control({ ...field, optional: true }));
    expect(html).toContain('(hoeft niet)');
    expect(tagWithId(html, 'f-answer')).not.toContain('required');
  });
});

describe.each(Object.entries(groups))('%s', (_, group) => {
  it('ties hint and problem to the fieldset, and gives the problem a place to jump to', () => {
    const html = ui.renderPart(group({ ...field, problems: [wrong('answer')] }));
    expect(describedBy(/<fieldset[^>]*>/.exec(html)?.[0] ?? '')).toEqual([
      'f-answer-problem',
      'f-answer-hint',
    ]);
    expect(tagWithId(html, 'f-answer-problem')).not.toBe('');
    expect(tagWithId(html, 'f-answer')).not.toBe('');
    expect(html).toContain('<legend');
  });
});

it('knows one field by each of its names', () => {
  for (const name of ['budget.0.amount', 'budget[0][amount]', '/budget/0/amountCents', '/budget/0/amount']) {
    expect(ui.fieldId(name)).toBe('f-budget-0-amount');
  }
});

it('puts the problem of a row beside its own amount, and links to it', () => {
  const problems = [wrong('/budget/1/amountCents'), wrong('budget')];
  const rows = [
    { description: 'Planten', amount: '250' },
    { description: 'Gereedschap', amount: 'veel' },
  ];
  const html = ui.renderPart(
    <ui.MoneyRows lang="nl" name="budget" label="Begroting" rows={rows} problems={problems} />,
  );
  expect(tagWithId(html, 'f-budget-1-amount')).toContain('aria-invalid="true"');
  expect(tagWithId(html, 'f-budget-0-amount')).not.toContain('aria-invalid');
  const summary = ui.renderPart(<ui.ErrorSummary lang="nl" problems={problems} />);
  expect(summary).toContain('href="#f-budget-1-amount"');
  expect(summary).toContain('href="#f-budget"');
  expect(tagWithId(html, 'f-budget')).toContain('tabindex="-1"');
});

it('lets all through that somebody pastes in a row: too long is said by the server, beside it', () => {
  const pasted = 'Bakken en aarde '.repeat(20);
  const problems = [wrong('b.0.description')];
  const html = ui.renderPart(
    <ui.MoneyRows
      lang="nl"
      name="b"
      label="B"
      rows={[{ description: pasted, amount: '1' }]}
      problems={problems}
    />,
  );
  expect(html).not.toContain('maxlength');
  expect(html).toContain(pasted);
  expect(html).toContain('Mis: b.0.description');
});

it('adds up only what reads as an amount', () => {
  const rows = [
    { description: '', amount: '1.250' },
    { description: '', amount: 'veel' },
    { description: '', amount: '0,50' },
  ];
  const html = ui.renderPart(<ui.MoneyRows lang="nl" name="b" label="B" rows={rows} blanks={2} />);
  expect(html).toMatch(/data-total[^>]*>€\s1\.250,50</);
  expect(html.match(/<li/g)).toHaveLength(5);
});

it('gives back what was typed, also when it is no date or no amount', () => {
  const date = ui.renderPart(<ui.DateInput lang="nl" name="d" label="D" value="31-02-2027" />);
  expect(date).toContain('type="text"');
  expect(date).toContain('value="31-02-2027"');
  expect(ui.renderPart(<ui.DateInput lang="nl" name="d" label="D" value="2027-03-12" />)).toContain(
    'type="date"',
  );
  const money = ui.renderPart(<ui.MoneyInput lang="nl" name="m" label="M" value="tien" amountCents={100} />);
  expect(money).toContain('value="tien"');
  expect(ui.renderPart(<ui.MoneyInput lang="nl" name="m" label="M" amountCents={3480_50} />)).toContain(
    'value="3.480,50"',
  );
});

it('puts the name of a field before a sentence that several can say', () => {
  const labels = new Map([
    ['budget', 'Kosten'],
    ['funding.asked', 'Wat vraagt u?'],
    ['rows.1.amount', 'Bedrag 2'],
  ]);
  const fields = ['budget.1.amount', 'funding.asked', '/rows/1/amount', 'title', ''];
  const html = ui.renderPart(<ui.ErrorSummary lang="nl" labels={labels} problems={fields.map(wrong)} />);
  for (const said of [
    '>Kosten: Mis: budget.1.amount<',
    '>Wat vraagt u? Mis: funding.asked<',
    '>Bedrag 2: Mis: /rows/1/amount<',
    '>Mis: title<',
    '>Mis: <',
  ])
    expect(html).toContain(said);
  const said = { ...wrong('budget'), text: { nl: 'Kosten ontbreken.', en: 'Kosten ontbreken.' } };
  expect(ui.renderPart(<ui.ErrorSummary lang="nl" labels={labels} problems={[said]} />)).toContain(
    '>Kosten ontbreken.<',
  );
});

it('links problems of the whole form to nothing', () => {
  const html = ui.renderPart(<ui.ErrorSummary lang="en" problems={[wrong('')]} />);
  expect(html).toContain('<li>Wrong: </li>');
});

it('shows a list that many pages share as any other, with what was chosen and each empty line of its own', () => {
  const grouped = [...options, { label: 'Meer', options: [{ value: 'c', label: '<C> & co' }] }];
  const shared = Object.freeze([...grouped]);
  const page = (list: typeof shared, value: string, placeholder: string | null) =>
    ui.renderPart(<ui.Select {...field} options={list} value={value} placeholder={placeholder} />);
  for (const value of ['', 'b', ''])
    for (const placeholder of ['Alle', null, 'Geen'])
      expect(page(shared, value, placeholder)).toBe(page(grouped, value, placeholder));
});
