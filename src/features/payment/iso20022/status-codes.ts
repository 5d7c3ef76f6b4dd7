/**
 * The codes of ISO 20022 external code sets that Dutch banks use for credit transfers, in words.
 * The sets grow every quarter: a code outside the tables is shown as it is and never taken for paid.
 */
import { type Text, text } from '../../../kernel/messages.ts';
import type { BankReason, BankStatus, PaymentOutcome } from './types.ts';

const statuses: Readonly<Record<string, { outcome: PaymentOutcome; text: Text }>> = {
  ACCC: {
    outcome: 'paid',
    text: text(
      'Betaald: het geld staat op de rekening van de ontvanger.',
      'Paid: the money is in the payee’s account.',
    ),
  },
  ACSC: {
    outcome: 'paid',
    text: text(
      'Betaald: het bedrag is van de rekening afgeschreven.',
      'Paid: the amount has left the account.',
    ),
  },
  ACCP: {
    outcome: 'underway',
    text: text('Goedgekeurd door de bank, nog niet betaald.', 'Accepted by the bank, not paid yet.'),
  },
  ACFC: {
    outcome: 'underway',
    text: text(
      'De bank heeft het saldo gecontroleerd, nog niet betaald.',
      'The bank has checked the balance, not paid yet.',
    ),
  },
  ACPD: {
    outcome: 'underway',
    text: text(
      'De bank wacht op de verrekening, nog niet betaald.',
      'The bank awaits clearing, not paid yet.',
    ),
  },
  ACSP: {
    outcome: 'underway',
    text: text('De bank voert de betaling uit.', 'The bank is carrying out the payment.'),
  },
  ACTC: {
    outcome: 'underway',
    text: text(
      'De bank heeft het bestand goedgekeurd, nog niet betaald.',
      'The bank has accepted the file, not paid yet.',
    ),
  },
  ACWC: {
    outcome: 'underway',
    text: text(
      'Goedgekeurd met een aanpassing van de bank, nog niet betaald.',
      'Accepted with a change by the bank, not paid yet.',
    ),
  },
  ACWP: {
    outcome: 'underway',
    text: text(
      'Goedgekeurd, nog niet bijgeschreven bij de ontvanger.',
      'Accepted, not yet in the payee’s account.',
    ),
  },
  PATC: {
    outcome: 'underway',
    text: text(
      'Nog niet iedereen die moet tekenen, heeft getekend.',
      'Not everyone who must sign has signed.',
    ),
  },
  PDNG: {
    outcome: 'underway',
    text: text('De bank is nog bezig met controleren.', 'The bank is still checking.'),
  },
  PRES: {
    outcome: 'underway',
    text: text(
      'De bank heeft de betaling aangeboden aan de betaler.',
      'The bank has presented the payment to the payer.',
    ),
  },
  RCVD: {
    outcome: 'underway',
    text: text('De bank heeft het bestand ontvangen.', 'The bank has received the file.'),
  },
  CANC: {
    outcome: 'refused',
    text: text('Ingetrokken: deze betaling gaat niet door.', 'Cancelled: this payment will not be made.'),
  },
  RJCT: {
    outcome: 'refused',
    text: text(
      'Geweigerd door de bank: deze betaling gaat niet door.',
      'Refused by the bank: this payment will not be made.',
    ),
  },
  PART: {
    outcome: 'partly',
    text: text(
      'Een deel is goedgekeurd. Kijk bij elke betaling.',
      'Part of it is accepted. Look at each payment.',
    ),
  },
};

const reasons: Readonly<Record<string, Text>> = {
  AC01: text(
    'Het IBAN is niet juist. Vraag de ontvanger om het juiste nummer.',
    'The IBAN is not correct. Ask the payee for the right number.',
  ),
  AC02: text('De rekening van de gemeente is niet juist.', 'The account of the municipality is not correct.'),
  AC03: text(
    'Het IBAN van de ontvanger is niet juist. Vraag om het juiste nummer.',
    'The payee’s IBAN is not correct. Ask for the right number.',
  ),
  AC04: text(
    'De rekening is opgeheven. Vraag de ontvanger om een ander IBAN.',
    'The account is closed. Ask the payee for another IBAN.',
  ),
  AC06: text(
    'De rekening is geblokkeerd. Neem contact op met de ontvanger.',
    'The account is blocked. Contact the payee.',
  ),
  AC07: text(
    'De rekening van de ontvanger is opgeheven. Vraag om een ander IBAN.',
    'The payee’s account is closed. Ask for another IBAN.',
  ),
  AC14: text(
    'Dit soort rekening kan geen overboeking ontvangen.',
    'This type of account cannot receive a transfer.',
  ),
  AG01: text(
    'Een overboeking mag niet op dit soort rekening.',
    'A transfer is not allowed on this type of account.',
  ),
  AG02: text(
    'De bank kent dit soort opdracht niet. Meld dit bij de beheerder.',
    'The bank does not know this type of order. Tell the administrator.',
  ),
  AG03: text('De bank voert dit soort opdracht niet uit.', 'The bank does not carry out this type of order.'),
  AM01: text('Het bedrag is nul.', 'The amount is zero.'),
  AM02: text('Het bedrag is hoger dan de bank toestaat.', 'The amount is higher than the bank allows.'),
  AM03: text('De bank kan niet in deze munt betalen.', 'The bank cannot pay in this currency.'),
  AM04: text(
    'Er staat te weinig geld op de rekening van de gemeente.',
    'There is not enough money in the municipality’s account.',
  ),
  AM05: text(
    'Deze betaling is al eerder aangeboden. Controleer of er al betaald is.',
    'This payment was offered before. Check whether it has already been paid.',
  ),
  AM09: text('Het bedrag klopt niet met wat is afgesproken.', 'The amount is not what was agreed.'),
  AM10: text(
    'Het totaalbedrag van het bestand klopt niet. Meld dit bij de beheerder.',
    'The total of the file is wrong. Tell the administrator.',
  ),
  AM18: text(
    'Het aantal betalingen in het bestand klopt niet. Meld dit bij de beheerder.',
    'The number of payments in the file is wrong. Tell the administrator.',
  ),
  BE01: text(
    'De naam past niet bij het rekeningnummer. Vraag de ontvanger naar de naam van de rekening.',
    'The name does not fit the account number. Ask the payee for the name on the account.',
  ),
  BE04: text(
    'Het adres van de ontvanger ontbreekt of is niet juist.',
    'The payee’s address is missing or not correct.',
  ),
  BE05: text(
    'De bank kent de opdrachtgever van het bestand niet.',
    'The bank does not know the sender of the file.',
  ),
  CNOR: text(
    'De bank van de ontvanger kan niet via deze weg betaald worden.',
    'The payee’s bank cannot be reached this way.',
  ),
  CUST: text('De opdrachtgever heeft de betaling ingetrokken.', 'The payer has cancelled the payment.'),
  DNOR: text(
    'De bank van de gemeente kan deze weg niet gebruiken.',
    'The municipality’s bank cannot use this route.',
  ),
  DT01: text(
    'De datum van de betaling is niet juist. Kies een latere dag.',
    'The payment date is not correct. Choose a later day.',
  ),
  DT06: text('De bank heeft de datum aangepast.', 'The bank has changed the date.'),
  DU01: text('De bank heeft dit bestand al eerder ontvangen.', 'The bank received this file before.'),
  DU02: text(
    'De bank heeft dit betaalblok al eerder ontvangen.',
    'The bank received this payment block before.',
  ),
  DU03: text('De bank heeft deze betaling al eerder ontvangen.', 'The bank received this payment before.'),
  DU04: text(
    'Het kenmerk van deze betaling is al eerder gebruikt.',
    'The reference of this payment was used before.',
  ),
  DU05: text(
    'Het opdrachtnummer van deze betaling is al eerder gebruikt.',
    'The instruction number of this payment was used before.',
  ),
  ED05: text(
    'De verrekening tussen de banken is mislukt. Bied de betaling opnieuw aan.',
    'Settlement between the banks failed. Offer the payment again.',
  ),
  FF01: text(
    'Het bestand heeft niet de juiste vorm. Meld dit bij de beheerder.',
    'The file does not have the right form. Tell the administrator.',
  ),
  FOCR: text('Teruggestort op verzoek.', 'Returned on request.'),
  FR01: text('De bank vermoedt fraude.', 'The bank suspects fraud.'),
  MD07: text(
    'De rekeninghouder is overleden. Zoek zorgvuldig contact met de nabestaanden of de groep.',
    'The account holder has died. Contact the relatives or the group with care.',
  ),
  MS02: text(
    'De ontvanger heeft de betaling geweigerd, zonder reden te noemen.',
    'The payee refused the payment and gave no reason.',
  ),
  MS03: text(
    'De bank noemt geen reden. Vraag het na bij de bank of de ontvanger.',
    'The bank gives no reason. Ask the bank or the payee.',
  ),
  NARR: text('De bank geeft een reden in eigen woorden.', 'The bank gives a reason in its own words.'),
  NOAS: text(
    'De ontvanger heeft niet op een vraag van de bank geantwoord.',
    'The payee did not answer a question from the bank.',
  ),
  RC01: text(
    'De BIC van de bank is niet juist. Laat de BIC leeg of verbeter die.',
    'The BIC of the bank is not correct. Leave it empty or correct it.',
  ),
  RC04: text(
    'De bank van de ontvanger is niet juist aangegeven.',
    'The payee’s bank is not given correctly.',
  ),
  RF01: text(
    'Het kenmerk is niet uniek. Meld dit bij de beheerder.',
    'The reference is not unique. Tell the administrator.',
  ),
  RR01: text(
    'De bank mist het rekeningnummer van de gemeente.',
    'The bank misses the municipality’s account number.',
  ),
  RR02: text(
    'De bank mist de naam of het adres van de gemeente.',
    'The bank misses the municipality’s name or address.',
  ),
  RR03: text(
    'De bank mist de naam of het adres van de ontvanger.',
    'The bank misses the payee’s name or address.',
  ),
  RR04: text(
    'De bank mag deze betaling niet uitvoeren van de wet.',
    'The law does not allow the bank to make this payment.',
  ),
  TM01: text(
    'Het bestand kwam te laat op de dag bij de bank. Bied het opnieuw aan.',
    'The file reached the bank too late in the day. Offer it again.',
  ),
};

/** What a person reads on a bank statement when a payment was refused or came back. */
export const handReasonCodes = ['AC01', 'AC04', 'AC06', 'AM04', 'BE01', 'FOCR', 'MS02', 'NARR'] as const;

/** Reads a status code; one outside the table gives outcome `unknown`. */
export function bankStatus(code: string): BankStatus {
  const known = Object.hasOwn(statuses, code) ? statuses[code] : undefined;
  return {
    code,
    outcome: known?.outcome ?? 'unknown',
    text: known?.text ?? {
      nl: `De bank gebruikt een status die wij niet kennen (${code}). Vraag de bank wat dit betekent.`,
      en: `The bank uses a status we do not know (${code}). Ask the bank what it means.`,
    },
  };
}

/** Reads a reason code (or null when the bank gave only words) with the free lines that came with it. */
export function bankReason(code: string | null, details: readonly string[]): BankReason {
  if (code === null) {
    return { code, details, text: text('De bank noemt geen code.', 'The bank gives no code.') };
  }
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return {
    code,
    details,
    text: known ?? {
      nl: `De bank noemt een reden die wij niet kennen (${code}). Vraag de bank wat dit betekent.`,
      en: `The bank gives a reason we do not know (${code}). Ask the bank what it means.`,
    },
  };
}
