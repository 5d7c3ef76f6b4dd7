import fc from 'fast-check';
import { diag } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { bankReason, bankStatus } from './status-codes.ts';
import { readStatusReport, statusOfTransfer } from './status-report.ts';
import type { StatusReport } from './types.ts';
import { maxXmlBytes, maxXmlElements } from './xml-branch.ts';

const rejected = `
  <TxInfAndSts>
    <StsId>1</StsId><OrgnlInstrId>I-1</OrgnlInstrId><OrgnlEndToEndId>E-1</OrgnlEndToEndId>
    <TxSts>RJCT</TxSts>
    <StsRsnInf><Orgtr><Nm>Bank</Nm></Orgtr><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account closed</AddtlInf><AddtlInf>Line 2</AddtlInf></StsRsnInf>
    <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">10.00</InstdAmt></Amt></OrgnlTxRef>
  </TxInfAndSts>`;
const settled = `
  <TxInfAndSts><OrgnlEndToEndId>E-2</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>`;

function file(parts: { version?: string; header?: string; group?: string; blocks?: string }): string {
  const {
    version = '10',
    header = '<MsgId>BANK-1</MsgId><CreDtTm>2027-07-05T10:00:00</CreDtTm>',
    group = '<OrgnlMsgId>HV-BATCH-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts>',
    blocks = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>HV-BATCH-1</OrgnlPmtInfId>${rejected}${settled}</OrgnlPmtInfAndSts>`,
  } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}"><CstmrPmtStsRpt>
  <GrpHdr>${header}</GrpHdr><OrgnlGrpInfAndSts>${group}</OrgnlGrpInfAndSts>${blocks}
</CstmrPmtStsRpt></Document>`;
}

const group = (status: string) =>
  `<OrgnlMsgId>HV-BATCH-1</OrgnlMsgId>${status === '' ? '' : `<GrpSts>${status}</GrpSts>`}`;
const block = (status: string, transactions = '') =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>HV-BATCH-1</OrgnlPmtInfId>${status === '' ? '' : `<PmtInfSts>${status}</PmtInfSts>`}${transactions}</OrgnlPmtInfAndSts>`;

function read(xml: string): StatusReport {
  const result = readStatusReport(xml);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(xml: string): string[] {
  const result = readStatusReport(xml);
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`);
}

describe('a report', () => {
  it.each(['10', '03'])('of version %s gives the group, the payments and the reasons', (version) => {
    expect(read(file({ version }))).toEqual({
      messageId: 'BANK-1',
      createdAt: '2027-07-05T10:00:00',
      originalMessageId: 'HV-BATCH-1',
      groupStatus: bankStatus('PART'),
      groupReasons: [],
      payments: [{ paymentInformationId: 'HV-BATCH-1', status: null, reasons: [] }],
      transactions: [
        {
          endToEndId: 'E-1',
          instructionId: 'I-1',
          paymentInformationId: 'HV-BATCH-1',
          status: bankStatus('RJCT'),
          reasons: [bankReason('AC04', ['Account closed', 'Line 2'])],
        },
        {
          endToEndId: 'E-2',
          instructionId: null,
          paymentInformationId: 'HV-BATCH-1',
          status: bankStatus('ACSC'),
          reasons: [],
        },
      ],
    });
  });

  it('may refuse the whole group with a reason of the bank’s own and no transactions', () => {
    const reasons =
      '<StsRsnInf><Rsn><Prtry>X-9</Prtry></Rsn></StsRsnInf><StsRsnInf><AddtlInf>Zie brief</AddtlInf></StsRsnInf>';
    const report = read(file({ group: `${group('RJCT')}${reasons}`, blocks: '' }));
    expect(report.groupStatus?.outcome).toBe('refused');
    expect(report.groupReasons.map(({ code, details }) => [code, details])).toEqual([
      ['X-9', []],
      [null, ['Zie brief']],
    ]);
    expect(report.transactions).toEqual([]);
  });

  it('is read whatever prefix the bank uses, with a byte order mark or another declared encoding', () => {
    const plain = file({});
    const prefixed = plain.replace(/<(\/?)(\w)/g, '<$1n:$2').replace('xmlns=', 'xmlns:n=');
    expect(read(prefixed)).toEqual(read(plain));
    expect(read(`\ufeff${plain}`)).toEqual(read(plain));
    expect(read(plain.replace('UTF-8', 'ISO-8859-1'))).toEqual(read(plain));
  });

  it('keeps elements of another namespace out', () => {
    const foreign =
      '<TxInfAndSts xmlns="urn:other"><OrgnlEndToEndId>E-9</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>';
    expect(
      read(file({ blocks: block('', foreign + settled) })).transactions.map(({ endToEndId }) => endToEndId),
    ).toEqual(['E-2']);
  });
});

describe('what a report says about one payment', () => {
  const unnamed = '<TxInfAndSts><OrgnlEndToEndId>E-3</OrgnlEndToEndId></TxInfAndSts>';
  it.each<[string, string, string, string, string | null]>([
    ['its own line goes first', group('ACCP'), block('ACSP', rejected), 'E-1', 'RJCT'],
    ['then its block', group('ACCP'), block('ACSC', rejected), 'E-3', 'ACSC'],
    ['then the group', group('ACSC'), block('', rejected), 'E-3', 'ACSC'],
    ['the group without any block', group('RJCT'), '', 'E-3', 'RJCT'],
    ['a line without status takes that of its block', group('PART'), block('ACSC', unnamed), 'E-3', 'ACSC'],
    ['a line without status takes that of the group', group('ACSC'), block('', unnamed), 'E-3', 'ACSC'],
    ['PART in the group settles nothing', group('PART'), block('', rejected), 'E-3', null],
    ['PART in the block is not overruled by the group', group('ACSC'), block('PART', rejected), 'E-3', null],
    ['no status at all', group(''), block('', rejected), 'E-3', null],
    ['two blocks: which of them is unknown', group('ACSC'), block('ACSC') + block('RJCT'), 'E-3', null],
  ])('%s', (_, groupXml, blocks, endToEndId, code) => {
    expect(statusOfTransfer(read(file({ group: groupXml, blocks })), endToEndId)?.status.code ?? null).toBe(
      code,
    );
  });

  it('brings the reasons of where the status came from', () => {
    const reason = (code: string) => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
    const reasonsOf = (xml: string) => statusOfTransfer(read(xml), 'E-3')?.reasons.map(({ code }) => code);
    expect(reasonsOf(file({ group: group('RJCT') + reason('FF01'), blocks: '' }))).toEqual(['FF01']);
    expect(
      reasonsOf(file({ group: group('PART') + reason('FF01'), blocks: block('RJCT', reason('AM04')) })),
    ).toEqual(['AM04']);
    const sameCode = file({ group: group('RJCT') + reason('FF01'), blocks: block('RJCT', reason('AM04')) });
    expect(reasonsOf(sameCode)).toEqual(['AM04']);
  });
});

describe('the code tables', () => {
  it.each([
    ['ACSC', 'paid'],
    ['ACCC', 'paid'],
    ['ACCP', 'underway'],
    ['ACSP', 'underway'],
    ['ACTC', 'underway'],
    ['PDNG', 'underway'],
    ['RJCT', 'refused'],
    ['PART', 'partly'],
    ['ZZZZ', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s is %s', (code, outcome) => {
    const status = bankStatus(code);
    expect(status.outcome).toBe(outcome);
    expect(status.text.nl).not.toBe(status.text.en);
  });

  it('calls only the two settled codes paid', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ACSPTWRJ'), minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(letters, (code) => {
        expect(bankStatus(code).outcome === 'paid').toBe(['ACSC', 'ACCC'].includes(code));
      }),
    );
  });

  it.each(['AC01', 'AC04', 'AM04', 'MS03', 'BE01', 'DT01', 'FF01', 'MD07', 'RR04'])(
    'knows reason %s',
    (code) => {
      const { text } = bankReason(code, []);
      expect(text.nl).not.toContain(code);
      expect(text.en).not.toContain(code);
    },
  );

  it('shows a reason that it does not know', () => {
    expect(bankReason('QQ99', []).text.nl).toContain('QQ99');
    expect(bankReason('toString', []).text.en).toContain('toString');
  });
});

describe('a refused file', () => {
  const entity = (declaration: string) =>
    file({}).replace('?>\n', `?>\n<!DOCTYPE Document [${declaration}]>\n`);
  const doubled =
    '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">';
  it.each<[string, string, string[]]>([
    ['nothing', '', [' xml-broken']],
    ['no XML', 'hello', [' xml-broken']],
    ['half a file', file({}).slice(0, 300), [' xml-broken']],
    ['two roots', `${file({})}<Document/>`, [' xml-broken']],
    ['a NUL', file({}).replace('BANK-1', 'BANK\u0000'), [' xml-broken']],
    ['an undeclared entity', file({}).replace('BANK-1', '&bank;'), [' xml-broken']],
    ['deep nesting', '<a>'.repeat(5000) + '</a>'.repeat(5000), [' xml-broken']],
    [
      'an entity that fetches a file',
      entity('<!ENTITY x SYSTEM "file:///etc/hostname">').replace('BANK-1', '&x;'),
      [' xml-doctype'],
    ],
    ['entities that multiply', entity(doubled).replace('BANK-1', '&c;'), [' xml-doctype']],
    [
      'an external DTD',
      file({}).replace('?>\n', '?>\n<!DOCTYPE Document SYSTEM "http://bank.example.org/x.dtd">'),
      [' xml-doctype'],
    ],
    ['a file past 5 MB', `${file({})}${' '.repeat(maxXmlBytes)}`, [' xml-too-large']],
    ['5 MB in two-byte letters', `<a>${'é'.repeat(maxXmlBytes / 2)}</a>`, [' xml-too-large']],
    ['too many elements', `<a>${'<b/>'.repeat(maxXmlElements)}</a>`, [' xml-too-large']],
    ['another message', file({}).replace('pain.002.001.10', 'pain.001.001.09'), [' namespace-wrong']],
    ['another version', file({ version: '12' }), [' namespace-wrong']],
    ['no namespace', file({}).replace(/ xmlns="[^"]*"/, ''), [' namespace-wrong']],
    ['another root', file({}).replaceAll('Document', 'Paper'), [' namespace-wrong']],
    ['no report', file({}).replaceAll('CstmrPmtStsRpt', 'Other'), [' report-missing']],
    [
      'a report on direct debits',
      file({}).replace('pain.001.001.09', 'pain.008.001.08'),
      [' not-credit-transfer'],
    ],
    [
      'no OrgnlMsgId',
      file({ group: '<GrpSts>ACCP</GrpSts>' }),
      ['/originalMessageId original-message-id-missing'],
    ],
    [
      'an empty OrgnlMsgId',
      file({ group: '<OrgnlMsgId> </OrgnlMsgId>' }),
      ['/originalMessageId original-message-id-missing'],
    ],
    ['no MsgId', file({ header: '' }), ['/messageId message-id-missing']],
    [
      'no OrgnlPmtInfId',
      file({ blocks: '<OrgnlPmtInfAndSts/>' }),
      ['/payments/0/paymentInformationId payment-information-id-missing'],
    ],
    [
      'no OrgnlEndToEndId',
      file({ blocks: block('', `${settled}<TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>`) }),
      ['/transactions/1/endToEndId end-to-end-id-missing'],
    ],
    [
      'no status anywhere',
      file({ blocks: block('', '<TxInfAndSts><OrgnlEndToEndId>E-1</OrgnlEndToEndId></TxInfAndSts>') }),
      ['/transactions/0/status status-missing'],
    ],
    ['a sentence as status', file({ group: group('all fine') }), ['/groupStatus status-malformed']],
    [
      'one payment with two statuses',
      file({ blocks: block('', settled + settled.replace('ACSC', 'RJCT')) }),
      ['/transactions/1/status status-contradiction'],
    ],
  ])('%s', (_, xml, expected) => {
    expect(problemsOf(xml)).toEqual(expected);
  });

  it('names everything that is missing at once', () => {
    expect(
      problemsOf(
        file({ header: '', group: '', blocks: '<OrgnlPmtInfAndSts><TxInfAndSts/></OrgnlPmtInfAndSts>' }),
      ),
    ).toEqual([
      '/messageId message-id-missing',
      '/originalMessageId original-message-id-missing',
      '/payments/0/paymentInformationId payment-information-id-missing',
      '/transactions/0/endToEndId end-to-end-id-missing',
      '/transactions/0/status status-missing',
    ]);
  });

  it('survives more problems than a call has room for arguments', () => {
    const blocks = block('', '<TxInfAndSts/>'.repeat(200_000));
    expect(problemsOf(file({ blocks }))).toHaveLength(400_000);
  });

  it('never throws on a spoiled report', () => {
    const good = file({});
    fc.assert(
      fc.property(
        fc.nat(good.length),
        fc.nat(40),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (at, cut, put) => {
          const result = readStatusReport(good.slice(0, at) + put + good.slice(at + cut));
          if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
          else expect(result.value.originalMessageId).not.toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the memory of the parser back, whether it reads or refuses', () => {
    diag.configure({ enabled: true });
    try {
      readStatusReport(file({}));
      readStatusReport(file({ version: '12' }));
      readStatusReport(`<a>${'<b/>'.repeat(maxXmlElements)}</a>`);
      expect(diag.report()).toEqual({});
    } finally {
      diag.configure({ enabled: false });
    }
  });
});
