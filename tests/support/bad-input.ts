import type { FoundField, FoundForm } from './forms.ts';

/** What people paste, what scanners send, and what a slip of the finger makes of a date or an amount. */
export const badValues = [
  '',
  'x'.repeat(6000),
  '👩‍👩‍👧‍👦 مرحبا \u202Edlrow',
  '<script>alert(1)</script>"\'>',
  "' OR 1=1; drop table person; --",
  'a\u0000b\u0007c',
  '-1',
  '99999999999999999999',
  '2027-02-30',
  '../../../etc/passwd',
  '1e309',
  '9999999-12-31',
] as const;

const valueAt = (index: number): string => badValues[index % badValues.length] ?? '';

export type Attempt = { readonly what: string; readonly body: URLSearchParams };

/** What a browser sends when nobody touched the form and the first button is pressed. */
export const asSent = (fields: readonly FoundField[]): URLSearchParams => {
  const body = new URLSearchParams();
  const button = fields.find(({ kind }) => kind === 'button');
  for (const field of fields)
    if (field.value !== null && (field.kind !== 'button' || field === button))
      body.append(field.name, field.value);
  return body;
};

const namesOf = (form: FoundForm): string[] => [
  ...new Set(form.fields.filter(({ kind }) => kind !== 'file').map(({ name }) => name)),
];

/** Every field gets every bad value once, all fields at a time and each another one. */
function allWrong(form: FoundForm, rounds: number): Attempt[] {
  const names = namesOf(form);
  if (names.length === 0)
    return [
      {
        what: 'a field that the form does not have',
        body: new URLSearchParams({ __proto__x: valueAt(3), constructor: '1' }),
      },
    ];
  return badValues.slice(0, rounds).map((_value, round) => ({
    what: `all fields wrong, round ${round}`,
    body: new URLSearchParams(names.map((name, index) => [name, valueAt(round + index)])),
  }));
}

/** The form as it stands, with one field wrong, missing or sent twice. */
function oneWrong(form: FoundForm): Attempt[] {
  return namesOf(form).map((name, index) => {
    const body = asSent(form.fields);
    const turn = index % 3;
    if (turn === 0) body.set(name, valueAt(index + 1));
    else if (turn === 1) body.delete(name);
    else for (const value of ['twice', valueAt(index)]) body.append(name, value);
    return { what: `${name} ${['wrong', 'missing', 'sent twice or more'][turn]}`, body };
  });
}

/** @param thorough false for a second form of the same route, where a few attempts are enough */
export const attemptsOn = (form: FoundForm, thorough: boolean): Attempt[] => [
  ...allWrong(form, thorough ? badValues.length : 4),
  ...oneWrong(form),
];

/** Bodies that are no form at all. */
export const noForms: readonly { what: string; type: string | null; body: string }[] = [
  { what: 'JSON', type: 'application/json', body: '{"title":"x","amount":1}' },
  { what: 'a multipart body without its boundary', type: 'multipart/form-data', body: '--x\r\nnot a part' },
  {
    what: 'a multipart body that is cut off',
    type: 'multipart/form-data; boundary=x',
    body: '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nhalf',
  },
  { what: 'no type', type: null, body: '%00=%ZZ&a[b]=%C3%28&=&&=' },
];
