/** The copy of what was entered, as blocks of a letter (Awb 2:17). */
import type { Lang } from '../../../kernel/messages.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import type { CopyPage, CopyRow, CopyValue } from '../rules/copy.ts';

const notFilledIn = { nl: 'Niet ingevuld', en: 'Not filled in' } as const;
const total = { nl: 'Totaal', en: 'Total' } as const;
const columns = { nl: ['Omschrijving', 'Bedrag'], en: ['Description', 'Amount'] } as const;

function asText(value: CopyValue, lang: Lang): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.join('\n');
  return notFilledIn[lang];
}

function tableOf(row: CopyRow, lang: Lang): Block[] {
  if (row.value.kind !== 'money') return [];
  return [
    {
      kind: 'table',
      caption: row.label,
      columns: [...columns[lang]],
      rows: row.value.rows.map((cells) => [...cells]),
      align: ['left', 'right'],
      total: [total[lang], row.value.total],
    },
  ];
}

/** Per page of the form a heading, its answers as facts, and a table for every list of amounts. */
export function copyBlocks(pages: readonly CopyPage[], lang: Lang): Block[] {
  return pages.flatMap(({ page, rows }): Block[] => {
    const facts = rows.filter((row) => row.value.kind !== 'money');
    return [
      { kind: 'heading' as const, level: 2, text: page.title[lang] },
      ...(facts.length > 0
        ? [
            {
              kind: 'facts' as const,
              rows: facts.map((row) => ({ label: row.label, value: asText(row.value, lang) })),
            },
          ]
        : []),
      ...rows.flatMap((row) => tableOf(row, lang)),
    ];
  });
}
