import { getCountrySpecifications, isSEPACountry, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { type Text, text } from '../../../kernel/messages.ts';
import { ok, problem, type Refused, type Result, refused } from '../../../kernel/result.ts';

/** What people and word processors put between the groups, invisible marks of a copied web page included. */
const separators = /[\s.\-\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const checkAgain: Text = text(
  'Controleer het nummer op uw bankpas of rekeningafschrift.',
  'Check the number on your bank card or statement.',
);

function refuse(field: string, code: string, nl: string, en: string): Refused {
  return refused(problem(field, code, text(`${nl} ${checkAgain.nl}`, `${en} ${checkAgain.en}`)));
}

function refuseLength(field: string, country: string, expected: number, actual: number): Refused {
  return refuse(
    field,
    'iban-length',
    `Een IBAN dat begint met ${country} heeft ${expected} tekens. U vulde er ${actual} in.`,
    `An IBAN that starts with ${country} has ${expected} characters. You entered ${actual}.`,
  );
}

/**
 * Normalises an IBAN as people type it (spaces, dots, hyphens, small letters) and checks it for a SEPA payment:
 * country, length, form and check digits (ISO 13616), and whether the country takes part in SEPA.
 * One problem at a time: a wrong length always breaks the check digits too, saying both would only confuse.
 * @returns the IBAN without spaces, in capitals; problems `iban-missing`, `iban-characters`, `iban-country-unknown`,
 *   `iban-country-not-sepa`, `iban-length`, `iban-form`, `iban-qr`, `iban-checksum`
 */
export function checkIban(field: string, input: string): Result<string> {
  const typed = input.replace(separators, '');
  if (typed === '') {
    return refused(problem(field, 'iban-missing', text('Vul een IBAN in.', 'Enter an IBAN.')));
  }
  if (!/^[A-Za-z0-9]+$/.test(typed)) {
    return refuse(
      field,
      'iban-characters',
      'Een IBAN heeft alleen letters en cijfers.',
      'An IBAN has only letters and digits.',
    );
  }
  const iban = typed.toUpperCase();
  const country = iban.slice(0, 2);
  const length = getCountrySpecifications()[country]?.chars ?? null;
  if (length === null) {
    return refuse(
      field,
      'iban-country-unknown',
      'Een IBAN begint met twee letters voor het land, bijvoorbeeld NL. Dit nummer begint anders.',
      'An IBAN starts with two letters for the country, for example NL. This number starts differently.',
    );
  }
  if (!isSEPACountry(country)) {
    return refused(
      problem(field, 'iban-country-not-sepa', {
        nl: `Wij kunnen niet betalen op een rekening uit dit land (${country}). Het land doet niet mee aan SEPA, de Europese afspraken over betalen. Kies een andere rekening.`,
        en: `We cannot pay to an account in this country (${country}). It is not part of SEPA, the European payments area. Choose another account.`,
      }),
    );
  }
  if (iban.length !== length) return refuseLength(field, country, length, iban.length);
  return checkDigits(field, iban);
}

function checkDigits(field: string, iban: string): Result<string> {
  const { valid, errorCodes } = validateIBAN(iban, { allowQRIBAN: false });
  if (valid) return ok(iban);
  const formErrors: readonly ValidationErrorsIBAN[] = [
    ValidationErrorsIBAN.WrongBBANFormat,
    ValidationErrorsIBAN.ChecksumNotNumber,
  ];
  if (errorCodes.some((code) => formErrors.includes(code))) {
    return refuse(
      field,
      'iban-form',
      'In dit IBAN staat een letter waar een cijfer hoort, of andersom.',
      'This IBAN has a letter where a digit belongs, or the other way round.',
    );
  }
  if (errorCodes.includes(ValidationErrorsIBAN.QRIBANNotAllowed)) {
    return refused(
      problem(field, 'iban-qr', {
        nl: 'Dit is een Zwitserse QR-IBAN. Daarop kunnen wij niet betalen. Vul het gewone IBAN van de rekening in.',
        en: 'This is a Swiss QR-IBAN. We cannot pay to it. Enter the ordinary IBAN of the account.',
      }),
    );
  }
  return refuse(
    field,
    'iban-checksum',
    'Dit IBAN klopt niet: er is een cijfer of letter verwisseld of verkeerd.',
    'This IBAN is not correct: a digit or letter is wrong or swapped.',
  );
}
