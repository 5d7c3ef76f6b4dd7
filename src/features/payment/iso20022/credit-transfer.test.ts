import { describe, expect, it } from 'vitest';
import { xmlTexts } from '../../../../tests/support/xml-message.ts';
import { creditTransferNamespace, decimalText, writeCreditTransfer } from './credit-transfer.ts';
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

function problemsOf(input: CreditTransferBatch): string[] {
  const result = writeCreditTransfer(input);
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`);
}

describe('the file', () => {
  it('gives back what went in', () => {
    const xml = written(sampleBatch);
    expect(texts(xml, '//p:GrpHdr/p:MsgId')).toEqual(['HV-BATCH-2027-0042']);
    // 22:30 UTC on 1 July is half past midnight on 2 July in Rotterdam.
    expect(texts(xml, '//p:CreDtTm')).toEqual(['2027-07-02T00:30:15']);
    expect(texts(xml, '//p:NbOfTxs')).toEqual(['2', '2']);
    expect(texts(xml, '//p:CtrlSum')).toEqual(['1250.07', '1250.07']);
    expect(texts(xml, '//p:InitgPty/p:Nm')).toEqual(['Gemeente Voorbeeld']);
    expect(texts(xml, '//p:PmtInf/p:PmtInfId')).toEqual(['HV-BATCH-2027-0042']);
    expect(texts(xml, '//p:PmtMtd')).toEqual(['TRF']);
    expect(texts(xml, '//p:SvcLvl/p:Cd')).toEqual(['SEPA']);
    expect(texts(xml, '//p:ChrgBr')).toEqual(['SLEV']);
    expect(texts(xml, '//p:ReqdExctnDt/p:Dt')).toEqual(['2027-07-05']);
    expect(texts(xml, '//p:DbtrAcct//p:IBAN')).toEqual(['NL91ABNA0417164300']);
    expect(texts(xml, '//p:DbtrAgt//p:BICFI')).toEqual(['ABNANL2A']);
    expect(texts(xml, '//p:EndToEndId')).toEqual([firstTransfer.endToEndId, secondTransfer.endToEndId]);
    expect(texts(xml, '//p:InstrId')).toEqual([firstTransfer.instructionId, secondTransfer.instructionId]);
    expect(texts(xml, '//p:InstdAmt')).toEqual(['1250.00', '0.07']);
    expect(texts(xml, '//p:InstdAmt/@Ccy')).toEqual(['EUR', 'EUR']);
    expect(texts(xml, '//p:Cdtr/p:Nm')).toEqual(['Bewonersgroep De Tuin', 'Stichting Cafe Een']);
    expect(texts(xml, '//p:CdtrAcct//p:IBAN')).toEqual(['NL20INGB0001234567', 'DE89370400440532013000']);
    expect(texts(xml, '//p:CdtrAgt//p:BICFI')).toEqual(['COBADEFFXXX']);
    expect(texts(xml, '//p:Ustrd')).toEqual(['Voorschot subsidie HV-2027-000017']);
  });

  it('says NOTPROVIDED when the bank of the city is not given', () => {
    const { bic: _, ...debtor } = sampleBatch.debtor;
    const xml = written({ ...sampleBatch, debtor });
    expect(texts(xml, '//p:DbtrAgt//p:Othr/p:Id')).toEqual(['NOTPROVIDED']);
  });

  it('is the same text for the same batch', () => {
    expect(written(sampleBatch)).toBe(written(structuredClone(sampleBatch)));
  });

  it('sums past what a float holds exactly', () => {
    const transfers = Array.from({ length: 3 }, (_, index) => ({
      ...firstTransfer,
      endToEndId: `E${index}`,
      amountCents: maxTransferCents,
    }));
    expect(texts(written({ ...sampleBatch, transfers }), '//p:CtrlSum')).toEqual([
      '2999999999.97',
      '2999999999.97',
    ]);
    expect(decimalText(90_071_992_547_409_93n)).toBe('90071992547409.93');
    expect([1n, 10n, 100n, 100_005n].map(decimalText)).toEqual(['0.01', '0.10', '1.00', '1000.05']);
  });
});

describe('a refused batch', () => {
  it.each<[string, CreditTransferBatch, string[]]>([
    ['no transfers', { ...sampleBatch, transfers: [] }, ['/transfers batch-empty']],
    [
      'the same EndToEndId twice',
      {
        ...sampleBatch,
        transfers: [firstTransfer, { ...secondTransfer, endToEndId: firstTransfer.endToEndId }],
      },
      ['/transfers/1/endToEndId end-to-end-id-duplicate'],
    ],
    [
      'a wrong IBAN',
      { ...sampleBatch, transfers: [{ ...firstTransfer, creditorIban: 'NL20INGB0001234568' }] },
      ['/transfers/0/creditorIban iban-checksum'],
    ],
    [
      'an amount of zero',
      { ...sampleBatch, transfers: [{ ...firstTransfer, amountCents: 0 }] },
      ['/transfers/0/amountCents amount-not-positive'],
    ],
    [
      'a negative amount',
      { ...sampleBatch, transfers: [{ ...firstTransfer, amountCents: -1 }] },
      ['/transfers/0/amountCents amount-not-positive'],
    ],
    [
      'half a cent',
      { ...sampleBatch, transfers: [{ ...firstTransfer, amountCents: 0.5 }] },
      ['/transfers/0/amountCents amount-not-whole-cents'],
    ],
    [
      'no number',
      { ...sampleBatch, transfers: [{ ...firstTransfer, amountCents: Number.NaN }] },
      ['/transfers/0/amountCents amount-not-whole-cents'],
    ],
    [
      'a cent too much',
      { ...sampleBatch, transfers: [{ ...firstTransfer, amountCents: maxTransferCents + 1 }] },
      ['/transfers/0/amountCents amount-too-large'],
    ],
    [
      'a name without a Latin letter',
      { ...sampleBatch, transfers: [{ ...firstTransfer, creditorName: 'محمد 🎉' }] },
      ['/transfers/0/creditorName name-empty'],
    ],
    ['no initiator', { ...sampleBatch, initiator: { name: ' ' } }, ['/initiator/name name-empty']],
    [
      'a broken BIC',
      { ...sampleBatch, debtor: { ...sampleBatch.debtor, bic: 'ABN4NL2A' } },
      ['/debtor/bic bic-invalid'],
    ],
    [
      'a day that does not exist',
      { ...sampleBatch, executionDate: '2027-02-30' },
      ['/executionDate execution-date-invalid'],
    ],
    ['yesterday', { ...sampleBatch, executionDate: '2027-07-01' }, ['/executionDate execution-date-past']],
    ['no moment', { ...sampleBatch, createdAt: '2027-07-01' }, ['/createdAt created-at-invalid']],
    ['an identifier with an accent', { ...sampleBatch, messageId: 'é' }, ['/messageId identifier-invalid']],
  ])('%s', (_, input, expected) => {
    expect(problemsOf(input)).toEqual(expected);
  });

  it('takes the largest amount and the day itself', () => {
    const transfers = [{ ...firstTransfer, amountCents: maxTransferCents }];
    expect(problemsOf({ ...sampleBatch, executionDate: '2027-07-02', transfers })).toEqual([]);
  });

  it('names everything that is wrong at once', () => {
    const wrong = {
      ...firstTransfer,
      amountCents: 0,
      creditorName: '',
      creditorIban: '',
      instructionId: '/',
      creditorBic: 'x',
    };
    expect(
      problemsOf({
        messageId: '',
        createdAt: 'now',
        initiator: { name: '' },
        debtor: { name: '', iban: '', bic: 'x' },
        executionDate: 'soon',
        transfers: [wrong, wrong],
      }).sort(),
    ).toEqual(
      [
        '/messageId identifier-invalid',
        '/createdAt created-at-invalid',
        '/initiator/name name-empty',
        '/debtor/name name-empty',
        '/debtor/iban iban-missing',
        '/debtor/bic bic-invalid',
        '/executionDate execution-date-invalid',
        ...[0, 1].flatMap((index) => [
          `/transfers/${index}/instructionId identifier-invalid`,
          `/transfers/${index}/amountCents amount-not-positive`,
          `/transfers/${index}/creditorName name-empty`,
          `/transfers/${index}/creditorIban iban-missing`,
          `/transfers/${index}/creditorBic bic-invalid`,
        ]),
        '/transfers/1/endToEndId end-to-end-id-duplicate',
      ].sort(),
    );
  });
});
