/** Fields of 360Giving. By name; `Schema.field` where a name means something of its own there. */
import { type Text, text } from '../../../../kernel/messages.ts';

export const givingWords: Readonly<Record<string, Text>> = {
  currency: text('Munt', 'Currency'),
  amountAppliedFor: text('Gevraagd, in euro', 'Applied for, in euros'),
  amountAwarded: text('Toegekend, in euro', 'Awarded, in euros'),
  amountDisbursed: text('Betaald, in euro, min wat terugkwam', 'Paid, in euros, less what came back'),
  awardDate: text('Dag van het besluit', 'Day of the decision'),
  recipientOrganization: text('De organisatie die het krijgt', 'The organisation that receives it'),
  recipientIndividual: text('Een mens, zonder naam of nummer', 'A person, without name or number'),
  beneficiaryLocation: text('Waar het voor is', 'Where it is for'),
  countryCode: text('Land (code)', 'Country (code)'),
  fundingOrganization: text('Wie het geeft', 'Who gives it'),
  grantProgramme: text('De regeling', 'The scheme'),
  code: text('Code', 'Code'),
  classifications: text('Indeling', 'Classification'),
  vocabulary: text('Lijst waar de code uit komt', 'List that the code comes from'),
  fromOpenCall: text('Iedereen kon aanvragen', 'Anyone could apply'),
  dateModified: text('Moment van de laatste wijziging', 'Moment of the last change'),
  dataSource: text('Waar het gegeven vandaan komt', 'Where the data come from'),
  version: text('Versie van de standaard', 'Version of the standard'),
  license: text('Licentie', 'Licence'),
  publisher: text('Wie het publiceert', 'Who publishes it'),
  org_id: text('Nummer van de organisatie', 'Number of the organisation'),
};
