import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { Alert, Badge, Heading, Lead, Table } from '../../../ui/index.ts';
import { type MissingHoliday, schoolHolidayNames } from '../series/school-holidays.ts';
import type { SchoolHoliday } from '../store/holidays.ts';

export const holidayWords = {
  title: text('Schoolvakanties', 'School holidays'),
  lead: text(
    'Wie ‘niet in de schoolvakanties’ kiest, is op deze dagen dicht. Wie er één noemt, zoals ‘niet in de kerstvakantie’, alleen in die vakantie. Het zijn de vakanties van regio Midden.',
    'Who chooses ‘not in school holidays’ is closed on these days. Who names one, such as ‘niet in de kerstvakantie’, in that one only. They are the holidays of region Midden.',
  ),
  missing: text('Dit weten wij nog niet', 'What we do not know yet'),
  missingText: text(
    'Van deze vakanties kennen wij de dagen nog niet. Activiteiten staan dan gewoon in de agenda. Sluit u? Zet die dagen zelf als pauze in uw activiteit.',
    'We do not know the days of these holidays yet. Activities then stand in the agenda as usual. Do you close? Put those days in your activity as a pause.',
  ),
  holiday: text('Vakantie', 'Holiday'),
  year: text('Schooljaar', 'School year'),
  from: text('Eerste dag', 'First day'),
  through: text('Laatste dag', 'Last day'),
  source: text('Bron', 'Source'),
  toVerify: text('Te verifiëren', 'To verify'),
  caption: text('Schoolvakanties die nog komen', 'School holidays to come'),
  none: text('Er zijn nog geen vakanties bekend.', 'No holidays are known yet.'),
} as const;
const words = holidayWords;

const nameOf = (name: string, lang: Lang): string => {
  const known = Object.entries(schoolHolidayNames).find(([kind]) => kind === name)?.[1][lang] ?? name;
  return known.charAt(0).toLocaleUpperCase(lang) + known.slice(1);
};

type HolidaysProps = {
  readonly lang: Lang;
  readonly holidays: readonly SchoolHoliday[];
  /** Known to exist, by no day. */
  readonly missing: readonly MissingHoliday[];
};

export function HolidaysView({ lang, holidays, missing }: HolidaysProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {missing.length > 0 && (
        <Alert kind="attention" lang={lang} title={words.missing[lang]}>
          <ul>
            {missing.map(({ schoolYear, kind }) => (
              <li key={`${schoolYear} ${kind}`}>
                {nameOf(kind, lang)}, {schoolYear}
              </li>
            ))}
          </ul>
          <p>{words.missingText[lang]}</p>
        </Alert>
      )}
      <Table
        lang={lang}
        caption={words.caption[lang]}
        narrow="stack"
        rows={holidays}
        empty={words.none[lang]}
        columns={[
          { header: words.holiday[lang], rowHeader: true, cell: ({ name }) => nameOf(name, lang) },
          { header: words.year[lang], cell: ({ schoolYear }) => schoolYear },
          { header: words.from[lang], cell: ({ from }) => formatDate(from, lang) },
          { header: words.through[lang], cell: ({ until }) => formatDate(until.subtract({ days: 1 }), lang) },
          {
            header: words.source[lang],
            cell: ({ source, toVerify }) => (
              <>
                {toVerify && <Badge tone="orange">{words.toVerify[lang]}</Badge>}{' '}
                <span lang="en">{source}</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
