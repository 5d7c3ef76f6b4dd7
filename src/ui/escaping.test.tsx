import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../kernel/dates.ts';
import { problem } from '../kernel/result.ts';
import * as ui from './index.ts';

const evil = '"><script>alert(1)</script>';
const evilText = { nl: evil, en: evil };
const problems = [
  problem('x', 'evil', evilText),
  problem(evil, 'evil', evilText),
  problem('', 'evil', evilText),
];
const field = { lang: 'nl', name: 'x', label: evil, hint: evil, problems } as const;
const option = { value: evil, label: evil, hint: evil };
const today = Temporal.PlainDate.from('2027-03-20');
const link = { label: evil, href: evil };

const cases: Readonly<Record<string, VNode>> = {
  AlsoIn: <ui.AlsoIn lang="nl" page={evil} summary={{ tr: evil }} description={{}} />,
  Alert: <ui.Alert kind="info" lang="nl" title={evil} children={evil} />,
  Badge: <ui.Badge children={evil} />,
  BarTable: (
    <ui.BarTable
      lang="nl"
      id={evil}
      caption={evil}
      legend={[{ fill: 'solid', label: evil }]}
      rows={[evil]}
      barsHeader={evil}
      bars={() => [{ from: 0, to: 1, fill: 'solid' }]}
      columns={[{ header: evil, cell: (row) => row }]}
    />
  ),
  Breadcrumbs: <ui.Breadcrumbs lang="nl" items={[link]} />,
  Button: <ui.Button name={evil} value={evil} formaction={evil} children={evil} />,
  Card: <ui.Card title={evil} href={evil} kicker={evil} badge={evil} footer={evil} children={evil} />,
  CardList: <ui.CardList label={evil}>{[evil]}</ui.CardList>,
  Checkbox: <ui.Checkbox {...field} value={evil} />,
  Checkboxes: <ui.Checkboxes {...field} options={[option]} values={[evil]} />,
  ClockLine: (
    <ui.ClockLine
      lang="nl"
      today={today}
      label={evil}
      clocks={[{ label: evil, start: today, due: today, state: 'running', because: evil }]}
    />
  ),
  CodeInput: <ui.CodeInput {...field} value={evil} />,
  Columns: <ui.Columns aside={evil} children={evil} />,
  Combos: (
    <ui.Combos
      lang="nl"
      availableCents={1}
      problems={[problem(`part.${evil}`, 'evil', evilText)]}
      rows={[{ id: evil, title: evil, href: evil, askedCents: 1, choice: null, part: evil, grantedCents: 0 }]}
    />
  ),
  Conversation: (
    <ui.Conversation
      label={evil}
      items={[{ id: evil, who: evil, at: evil, dateTime: evil, body: evil, kind: 'note', mark: evil }]}
    />
  ),
  DateInput: <ui.DateInput {...field} value={evil} min={evil} />,
  Details: <ui.Details summary={evil} children={evil} />,
  EmailInput: <ui.EmailInput {...field} value={evil} />,
  EmptyState: <ui.EmptyState title={evil} children={evil} />,
  ErrorSummary: <ui.ErrorSummary lang="nl" problems={problems} />,
  FileInput: <ui.FileInput {...field} accept={evil} />,
  FlowPicture: (
    <ui.FlowPicture
      lang="nl"
      id={evil}
      caption={evil}
      nodes={[
        { id: 'a', column: 0, label: evil, fill: 'solid', href: evil },
        { id: 'b', column: 1, label: evil, fill: 'hollow' },
      ]}
      links={[{ from: 'a', to: 'b', amountCents: 1 }]}
    />
  ),
  Form: <ui.Form action={evil} csrf={evil} autosave={evil} label={evil} children={evil} />,
  Heading: <ui.Heading level={2} id={evil} kicker={evil} children={evil} />,
  Icon: <ui.Icon name="check" label={evil} />,
  InOtherLanguages: (
    <ui.InOtherLanguages title={{ tr: evil }} summary={{ tr: evil }} description={{ tr: evil }} />
  ),
  Layout: (
    <ui.Layout
      title={evil}
      lang="nl"
      nonce={evil}
      actor={{ displayName: evil, roleLabel: evil }}
      nav={[link]}
      path={evil}
      alternateLangHref={evil}
      csrf={evil}
      assets={{ css: evil, js: '/x', themeCss: evil }}
      flash={{ kind: 'info', text: evil }}
      children={evil}
    />
  ),
  Lead: <ui.Lead children={evil} />,
  LinkButton: <ui.LinkButton href={evil} children={evil} />,
  MeasuringGlass: (
    <ui.MeasuringGlass
      lang="nl"
      caption={evil}
      id={evil}
      publishedCents={1}
      reservedCents={0}
      committedCents={0}
      freeCents={1}
    />
  ),
  MoneyInput: <ui.MoneyInput {...field} value={evil} />,
  MoneyRows: <ui.MoneyRows {...field} descriptionLabel={evil} rows={[{ description: evil, amount: evil }]} />,
  OtherLanguages: (
    <ui.OtherLanguages
      lang="nl"
      problems={problems}
      typed={{ text: () => evil, texts: () => [evil] }}
      fields={[{ name: evil, label: evilText, most: 10, lines: true }]}
    />
  ),
  Pager: <ui.Pager lang="nl" page={1} pages={2} hrefFor={() => evil} />,
  PasskeyForm: (
    <ui.PasskeyForm action={evil} question={{ ask: evil }} refused={evil}>
      {evil}
    </ui.PasskeyForm>
  ),
  OwnParagraphs: <ui.OwnParagraphs lang="en" said={{ nl: evil }} />,
  OwnWords: <ui.OwnWords lang="en" as="a" said={evil} href={evil} />,
  CopyButton: <ui.CopyButton lang="nl" of={evil} />,
  PrintButton: <ui.PrintButton lang="nl" label={evil} />,
  Radios: <ui.Radios {...field} options={[option]} value={evil} />,
  ScrollText: <ui.ScrollText label={evil} text={evil} />,
  SearchInput: (
    <ui.SearchInput {...field} value={evil} suggestions={evil} faded={evil} kinds={{ [evil]: evil }} />
  ),
  Select: (
    <ui.Select
      {...field}
      options={[option, { label: evil, options: [option] }]}
      placeholder={evil}
      value={evil}
    />
  ),
  Situation: <ui.Situation title={evil} children={evil} />,
  StepPager: <ui.StepPager lang="nl" previous={evil} next={evil} label={evil} />,
  Steps: <ui.Steps lang="nl" current={1} total={1} labels={[evil]} />,
  StructuredData: <ui.StructuredData data={{ name: evil }} />,
  SummaryList: <ui.SummaryList lang="nl" rows={[{ key: evil, value: evil, changeHref: evil }]} />,
  Table: (
    <ui.Table
      lang="nl"
      caption={evil}
      id={evil}
      rows={[evil]}
      columns={[{ header: evil, cell: (row) => row }]}
      foot={[evil]}
    />
  ),
  Tabs: <ui.Tabs label={evil} items={[link]} />,
  TextArea: <ui.TextArea {...field} value={evil} />,
  TextInput: <ui.TextInput {...field} value={evil} autocomplete={evil} />,
  Timeline: <ui.Timeline label={evil} items={[{ at: evil, dateTime: evil, title: evil, body: evil }]} />,
};

describe('what people typed never becomes HTML', () => {
  it.each(Object.entries(cases))('%s', (name, part) => {
    const html = ui.renderPart(part);
    expect(html).not.toContain('<script>');
    // Inside an attribute a raw quote would end it.
    expect(html).not.toContain('"">');
    // Data inside a script is escaped as JSON is.
    expect(html).toContain(
      name === 'StructuredData' ? '\\u003cscript\\u003ealert(1)' : '&lt;script>alert(1)',
    );
  });

  it('has a case for every component', () => {
    const plumbing = [
      'ButtonGroup',
      'Catalogue',
      'Field',
      'FieldHint',
      'FieldPicture',
      'FieldProblems',
      'Fieldset',
      'OptionalMark',
      'Prose',
    ];
    const components = Object.keys(ui).filter((name) => /^[A-Z]/.test(name) && !plumbing.includes(name));
    expect(Object.keys(cases).sort()).toEqual(components.sort());
  });
});
