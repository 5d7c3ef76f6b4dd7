/** 360Giving as a spreadsheet: the titles of columns are those of the standard, so that its own tools read the file. */
import { type CsvCell, csvLine } from '../../../platform/http/csv.ts';
import type { GivingRecord } from './record.ts';

const columns: readonly (readonly [string, (grant: GivingRecord) => CsvCell])[] = [
  ['Identifier', (grant) => grant.id],
  ['Title', (grant) => grant.title],
  ['Description', (grant) => grant.description],
  ['Currency', (grant) => grant.currency],
  ['Amount Applied For', (grant) => grant.amountAppliedFor ?? null],
  ['Amount Awarded', (grant) => grant.amountAwarded],
  ['Amount Disbursed', (grant) => grant.amountDisbursed],
  ['Award Date', (grant) => grant.awardDate],
  ['URL', (grant) => grant.url],
  ['Recipient Org:Identifier', (grant) => grant.recipientOrganization?.[0]?.id ?? null],
  ['Recipient Org:Name', (grant) => grant.recipientOrganization?.[0]?.name ?? null],
  ['Recipient Ind:Identifier', (grant) => grant.recipientIndividual?.id ?? null],
  ['Recipient Ind:Name', (grant) => grant.recipientIndividual?.name ?? null],
  ['Beneficiary Location:Name', (grant) => grant.beneficiaryLocation[0]?.name ?? null],
  ['Beneficiary Location:Country Code', (grant) => grant.beneficiaryLocation[0]?.countryCode ?? null],
  ['Funding Org:Identifier', (grant) => grant.fundingOrganization[0]?.id ?? null],
  ['Funding Org:Name', (grant) => grant.fundingOrganization[0]?.name ?? null],
  ['Grant Programme:Code', (grant) => grant.grantProgramme[0]?.code ?? null],
  ['Grant Programme:Title', (grant) => grant.grantProgramme[0]?.title ?? null],
  ['Grant Programme:URL', (grant) => grant.grantProgramme[0]?.url ?? null],
  ['Classifications:Vocabulary', (grant) => grant.classifications?.[0]?.vocabulary ?? null],
  ['Classifications:Code', (grant) => grant.classifications?.[0]?.code ?? null],
  ['From An Open Call?', (grant) => grant.fromOpenCall],
  ['Last Modified', (grant) => grant.dateModified],
  ['Data Source', (grant) => grant.dataSource],
];

export const givingHead = csvLine(columns.map(([title]) => title));
export const givingLine = (grant: GivingRecord): string => csvLine(columns.map(([, cell]) => cell(grant)));
