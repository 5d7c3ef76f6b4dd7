import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionsFrom, statusDiagram } from '../../kernel/status.ts';
import { applicationStatus } from './status.ts';

describe('the life of an application', () => {
  it('stands in the README as the table has it', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\`\`\`mermaid\n${statusDiagram(applicationStatus)}\n\`\`\``);
  });

  it('leaves no status without a way in', () => {
    const reached = new Set(Object.values(applicationStatus.transitions).map(({ to }) => to));
    const statuses = Object.keys(applicationStatus.labels);
    expect(statuses.filter((status) => !reached.has(status as never) && status !== 'draft')).toEqual([]);
  });

  it('lets an applicant withdraw until treatment begins', () => {
    const may = (['draft', 'submitted', 'incomplete', 'inTreatment', 'running'] as const).map((status) =>
      actionsFrom(applicationStatus, status).some((action) => action.startsWith('withdraw')),
    );
    expect(may).toEqual([true, true, true, false, false]);
  });
});
