import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, Checkboxes, DateInput, Details, Select, TextArea, TextInput } from '../../../ui/index.ts';
import { formWords as words } from '../form-words.ts';
import { schoolHolidayNames } from '../series/school-holidays.ts';
import { schoolHolidayKinds } from '../series/types.ts';
import type { Shown } from './typed.ts';

const weekdays = [
  text('Maandag', 'Monday'),
  text('Dinsdag', 'Tuesday'),
  text('Woensdag', 'Wednesday'),
  text('Donderdag', 'Thursday'),
  text('Vrijdag', 'Friday'),
  text('Zaterdag', 'Saturday'),
  text('Zondag', 'Sunday'),
];
const every = {
  w1: text('Elke week', 'Every week'),
  w2: text('Om de week', 'Every other week'),
  w3: text('Elke 3 weken', 'Every 3 weeks'),
  w4: text('Elke 4 weken', 'Every 4 weeks'),
  m1: text('De eerste van de maand', 'The first of the month'),
  m2: text('De tweede van de maand', 'The second of the month'),
  m3: text('De derde van de maand', 'The third of the month'),
  m4: text('De vierde van de maand', 'The fourth of the month'),
  'm-1': text('De laatste van de maand', 'The last of the month'),
};

type Props = { lang: Lang; typed: Shown; problems: readonly Problem[] };

export function SentenceField({ lang, typed, problems }: Props): VNode {
  return (
    <TextArea
      lang={lang}
      problems={problems}
      name="wanneer"
      label={words.when[lang]}
      hint={words.whenHint[lang]}
      value={typed.text('wanneer')}
      rows={3}
    />
  );
}

/** The same in separate fields; they become a sentence, so that there is one thing to look at. */
export function SeparateFields({ lang, typed, problems }: Props): VNode {
  const common = { lang, problems, optional: 'unmarked' } as const;
  const own = ['dagen', 'elke', 'maanddagen', 'van', 'tot', 'eersteDag', 'laatsteDag', 'alleen'];
  const open = problems.some(({ field }) => own.includes(field));
  return (
    <Details summary={words.fields[lang]} open={open}>
      <p>{words.fieldsText[lang]}</p>
      <Checkboxes
        {...common}
        name="dagen"
        label={words.days[lang]}
        values={typed.texts('dagen')}
        options={weekdays.map((day, place) => ({ value: String(place + 1), label: day[lang] }))}
      />
      <Select
        {...common}
        name="elke"
        label={words.every[lang]}
        value={typed.text('elke') || 'w1'}
        placeholder={null}
        options={Object.entries(every).map(([value, label]) => ({ value, label: label[lang] }))}
      />
      <TextInput
        {...common}
        name="maanddagen"
        label={words.monthDays[lang]}
        hint={words.monthDaysHint[lang]}
        value={typed.text('maanddagen')}
      />
      {(['van', 'tot'] as const).map((name) => (
        <TextInput
          {...common}
          key={name}
          name={name}
          label={(name === 'van' ? words.from : words.until)[lang]}
          hint={words.timeHint[lang]}
          value={typed.text(name)}
          width="short"
        />
      ))}
      <DateInput {...common} name="eersteDag" label={words.firstDay[lang]} value={typed.text('eersteDag')} />
      <DateInput {...common} name="laatsteDag" label={words.lastDay[lang]} value={typed.text('laatsteDag')} />
      <Checkboxes
        {...common}
        name="niet"
        label={words.skip[lang]}
        values={typed.texts('niet')}
        options={[
          { value: 'school', label: words.skipSchool[lang] },
          ...schoolHolidayKinds.map((kind) => ({
            value: kind,
            label: words.skipOne(schoolHolidayNames[kind])[lang],
          })),
          { value: 'feestdag', label: words.skipPublic[lang] },
        ]}
      />
      <Checkboxes
        {...common}
        name="alleen"
        label={words.only[lang]}
        values={typed.texts('alleen')}
        options={[
          { value: 'school', label: words.onlySchool[lang] },
          ...schoolHolidayKinds.map((kind) => ({
            value: kind,
            label: words.onlyOne(schoolHolidayNames[kind])[lang],
          })),
        ]}
      />
      <p>
        <a href="/schoolvakanties">{words.whichHolidays[lang]}</a>
      </p>
      <Button variant="secondary" name="knop" value="velden">
        {words.makeSentence[lang]}
      </Button>
    </Details>
  );
}
