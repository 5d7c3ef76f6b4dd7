import fc from 'fast-check';
import { XmlValidateError } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { orderFaults, validateXml, xmlTexts } from '../../../../tests/support/xml-message.ts';
import { toSepaText } from '../rules/sepa-text.ts';
import { creditTransferNamespace, writeCreditTransfer } from './credit-transfer.ts';
import { maxTransferCents } from './credit-transfer-check.ts';
import type { CreditTransfer, CreditTransferBatch } from './types.ts';

const firstTransfer: CreditTransfer = {
  endToEndId: 'HV-2027-000017-1',
  instructionId: 'HV-2027-000017-1',
  amountCents: 125_000,
  creditorName: 'Bewonersgroep De Tuin',
  creditorIban: 'NL20 INGB 0001 2345 67',
  remittance: 'Voorschot subsidie HV-2027-000017',
};
const secondTransfer: CreditTransfer = {
  endToEndId: 'HV-2027-000018-1',
  instructionId: 'HV-2027-000018-1',
  amountCents: 7,
  creditorName: 'Stichting Café Één',
  creditorIban: 'DE89370400440532013000',
  creditorBic: 'cobadeffxxx',
  remittance: '',
};
const sampleBatch: CreditTransferBatch = {
  messageId: 'HV-BATCH-2027-0042',
  createdAt: '2027-07-01T22:30:15.987Z',
  initiator: { name: 'Gemeente Voorbeeld' },
  debtor: { name: 'Gemeente Voorbeeld', iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' },
  executionDate: '2027-07-05',
  transfers: [firstTransfer, secondTransfer],
};

/** The file of a batch that must be fit to write. */
function written(input: CreditTransferBatch): string {
  const result = writeCreditTransfer(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const texts = (xml: string, path: string) => xmlTexts(xml, path, creditTransferNamespace);

const schema = new URL('./pain-001-001-09.subset.xsd', import.meta.url);
const validateCreditTransfer = (xml: string) => validateXml(xml, schema);

/**
 * Every child that the full message definition allows, in its order, `?` for 0..1 and `*` for 0..n: written apart from
 * the subset schema and read by another parser, so that one slip in either shows.
 */
const order: Readonly<Record<string, string>> = {
  Document: 'CstmrCdtTrfInitn',
  CstmrCdtTrfInitn: 'GrpHdr PmtInf+ SplmtryData*',
  GrpHdr: 'MsgId CreDtTm Authstn* NbOfTxs CtrlSum? InitgPty FwdgAgt?',
  PmtInf:
    'PmtInfId PmtMtd BtchBookg? NbOfTxs? CtrlSum? PmtTpInf? ReqdExctnDt PoolgAdjstmntDt? Dbtr DbtrAcct DbtrAgt DbtrAgtAcct? InstrForDbtrAgt? UltmtDbtr? ChrgBr? ChrgsAcct? ChrgsAcctAgt? CdtTrfTxInf+',
  PmtTpInf: 'InstrPrty? SvcLvl* LclInstrm? CtgyPurp?',
  SvcLvl: 'Cd',
  ReqdExctnDt: 'Dt',
  CdtTrfTxInf:
    'PmtId PmtTpInf? Amt XchgRateInf? ChrgBr? ChqInstr? UltmtDbtr? IntrmyAgt1? IntrmyAgt1Acct? IntrmyAgt2? IntrmyAgt2Acct? IntrmyAgt3? IntrmyAgt3Acct? CdtrAgt? CdtrAgtAcct? Cdtr? CdtrAcct? UltmtCdtr? InstrForCdtrAgt* InstrForDbtrAgt? Purp? RgltryRptg* Tax? RltdRmtInf* RmtInf? SplmtryData*',
  PmtId: 'InstrId? EndToEndId UETR?',
  Amt: 'InstdAmt',
  InitgPty: 'Nm? PstlAdr? Id? CtryOfRes? CtctDtls?',
  Dbtr: 'Nm? PstlAdr? Id? CtryOfRes? CtctDtls?',
  Cdtr: 'Nm? PstlAdr? Id? CtryOfRes? CtctDtls?',
  DbtrAcct: 'Id Tp? Ccy? Nm? Prxy?',
  CdtrAcct: 'Id Tp? Ccy? Nm? Prxy?',
  DbtrAgt: 'FinInstnId BrnchId?',
  CdtrAgt: 'FinInstnId BrnchId?',
  FinInstnId: 'BICFI? ClrSysMmbId? LEI? Nm? PstlAdr? Othr?',
  Othr: 'Id SchmeNm? Issr?',
  RmtInf: 'Ustrd* Strd*',
};

/** `Id` has two meanings: an account's holds IBAN, an agent's holds text. */
function expectedChildren(name: string, parent: string): string | null {
  if (name === 'Id') return parent === 'Othr' ? null : 'IBAN';
  return order[name] ?? null;
}

const faults = (xml: string) => orderFaults(xml, expectedChildren);

it('a file passes the schema and the order check, with and without the bank of the city', () => {
  const { bic: _, ...debtor } = sampleBatch.debtor;
  for (const xml of [written(sampleBatch), written({ ...sampleBatch, debtor })]) {
    expect(() => validateCreditTransfer(xml)).not.toThrow();
    expect(faults(xml)).toEqual([]);
  }
});

describe('the schema and the order check are no rubber stamps', () => {
  const swap = (xml: string) =>
    xml.replace(/(<PmtMtd>TRF<\/PmtMtd>)(\s*)(<BtchBookg>true<\/BtchBookg>)/, '$3$2$1');
  it.each<[string, (xml: string) => string, boolean]>([
    ['two elements swapped', swap, true],
    ['no EndToEndId', (xml) => xml.replace(/<EndToEndId>.*?<\/EndToEndId>/, ''), true],
    ['no debtor account', (xml) => xml.replace(/<DbtrAcct>[\s\S]*?<\/DbtrAcct>/, ''), true],
    ['two group headers', (xml) => xml.replace(/<GrpHdr>[\s\S]*?<\/GrpHdr>/, '$&$&'), true],
    ['an unknown element', (xml) => xml.replace('<PmtMtd>', '<Extra>1</Extra><PmtMtd>'), true],
    ['the other namespace', (xml) => xml.replace('pain.001.001.09', 'pain.001.001.03'), false],
    ['another currency', (xml) => xml.replace('Ccy="EUR"', 'Ccy="USD"'), false],
    ['no currency', (xml) => xml.replace(' Ccy="EUR"', ''), false],
    ['three decimals', (xml) => xml.replace('1250.00<', '1250.001<'), false],
    ['an amount of zero', (xml) => xml.replace('>0.07<', '>0.00<'), false],
    ['an accent', (xml) => xml.replace('De Tuin', 'Dé Tuin'), false],
    ['a broken date', (xml) => xml.replace('2027-07-05', '2027-02-30'), false],
    ['an identifier of 36 characters', (xml) => xml.replace(firstTransfer.endToEndId, 'x'.repeat(36)), false],
    ['an identifier with a double slash', (xml) => xml.replace(firstTransfer.endToEndId, 'a//b'), false],
    ['a name of 71 characters', (xml) => xml.replace('Bewonersgroep De Tuin', 'x'.repeat(71)), false],
    [
      'a remittance of 141 characters',
      (xml) => xml.replace(firstTransfer.remittance, 'x'.repeat(141)),
      false,
    ],
    ['an IBAN with a space', (xml) => xml.replace('NL20INGB', 'NL20 INGB'), false],
  ])('refuse %s', (_, spoil, isOrder) => {
    const good = written(sampleBatch);
    const bad = spoil(good);
    expect(bad).not.toBe(good);
    expect(() => validateCreditTransfer(bad)).toThrow(XmlValidateError);
    expect(faults(bad).length > 0).toBe(isOrder);
  });
});

describe('any batch', () => {
  const awkward = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      'A & B',
      ']]>',
      '&amp;',
      '<!--',
      'محمد علي',
      '🎉👨‍👩‍👧',
      'É'.repeat(90),
      '\u0000\ud800',
    ),
  );
  const named = awkward.map((text) => `A${text}`);
  const transfers = fc.array(
    fc.record({
      name: named,
      amountCents: fc.integer({ min: 1, max: maxTransferCents }),
      remittance: awkward,
      withBic: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('gives a valid file whose sums are exact and whose texts are the respelled ones', () => {
    fc.assert(
      fc.property(named, named, transfers, fc.boolean(), (initiator, debtorName, rows, debtorBic) => {
        const xml = written({
          ...sampleBatch,
          initiator: { name: initiator },
          debtor: {
            name: debtorName,
            iban: sampleBatch.debtor.iban,
            ...(debtorBic ? { bic: 'ABNANL2A' } : {}),
          },
          transfers: rows.map((row, index) => ({
            endToEndId: `E-${index}`,
            instructionId: `I-${index}`,
            amountCents: row.amountCents,
            creditorName: row.name,
            creditorIban: firstTransfer.creditorIban,
            remittance: row.remittance,
            ...(row.withBic ? { creditorBic: 'INGBNL2A' } : {}),
          })),
        });
        validateCreditTransfer(xml);
        expect(faults(xml)).toEqual([]);
        const cents = texts(xml, '//p:InstdAmt').map((amount) => BigInt(amount.replace('.', '')));
        expect(cents).toEqual(rows.map(({ amountCents }) => BigInt(amountCents)));
        const sum = cents.reduce((total, each) => total + each, 0n);
        expect(texts(xml, '//p:CtrlSum').map((each) => BigInt(each.replace('.', '')))).toEqual([sum, sum]);
        expect(texts(xml, '//p:NbOfTxs')).toEqual([`${rows.length}`, `${rows.length}`]);
        expect(texts(xml, '//p:Cdtr/p:Nm')).toEqual(rows.map(({ name }) => toSepaText(name, 70)));
        const remittances = rows.map(({ remittance }) => toSepaText(remittance, 140));
        expect(texts(xml, '//p:Ustrd')).toEqual(remittances.filter((text) => text !== ''));
      }),
      { numRuns: 150 },
    );
  });

  it('is refused or valid, whatever stands in its fields', () => {
    const transfer = fc.record({
      endToEndId: awkward,
      instructionId: awkward,
      amountCents: fc.oneof(fc.integer(), fc.double()),
      creditorName: awkward,
      creditorIban: fc.oneof(awkward, fc.constant(firstTransfer.creditorIban)),
      creditorBic: awkward,
      remittance: awkward,
    });
    const anything = fc.record({
      messageId: awkward,
      createdAt: fc.oneof(awkward, fc.constant(sampleBatch.createdAt)),
      initiator: fc.record({ name: awkward }),
      debtor: fc.record({ name: awkward, iban: awkward }),
      executionDate: fc.oneof(awkward, fc.constant(sampleBatch.executionDate)),
      transfers: fc.array(transfer, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(anything, (input) => {
        const result = writeCreditTransfer(input);
        if (result.ok) validateCreditTransfer(result.value);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
