/** The form that begins with a calendar. */
import type { VNode } from 'preact';
import {
  Button,
  Details,
  ErrorSummary,
  FileInput,
  Form,
  Heading,
  Lead,
  Select,
  TextInput,
} from '../../../ui/index.ts';
import { typeLabels } from '../../activity/index.ts';
import { BackLink, type Choice, choices, type FormProps, OrganisationChoice, optionsOf } from './start.tsx';
import { words } from './words.ts';

export type CalendarFormProps = FormProps & { venues: readonly Choice[]; wijken: readonly Choice[] };

function CalendarWhere({ lang, typed, problems, venues, wijken }: CalendarFormProps): VNode {
  const common = { lang, problems } as const;
  return (
    <>
      <Select
        {...common}
        name="plek"
        label={words.venue[lang]}
        hint={words.venueHint[lang]}
        value={typed.text('plek')}
        placeholder={words.noVenue[lang]}
        options={choices(venues)}
        optional
      />
      <TextInput
        {...common}
        name="plaats"
        label={words.placeText[lang]}
        hint={words.placeTextHint[lang]}
        value={typed.text('plaats')}
        optional
      />
      <Select
        {...common}
        name="wijk"
        label={words.wijk[lang]}
        hint={words.wijkHint[lang]}
        value={typed.text('wijk')}
        options={choices(wijken)}
        optional
      />
      <Details
        summary={words.wholeDays[lang]}
        open={problems.some(({ field }) => field.startsWith('heleDag'))}
      >
        <p>{words.wholeDaysHint[lang]}</p>
        <TextInput
          {...common}
          name="heleDagVan"
          label={words.from[lang]}
          value={typed.text('heleDagVan')}
          width="short"
          optional
        />
        <TextInput
          {...common}
          name="heleDagTot"
          label={words.until[lang]}
          value={typed.text('heleDagTot')}
          width="short"
          optional
        />
      </Details>
    </>
  );
}

export function CalendarFormView(props: CalendarFormProps): VNode {
  const { lang, typed, problems } = props;
  const common = { lang, problems } as const;
  return (
    <>
      <Heading level={1}>{words.calendar[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.calendarLead[lang]}</Lead>
      <Form action="/inlezen/kalender" enctype="multipart/form-data">
        <TextInput
          {...common}
          name="naam"
          label={words.name[lang]}
          hint={words.nameHint[lang]}
          value={typed.text('naam')}
        />
        <TextInput
          {...common}
          name="adres"
          type="url"
          label={words.url[lang]}
          hint={words.urlHint[lang]}
          value={typed.text('adres')}
          spellcheck={false}
          optional
        />
        <FileInput
          {...common}
          name="bestand"
          label={words.icsFile[lang]}
          hint={words.icsFileHint[lang]}
          accept=".ics,text/calendar"
          optional
        />
        <OrganisationChoice {...props} />
        <Select
          {...common}
          name="soort"
          label={words.type[lang]}
          hint={words.typeHint[lang]}
          value={typed.text('soort')}
          options={optionsOf(typeLabels, lang)}
        />
        <CalendarWhere {...props} />
        <Button>{words.read[lang]}</Button>
      </Form>
      <BackLink lang={lang} />
    </>
  );
}
