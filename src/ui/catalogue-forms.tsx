import type { VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { type Problem, problem } from '../kernel/result.ts';
import { Checkbox } from './checkbox.tsx';
import { Checkboxes, Radios, Select } from './choices.tsx';
import { Combos } from './combos.tsx';
import { Button, ButtonGroup, ErrorSummary, Form } from './form.tsx';
import { CodeInput, DateInput, EmailInput, FileInput, MoneyInput, TextArea, TextInput } from './inputs.tsx';
import { MoneyRows } from './money-rows.tsx';
import { SearchInput } from './search-input.tsx';

const wrong = (field: string, nl: string, en: string): Problem => problem(field, 'example', { nl, en });

const problems: readonly Problem[] = [
  wrong('wrong_title', 'Geef uw idee een naam.', 'Give your idea a name.'),
  wrong(
    'wrong_email',
    'Dit is geen e-mailadres. Er hoort een @ in.',
    'This is not an e-mail address. It needs an @.',
  ),
  wrong('wrong_date', 'Vul een datum in die bestaat, bijvoorbeeld 12-03-2027.', 'Enter a date that exists.'),
  wrong('wrong_domain', 'Kies één onderwerp.', 'Choose one subject.'),
  wrong(
    'wrong_agree',
    'Zonder uw akkoord kunnen wij niet verder.',
    'We cannot go on without your agreement.',
  ),
  wrong('/wrong_budget/1/amountCents', 'Vul een bedrag in cijfers in.', 'Enter an amount in figures.'),
  wrong('', 'Uw begroting en uw dekking verschillen € 250.', 'Your budget and your funding differ by €250.'),
];

const domains = [
  { value: 'meet', label: 'Ontmoeten', hint: 'Samen eten, koffie, een buurtfeest' },
  { value: 'green', label: 'Groen', hint: 'Een moestuin, een geveltuin' },
  { value: 'learn', label: 'Leren van elkaar' },
  { value: 'closed', label: 'Niet in deze ronde', disabled: true },
];
const wijken = [
  {
    label: 'Noord',
    options: [
      { value: 'on', label: 'Oude Noorden' },
      { value: 'ag', label: 'Agniesebuurt' },
    ],
  },
  { label: 'Feijenoord', options: [{ value: 'bh', label: 'Bloemhof' }] },
];

const suggested = {
  suggestions: '/api/v1/search?kind=activity',
  kinds: { activity: 'Activiteit' },
  faded: 'Misschien verouderd',
};

function Plain({ lang }: { lang: Lang }): VNode {
  return (
    <Form
      action="#formulier"
      lang={lang}
      autosave="/stijl/opslaan"
      label="Voorbeeld"
      enctype="multipart/form-data"
    >
      <TextInput
        lang={lang}
        name="title"
        label="Naam van uw idee"
        hint="Kort, zoals u het tegen een buur zegt"
        value="Buurtmoestuin"
      />
      <TextInput
        lang={lang}
        name="place"
        label="Waar gaat u het doen?"
        hint="Typ de naam van de wijk"
        offered={['Kralingen-West', 'Middelland', 'Oude Westen']}
      />
      <TextArea
        lang={lang}
        name="story"
        label="Wat gaat u doen?"
        maxLength={500}
        value="Wij maken van het grasveld een tuin."
      />
      <TextInput
        lang={lang}
        name="postcode"
        label="Postcode"
        width="short"
        autocomplete="postal-code"
        optional
      />
      <SearchInput lang={lang} name="search" label="Zoek iets te doen" {...suggested} optional="unmarked" />
      <EmailInput lang={lang} name="email" label="E-mailadres" />
      <CodeInput lang={lang} name="code" label="Code" />
      <DateInput lang={lang} name="date" label="Eerste dag" value="2027-05-01" />
      <MoneyInput
        lang={lang}
        name="amount"
        label="Bedrag dat u vraagt"
        hint="Hoogstens € 10.000"
        amountCents={3480_50}
      />
      <Select lang={lang} name="wijk" label="Wijk" options={wijken} value="bh" />
      <Radios lang={lang} name="domain" label="Waar gaat het over?" options={domains} value="green" />
      <Radios
        lang={lang}
        name="answer"
        label="Is iedereen welkom?"
        inline
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
      />
      <Checkboxes
        lang={lang}
        name="help"
        label="Waarbij wilt u hulp?"
        optional
        options={domains.slice(0, 3)}
        values={['learn']}
      />
      <Checkbox lang={lang} name="agree" label="Ik heb alles naar waarheid ingevuld" checked />
      <FileInput lang={lang} name="file" label="Bijlage" hint="PDF of foto, hoogstens 10 MB" optional />
      <MoneyRows
        lang={lang}
        name="budget"
        label="Begroting"
        hint="Wat gaat het kosten?"
        rows={[
          { description: 'Aarde en planten', amount: '1.250' },
          { description: 'Gereedschap', amount: '480,50' },
        ]}
        blanks={1}
      />
      <ButtonGroup>
        <Button icon="arrow-right">Verder</Button>
        <Button variant="secondary" name="action" value="save">
          Bewaren en later verder
        </Button>
        <Button variant="quiet" name="action" value="back">
          Terug
        </Button>
        <Button variant="danger" name="action" value="withdraw">
          Aanvraag intrekken
        </Button>
        <Button disabled>Kan nu niet</Button>
      </ButtonGroup>
    </Form>
  );
}

function Refused({ lang }: { lang: Lang }): VNode {
  const shared = { lang, problems };
  return (
    <>
      <ErrorSummary {...shared} />
      <Form action="#formulier" lang={lang} label="Voorbeeld met fouten">
        <TextInput
          {...shared}
          name="wrong_title"
          label="Naam van uw idee"
          hint="Kort, zoals u het tegen een buur zegt"
        />
        <EmailInput {...shared} name="wrong_email" label="E-mailadres" value="fatma.example.org" />
        <DateInput {...shared} name="wrong_date" label="Eerste dag" value="31-02-2027" />
        <Radios {...shared} name="wrong_domain" label="Waar gaat het over?" options={domains.slice(0, 2)} />
        <MoneyRows
          {...shared}
          name="wrong_budget"
          label="Begroting"
          rows={[
            { description: 'Planten', amount: '250' },
            { description: 'Gereedschap', amount: 'veel' },
          ]}
          blanks={0}
        />
        <Checkbox {...shared} name="wrong_agree" label="Ik heb alles naar waarheid ingevuld" />
        <Button>Opnieuw versturen</Button>
      </Form>
    </>
  );
}

function Trial({ lang }: { lang: Lang }): VNode {
  const rows = [
    {
      id: 'a',
      title: 'Buurtmoestuin',
      href: '#formulier',
      askedCents: 3480_50,
      choice: 'yes',
      grantedCents: 3480_50,
    },
    {
      id: 'b',
      title: 'Samen eten op dinsdag',
      askedCents: 1250_00,
      choice: 'part',
      part: '900',
      grantedCents: 900_00,
    },
    { id: 'c', title: 'Reparatiecafé', askedCents: 740_00, choice: 'no', grantedCents: 0 },
    {
      id: 'd',
      title: 'Fietsles voor volwassenen',
      askedCents: 2600_00,
      choice: null,
      part: 'veel',
      grantedCents: 0,
    },
  ] as const;
  const refused = [wrong('part.d', 'Vul een bedrag in cijfers in.', 'Enter an amount in figures.')];
  return (
    <Form action="#formulier" lang={lang} label="Proberen wat past">
      <Combos lang={lang} availableCents={5_000_00} rows={rows} problems={refused} />
      <ButtonGroup>
        <Button variant="secondary">Opnieuw rekenen</Button>
      </ButtonGroup>
    </Form>
  );
}

/** Every input: filled, empty, optional, and refused. */
export function FormStates({ lang }: { lang: Lang }): VNode {
  return (
    <section id="formulier">
      <h2>Formulieren</h2>
      <Plain lang={lang} />
      <h2>Keuzes proberen</h2>
      <Trial lang={lang} />
      <h2>Formulieren met fouten</h2>
      <Refused lang={lang} />
    </section>
  );
}
