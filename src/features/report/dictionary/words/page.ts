import { text } from '../../../../kernel/messages.ts';

/** Of the page and the file. */
export const dictionaryWords = {
  title: text('Woordenboek van de open data', 'Dictionary of the open data'),
  lead: text(
    'Wat elk veld betekent, in welke eenheid het staat, en een voorbeeld. De lijst komt uit de beschrijving van de API zelf: er kan geen veld ontbreken.',
    'What each field means, its unit, and an example. The list comes from the description of the API itself: no field can be missing.',
  ),
  openData: text('Open data', 'Open data'),
  asCsv: text('Download dit woordenboek als CSV', 'Download this dictionary as CSV'),
  contents: text('Gegevens', 'Data'),
  field: text('Veld', 'Field'),
  meaning: text('Betekenis', 'Meaning'),
  kind: text('Soort', 'Kind'),
  example: text('Voorbeeld of mogelijke waarden', 'Example or possible values'),
  inUnit: text('{kind}, in {unit}', '{kind}, in {unit}'),
  listOf: text('lijst van: {kind}', 'list of: {kind}'),
  canBeEmpty: text('{kind}; kan leeg zijn', '{kind}; can be empty'),
  byStandard: text(
    'Deze bestanden volgen een standaard. Die beschrijft zelf haar velden:',
    'These files follow a standard, which describes its own fields:',
  ),
  lists: text('Hoe een lijst komt', 'How a list comes'),
  listsText: text(
    'Lijsten van de API komen in bladzijden. Elke bladzijde heeft deze velden.',
    'Lists of the API come in pages. Each page has these fields.',
  ),
} as const;
